/**
 * `tsx geo/letters.ts`: letters beyond Latin-1, cut out of the typeface's file for all of extended Latin, into
 * public/fonts/letters.woff2: those that Europe's and Turkic languages are written with, for the page, and whatever else
 * the names on the map have. The whole file is 60 kB, a tenth of the first view; one "Constanța" would fetch it.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const PUBLIC = fileURLToPath(new URL('../public/', import.meta.url));
const EXTENDED_LATIN = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2';

/** Latin Extended-A, ə and the Romanian ș and ț: the first and last of each stretch. As panels/fonts.css has them. */
export const NEAR: readonly (readonly [number, number])[] = [
  [0x100, 0x17f],
  [0x18f, 0x18f],
  [0x218, 0x21b],
  [0x259, 0x259],
];

/** Every letter of some stretches of code points. */
export const lettersIn = (stretches: typeof NEAR): string =>
  stretches
    .flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
    )
    .join('');

/** The letters of some text that are not in Latin-1, each once, in the order of their code points. */
export const lettersOf = (text: string): string =>
  [...new Set(text)]
    .filter((letter) => (letter.codePointAt(0) ?? 0) > 0xff)
    .sort()
    .join('');

/** A woff2 file with these letters of the typeface, in all its weights; letters it does not have are left out. */
export async function fontOf(letters: string): Promise<Buffer> {
  const whole = readFileSync(createRequire(import.meta.url).resolve(EXTENDED_LATIN));
  return subsetFont(whole, letters, { targetFormat: 'woff2' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Whatever the files hold besides names costs a letter or two, and no list of what is drawn can go stale.
  const drawn = ['atlas/places.geojson', 'atlas/corridors.json', 'basemap/labels.json'];
  const letters = lettersOf(drawn.map((file) => readFileSync(join(PUBLIC, file), 'utf8')).join(''));
  const font = await fontOf(lettersIn(NEAR) + letters);
  mkdirSync(join(PUBLIC, 'fonts'), { recursive: true });
  writeFileSync(join(PUBLIC, 'fonts/letters.woff2'), font);
  console.log(`Letters of the map's names: ${letters} (${(font.length / 1000).toFixed(1)} kB)`);
}
