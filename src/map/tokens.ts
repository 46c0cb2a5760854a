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
}

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
  },
};
