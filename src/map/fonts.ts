/**
 * The map's type. There is no glyph server: MapLibre draws text with fonts of the page. It reads weight
 * and slope from the family's name, so each cut is registered under a name that says it; all cuts
 * share one variable file with the interface. Letters beyond Latin-1 come from a file with only those that the names
 * need (geo/letters.ts).
 */

import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';

export const REGULAR = 'Atlas Regular';
export const SEMIBOLD = 'Atlas SemiBold';
export const ITALIC = 'Atlas Italic';

const LATIN =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const LATIN_EXTENDED =
  'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2113, U+2C60-2C7F, U+A720-A7FF';

/** Below the page's folder. */
const LETTERS = 'fonts/letters.woff2';

const CUTS = [
  { family: REGULAR, url: latin, range: LATIN, weight: '400', style: 'normal' },
  { family: REGULAR, url: LETTERS, range: LATIN_EXTENDED, weight: '400', style: 'normal' },
  { family: SEMIBOLD, url: latin, range: LATIN, weight: '600', style: 'normal' },
  { family: SEMIBOLD, url: LETTERS, range: LATIN_EXTENDED, weight: '600', style: 'normal' },
  // The names of seas are slanted by the browser: a cut of their own would be 28 kB for a dozen words.
  { family: ITALIC, url: latin, range: LATIN, weight: '400', style: 'normal' },
] as const;

/** The CSS font shorthand MapLibre will ask for. */
const shorthand = { [REGULAR]: '400', [SEMIBOLD]: '600', [ITALIC]: 'italic 400' } as const;

/**
 * Declares the map's fonts to the page once; no file is fetched yet.
 * @param base absolute URL of the page's folder, with a trailing slash
 */
export function declareFonts(base: string, fonts: FontFaceSet = document.fonts): void {
  const declared = new Set([...fonts].map((face) => face.family.replaceAll('"', '')));
  for (const { family, url, range, weight, style } of CUTS) {
    if (declared.has(family)) continue;
    fonts.add(
      new FontFace(family, `url("${new URL(url, base).href}")`, {
        weight,
        style,
        unicodeRange: range,
        display: 'block',
      }),
    );
  }
}

/**
 * Fetches the files that a text needs. MapLibre caches what it draws, so letters drawn before their file
 * is there would keep the fallback's shape. A file that fails is left to the fallback.
 * @param text every character that will be drawn
 */
export async function loadFontsFor(text: string, fonts: FontFaceSet = document.fonts): Promise<void> {
  const characters = [...new Set(text)].join('') || ' ';
  await Promise.allSettled(
    Object.entries(shorthand).map(([family, style]) => fonts.load(`${style} 24px ${family}`, characters)),
  );
}
