import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixtureTables } from '../atlas/testing/fixture';
import { atlasLoader } from './load';

const deals = JSON.stringify(fixtureTables().deals);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const indexOf = (text: string, more: object = {}) =>
  JSON.stringify({
    name: 'Fixture',
    version: '1.0.0',
    asOf: '2024-08-31',
    edition: { number: 2, date: '2024-08-31' },
    licence: { id: 'ODbL-1.0', url: 'https://example.org/licence', text: 'x' },
    attribution: [],
    files: [
      {
        table: 'deals',
        path: 'deals.json',
        schema: 'schema/deals.json',
        records: 1,
        bytes: bytesOf(text).length,
        sha256: createHash('sha256').update(text).digest('hex'),
        ...more,
      },
    ],
  });

type Answer = string | Response | Error | (() => Response | Promise<Response>);
/** Answers by the file's name. */
function serve(answers: Record<string, Answer>) {
  const asked = vi.fn(async (url: string, _init?: RequestInit) => {
    const answer = answers[url.slice(url.lastIndexOf('/') + 1)];
    if (answer instanceof Error) throw answer;
    if (typeof answer === 'function') return answer();
    return answer instanceof Response ? answer : new Response(answer ?? 'no', { status: answer ? 200 : 404 });
  });
  vi.stubGlobal('fetch', asked);
  return asked;
}
/** Asks for the index and the deals, as the page does, and gives the deals' fault. */
async function faultOf(answers: Record<string, Answer>): Promise<string> {
  serve(answers);
  const loader = atlasLoader('https://example.org/atlas/');
  void loader.index().catch(() => {});
  return loader.table('deals').then(
    (records) => `${records.length} deals`,
    (error: Error) => error.message,
  );
}
/** A body that breaks off. */
const cutOff = (text: string) => () =>
  new Response(
    new ReadableStream({
      start(stream) {
        stream.enqueue(bytesOf(text));
      },
      pull(stream) {
        stream.error(new TypeError('network error'));
      },
    }),
  );

beforeEach(() => void vi.stubGlobal('navigator', { onLine: true }));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the corridors in a few numbers', () => {
  const summaryOf = (text: string, listed = text) => {
    const index = indexOf(listed, { path: 'summary.json' });
    serve({ 'index.json': index, 'summary.json': text });
    const loader = atlasLoader('https://example.org/atlas/');
    void loader.index();
    return loader.summary().then(
      ({ corridors }) => corridors.length,
      (error: Error) => error.message,
    );
  };
  it('are believed when they are those that the index lists, and of their shape', async () => {
    expect(await summaryOf('{"corridors":[],"years":[]}')).toBe(0);
    expect(await summaryOf('[]', '[ ]')).toMatch(/^summary\.json is of another edition/);
    expect(await summaryOf('{"corridors":[{"id":"middle"}],"years":[]}')).toMatch(
      /^summary\.json is not as the atlas expects it, at corridors\.0\.way/,
    );
  });
});

