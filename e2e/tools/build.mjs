/** `npm run build`: the published atlas, the basemap, the letters of its names, then the page, into dist/. */
import { fileURLToPath } from 'node:url';
import { programOf } from './paths.mjs';
import { run } from './run.mjs';

/** Checks the authored data and writes public/atlas. Fails with every problem listed. */
export const publishAtlas = () => run([...programOf('tsx'), 'geo/publish.ts']);
/** Writes public/basemap from Natural Earth. */
export const buildBasemap = () => run([...programOf('tsx'), 'geo/basemap/build.ts']);
/** Writes public/fonts, from the names in the two above. */
export const buildLetters = () => run([...programOf('tsx'), 'geo/letters.ts']);
/** Bundles the page; needs the three above in public/. */
export const bundle = () => run([...programOf('vite'), 'build']);

/** @returns {Promise<void>} */
export async function build() {
  await publishAtlas();
  await buildBasemap();
  await buildLetters();
  await bundle();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build().catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
