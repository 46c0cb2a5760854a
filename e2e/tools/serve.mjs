/** `node e2e/tools/serve.mjs [--under /a/b/]`: serves what has been built, until it is told to stop. */
import { DIST } from './paths.mjs';
import { atlasServer, listen, portFrom } from './server.mjs';

/**
 * @param {{ under?: string }} [options] see atlasServer
 * @returns {Promise<void>} settles when the server listens
 */
export async function serve(options) {
  const server = atlasServer(DIST, options);
  const port = await listen(server, portFrom(process.env.PORT));
  console.log(`The atlas is at http://127.0.0.1:${port}/ (Ctrl-C stops it)`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.closeAllConnections();
      server.close(() => process.exit(0));
    });
  }
}

if (import.meta.url.endsWith('/serve.mjs') && process.argv[1]?.endsWith('serve.mjs')) {
  const at = process.argv.indexOf('--under');
  const under = at < 0 ? undefined : process.argv[at + 1];
  await serve(under ? { under } : {}).catch(failWithSentence);
}

/**
 * Ends the process with one sentence instead of a stack.
 *
 * @param {unknown} error
 */
export function failWithSentence(error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
