/** The map's colours by name, for each theme. Corridor colours come from the symbology table, not from here. */
import type { Theme } from '../state/state';

/** Every colour the style may use, `#rrggbb`. */
export interface Tokens {
  readonly theme: Theme;
  readonly sea: string;
  readonly land: string;
  /** Fill of the selected country. */
  readonly landSelected: string;
  readonly coast: string;
  /** The bed of a lake that is dry. */
  readonly lakeBed: string;
  readonly border: string;
  readonly disputed: string;
  /** Place names and symbol outlines. */
  readonly ink: string;
  /** Country names: present, behind everything else. */
  readonly countryInk: string;
  readonly seaInk: string;
  /** Names of towns that are no places of the atlas: for context, quieter than any of these. */
  readonly townInk: string;
  /** Main lines that belong to no corridor. */
  readonly link: string;
  /** The ways of a route that is asked for. */
  readonly route: string;
  /** What is closed in it. */
  readonly shut: string;
  /** Around text, so that it reads over lines. */
  readonly halo: string;
  /** Beside corridor lines, on land. */
  readonly casing: string;
  /** Inside of a symbol. */
  readonly ground: string;
  /** Ring around what is selected or pointed at. */
  readonly focus: string;
  /** How strong a line is that recedes behind another, and one that is not sure on the day: shares of its own strength. */
  readonly receding: number;
  readonly unsure: number;
  /** How strong a line is at least, whatever its stroke. */
  readonly least: number;
}
/** In which colours the map is drawn: a theme's, or the two that a reader's forced colours have for page and text. */
export type MapLook = Theme | `forced-${Theme}`;

export const TOKENS: Readonly<Record<Theme, Tokens>> = {
  light: {
    theme: 'light',
    sea: '#d3e1e7',
    land: '#f6f2e9',
    landSelected: '#efe3c4',
    coast: '#a9bfc9',
    lakeBed: '#eae8e2',
    border: '#c4b9a6',
    disputed: '#b5a78f',
    ink: '#26302f',
    countryInk: '#8a7f6c',
    seaInk: '#54778a',
    townInk: '#766d5d',
    link: '#8b8371',
    route: '#1d4f91',
    shut: '#a3162a',
    halo: '#fbf9f3',
    casing: '#fffdf8',
    ground: '#fffdf8',
    focus: '#26302f',
    receding: 0.28,
    unsure: 0.55,
    least: 0,
  },
  dark: {
    theme: 'dark',
    sea: '#10181d',
    land: '#1e282d',
    landSelected: '#2e3a3a',
    coast: '#3a4a53',
    lakeBed: '#1a2328',
    border: '#3c4a50',
    disputed: '#52616a',
    ink: '#e4e9e6',
    countryInk: '#7d8b8f',
    seaInk: '#6d93a8',
    townInk: '#84918f',
    link: '#7b8a8c',
    route: '#7fb4ff',
    shut: '#ff8f8a',
    halo: '#141c20',
    casing: '#12191d',
    ground: '#141c20',
    focus: '#f2f5f3',
    receding: 0.28,
    unsure: 0.55,
    least: 0,
  },
};

type Rgb = readonly [red: number, green: number, blue: number];

/** The colours of page and text that the browser has now: the reader's own where they are forced. */
function systemColours(): { readonly canvas: Rgb; readonly text: Rgb } {
  const probe = document.createElement('i');
  probe.style.backgroundColor = 'canvas';
  probe.style.color = 'canvastext';
  document.body.append(probe);
  const { backgroundColor, color } = getComputedStyle(probe);
  const rgbOf = (colour: string): Rgb => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return [red, green, blue];
  };
  const found = { canvas: rgbOf(backgroundColor), text: rgbOf(color) };
  probe.remove();
  return found;
}

/** A contrast theme's map: the ground is the page's, all that is drawn or written is the text's, the sea a shade between. */
export function forcedTokens(theme: Theme, { canvas, text }: ReturnType<typeof systemColours>): Tokens {
  /** So much of the text's colour on the page's, `#rrggbb`. */
  const shade = (share: number): string =>
    `#${canvas
      .map((part, i) =>
        Math.round(part + ((text[i] ?? 0) - part) * share)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`;
  return {
    theme,
    sea: shade(0.14),
    land: shade(0),
    landSelected: shade(0.28),
    coast: shade(0.75),
    lakeBed: shade(0.08),
    border: shade(0.6),
    disputed: shade(0.6),
    ink: shade(1),
    countryInk: shade(0.8),
    seaInk: shade(0.9),
    townInk: shade(0.9),
    link: shade(0.65),
    route: shade(1),
    shut: shade(1),
    halo: shade(0),
    casing: shade(0),
    ground: shade(0),
    focus: shade(1),
    receding: 0.5,
    unsure: 0.75,
    least: 1,
  };
}

/** The colours of a look. */
export const tokensOf = (look: MapLook): Tokens => {
  if (look === 'light' || look === 'dark') return TOKENS[look];
  return forcedTokens(look === 'forced-dark' ? 'dark' : 'light', systemColours());
};
