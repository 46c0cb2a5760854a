/** Installs Debian's packages, where there is Debian and this user may. */
import { capture, run } from './run.mjs';

/**
 * @param {...string} packages
 * @returns {Promise<void>} settles when they are installed
 * @throws with a few words where there is no apt-get, where this user may not install, or when it fails
 */
export async function installDebian(...packages) {
  if ((await capture(['apt-get', '--version'])).code !== 0) throw new Error('there is no apt-get');
  const root = process.getuid?.() === 0;
  if (!root && (await capture(['sudo', '-n', 'true'])).code !== 0)
    throw new Error('this user may not install');
  const apt = [...(root ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  await run([...apt, 'update', '-q'], { timeoutMs: 180_000 });
  await run([...apt, 'install', '-qy', '--no-install-recommends', ...packages], { timeoutMs: 420_000 });
}
