/** Child processes that live as long as they are needed, and no longer. */
import { type ChildProcess, spawn } from 'node:child_process';

/** Those that still run. */
const running = new Set<ChildProcess>();

/**
 * Starts a program in a process group of its own, its input closed; the fourth stream (`stdio[3]`) is a pipe.
 * Whatever it says is thrown away.
 */
export function spawnGroup(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const child = spawn(program, args, {
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a program with all that it has started. */
export function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

/** Ends every program that was started here: for a runner that is told to stop. */
export function endAll(): void {
  for (const child of running) endGroup(child);
}
