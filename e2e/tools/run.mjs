/** Child processes, with the input closed: nothing here may wait for somebody to type. */
import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

/**
 * Runs a command in the repository's root and shows its output as it comes.
 *
 * @param {readonly string[]} command program and arguments
 * @param {{ env?: Record<string, string>, timeoutMs?: number }} [options]
 * @returns {Promise<void>} settles when the command has ended
 * @throws when it cannot be started, ends with another code than 0, or takes longer than `timeoutMs`
 */
export async function run(command, { env = {}, timeoutMs } = {}) {
  const { code } = await start(command, 'inherit', env, timeoutMs);
  if (code !== 0) throw new Error(`\`${shorten(command)}\` ended with ${code}`);
}

/**
 * Runs a command and returns what it wrote to its output.
 *
 * @param {readonly string[]} command program and arguments
 * @param {{ cwd?: string, timeoutMs?: number }} [options]
 * @returns {Promise<{ code: string | number, output: string }>} never rejects for the command's own failure
 */
export function capture(command, { cwd = ROOT, timeoutMs } = {}) {
  return start(command, 'pipe', {}, timeoutMs, cwd);
}

/**
 * @param {readonly string[]} command
 * @param {'inherit' | 'pipe'} output
 * @param {Record<string, string>} env
 * @param {number} [timeoutMs]
 * @param {string} [cwd]
 * @returns {Promise<{ code: string | number, output: string }>}
 */
function start([program, ...args], output, env, timeoutMs, cwd = ROOT) {
  if (!program) return Promise.reject(new Error('no command'));
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', output, output === 'pipe' ? 'ignore' : 'inherit'],
      timeout: timeoutMs,
    });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: error.message, output: '' }));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? signal ?? 'no code', output: Buffer.concat(chunks).toString('utf8') }),
    );
  });
}

/**
 * npm's own command line: the one that called us where there is one.
 *
 * @param {...string} args
 * @returns {string[]}
 */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? [process.execPath, cli, ...args] : ['npm', ...args];
}

/** @param {readonly string[]} command */
const shorten = (command) =>
  command
    .filter((part) => part !== process.execPath)
    .map((part) => part.replace(ROOT, ''))
    .join(' ');
