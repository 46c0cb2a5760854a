/** `npm start`: install when needed, build, serve. Plain Node: it runs in a fresh clone. */

import { createServer } from 'node:http';
import { build } from './build.mjs';
import { installIfStale } from './install.mjs';
import { failWithSentence, serve } from './serve.mjs';
import { listen, portFrom } from './server.mjs';

try {
  // A wrong or busy port is said before the wait, not after it.
  const probe = createServer();
  await listen(probe, portFrom(process.env.PORT));
  await new Promise((closed) => probe.close(closed));
  await installIfStale();
  await build();
  await serve();
} catch (error) {
  failWithSentence(error);
}
