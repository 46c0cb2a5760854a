/** A screen nobody looks at: without one, Firefox has no WebGL2 and WebKit does not start. */
import { endGroup, spawnGroup } from './children';

/** Room for a window of 1280 × 800 with its bars. */
const SIZE = '1400x1000x24';
const START_MS = 60_000;

export interface Screen {
  /** The environment in which a browser opens its window there and draws in software. */
  readonly env: NodeJS.ProcessEnv;
  close(): void;
}

/** Starts an X server on a display that is free. Throws when it does not start. */
export async function openScreen(): Promise<Screen> {
  const server = spawnGroup(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', SIZE, '-nolisten', 'tcp'],
    process.env,
  );
  const display = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('Xvfb did not name its display.')), START_MS);
    const settle = (end: () => void) => () => {
      clearTimeout(late);
      end();
    };
    server.once('error', (error) => settle(() => reject(new Error(`Xvfb: ${error.message}`)))());
    server.once('exit', (code) => settle(() => reject(new Error(`Xvfb ended with ${code}.`)))());
    // It writes the number once it listens.
    server.stdio[3]?.once('data', (number: Buffer) => settle(() => resolve(`:${String(number).trim()}`))());
  });
  const { WAYLAND_DISPLAY: _, ...env } = process.env;
  return {
    env: { ...env, DISPLAY: display, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' },
    close: () => endGroup(server),
  };
}
