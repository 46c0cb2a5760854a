/** `npm run dev`: the page with live reload. The data is published first, the basemap made where there is none. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildBasemap, buildLetters, publishAtlas } from './build.mjs';
import { installIfStale } from './install.mjs';
import { programOf, ROOT } from './paths.mjs';
import { run } from './run.mjs';
import { failWithSentence } from './serve.mjs';

try {
  await installIfStale();
  // Data is what editors edit: always fresh, and its problems are said here.
  await publishAtlas();
  if (!existsSync(join(ROOT, 'public/basemap'))) await buildBasemap();
  await buildLetters();
  await run([...programOf('vite'), ...process.argv.slice(2)]);
} catch (error) {
  failWithSentence(error);
}
