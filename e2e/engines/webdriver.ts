/** A client of the W3C WebDriver protocol (https://www.w3.org/TR/webdriver2/): as much of it as the checks need. */
import { COMMAND_MS, callOf, type Pixel, type Tab } from './tab';

/** The key Enter in the protocol's own table of keys (section 15.4.2, "Keyboard actions"). */
const ENTER = '\uE007';

interface Failure {
  readonly error: string;
  readonly message: string;
}
const isFailure = (value: unknown): value is Failure =>
  typeof value === 'object' && value !== null && 'error' in value && 'message' in value;

/** One command. Throws with the driver's words when it is refused, and when it takes longer than a command may. */
async function command(url: string, method: 'GET' | 'POST' | 'DELETE', body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(COMMAND_MS),
    ...(body ? { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } } : {}),
  });
  const answer: unknown = await response.json();
  const value = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'value') : undefined;
  if (isFailure(value)) throw new Error(`${value.error}: ${value.message}`);
  if (!response.ok)
    throw new Error(`${method} ${new URL(url).pathname} was answered with ${response.status}`);
  return value;
}

/** The protocol's way of pressing and letting go of keys one after the other. */
export function keyActions(keys: Iterable<string>): object {
  const actions = [...keys].flatMap((value) => [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]);
  return { actions: [{ type: 'key', id: 'keyboard', actions }] };
}

/** The protocol's way of clicking; it takes whole pixels. */
export function clickActions({ x, y }: Pixel): object {
  const actions = [
    { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] };
}

/** Whether a driver listens at `base` and takes a session. */
export async function isReady(base: string): Promise<boolean> {
  // Until it listens, the call is refused.
  const status = await command(`${base}/status`, 'GET').catch(() => null);
  return typeof status === 'object' && status !== null && Reflect.get(status, 'ready') === true;
}

/**
 * A new session of the driver at `base`, with a window of `width` × `height` px.
 *
 * @param closed ends what belongs to the session beside it
 */
export async function openSession(
  base: string,
  { width, height }: { width: number; height: number },
  closed: () => void,
): Promise<Tab> {
  const created = await command(`${base}/session`, 'POST', {
    capabilities: { alwaysMatch: { timeouts: { script: COMMAND_MS, pageLoad: COMMAND_MS } } },
  });
  if (typeof created !== 'object' || created === null) throw new Error('the driver opened no session');
  const { browserName, browserVersion } = Object(Reflect.get(created, 'capabilities'));
  const session = `${base}/session/${Reflect.get(created, 'sessionId')}`;
  const post = (path: string, body: object = {}) => command(`${session}/${path}`, 'POST', body);

  await post('window/rect', { x: 0, y: 0, width, height });
  return {
    version: `${browserName} ${browserVersion}`,
    goto: async (url) => {
      await post('url', { url });
    },
    reload: async () => {
      await post('refresh');
    },
    run: async <Args extends readonly unknown[], Answer>(
      work: (...args: Args) => Answer | Promise<Answer>,
      ...args: Args
    ) => (await post('execute/sync', { script: callOf(work, args), args: [] })) as Answer,
    click: async (at) => {
      await post('actions', clickActions(at));
    },
    type: async (letters) => {
      await post('actions', keyActions(letters));
    },
    pressEnter: async () => {
      await post('actions', keyActions([ENTER]));
    },
    screenshot: async () => Buffer.from(String(await command(`${session}/screenshot`, 'GET')), 'base64'),
    close: async () => {
      // A browser that no longer answers is ended all the same.
      await command(session, 'DELETE').catch(() => {});
      closed();
    },
  };
}