describe('a table', () => {
  const good = { 'index.json': indexOf(deals), 'deals.json': deals };

  it('is believed when it is the one that the index lists', async () => {
    expect(await faultOf(good)).toBe(`${fixtureTables().deals.length} deals`);
  });
  it('is believed without an index, and without digests', async () => {
    expect(await faultOf({ 'deals.json': deals })).toMatch(/^\d+ deals$/);
    vi.stubGlobal('crypto', {});
    expect(await faultOf({ ...good, 'index.json': indexOf(deals, { sha256: 'another' }) })).toMatch(
      /^\d+ deals$/,
    );
    expect(await faultOf({ ...good, 'index.json': indexOf(`${deals} `) })).toMatch(/another edition/);
  });
  it('waits for the index, but is fetched beside it', async () => {
    let arrive = (_: Response): void => {};
    const asked = serve({
      ...good,
      'index.json': () =>
        new Promise<Response>((resolve) => {
          arrive = resolve;
        }),
    });
    const loader = atlasLoader('https://example.org/atlas/');
    void loader.index();
    let done = false;
    const table = loader.table('deals').then(() => {
      done = true;
    });
    await expect.poll(() => asked.mock.calls.length).toBe(2);
    expect(done).toBe(false);
    arrive(new Response(indexOf(deals)));
    await table;
  });

  it.each<[string, Record<string, Answer>, RegExp]>([
    ['out of reach', { 'deals.json': new TypeError('Failed to fetch') }, /server could not be reached/],
    ['answered with a fault', { 'deals.json': new Response('no', { status: 503 }) }, /server answered 503/],
    ['broken off on the line', { 'deals.json': cutOff(deals.slice(0, 40)) }, /interrupted on its way/],
    ['cut in half', { 'deals.json': deals.slice(0, deals.length / 2) }, /interrupted on its way/],
    [
      'cut in half, no index',
      { 'index.json': '', 'deals.json': deals.slice(0, 40) },
      /interrupted on its way/,
    ],
    ['a web page', { 'deals.json': '<!doctype html><title>Sign in</title>' }, /a web page in its place/],
    ['no JSON', { 'index.json': '', 'deals.json': 'oil, gas' }, /is damaged: it is not JSON/],
    [
      'of another shape',
      { 'index.json': '', 'deals.json': '[{"id":7}]' },
      /not as the atlas expects it, at 0.id\.$/,
    ],
    ['of another edition', { 'deals.json': `${deals} ` }, /is of another edition/],
    [
      'of another edition and the same size',
      { 'deals.json': deals.replace(/[a-z]/, 'q') },
      /is of another edition/,
    ],
  ])('that is %s says so', async (_, answers, sentence) => {
    const said = await faultOf({ ...good, ...answers });
    expect(said).toMatch(sentence);
    expect(said).toMatch(/^deals\.json /);
  });

  it('says that there is no connection where the browser knows it', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    expect(await faultOf({ 'deals.json': new TypeError('Failed to fetch') })).toMatch(/no connection/);
  });

  it('is asked for past every cache when it is asked for again', async () => {
    const asked = serve(good);
    const loader = atlasLoader('https://example.org/atlas/');
    await loader.table('deals');
    await loader.table('deals', { fresh: true });
    expect(asked.mock.calls.map(([, init]) => init?.cache)).toEqual([undefined, 'reload']);
  });
});

describe('a slow line', () => {
  /** A body whose pieces the test lets through; it breaks off when the page gives up. */
  function trickle() {
    let push = (_: string | null): void => {};
    const asked = vi.fn(async (_: string, init?: RequestInit) => {
      const body = new ReadableStream<Uint8Array>({
        start(stream) {
          init?.signal?.addEventListener('abort', () => stream.error(new DOMException('', 'AbortError')));
          push = (text) => (text === null ? stream.close() : stream.enqueue(bytesOf(text)));
        },
      });
      return new Response(body);
    });
    vi.stubGlobal('fetch', asked);
    return (text: string | null) => push(text);
  }

  it('is waited for as long as anything arrives', async () => {
    vi.useFakeTimers();
    const push = trickle();
    const table = atlasLoader('https://example.org/atlas/').table('deals');
    for (let at = 0; at < deals.length; at += Math.ceil(deals.length / 8)) {
      await vi.advanceTimersByTimeAsync(20_000);
      push(deals.slice(at, at + Math.ceil(deals.length / 8)));
    }
    await vi.advanceTimersByTimeAsync(20_000);
    push(null);
    expect(await table).toHaveLength(fixtureTables().deals.length);
  });

  it('is given up when nothing has arrived for thirty seconds', async () => {
    vi.useFakeTimers();
    const push = trickle();
    const said = atlasLoader('https://example.org/atlas/')
      .table('deals')
      .catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(20_000);
    push(deals.slice(0, 40));
    await vi.advanceTimersByTimeAsync(31_000);
    expect(await said).toMatch(/^deals.json could not be fetched: nothing more arrived for 30 seconds/);
  });
});
