import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { CACHE, programOf } from './tools/paths.mjs';
import { run } from './tools/run.mjs';
import { atlasServer, listen } from './tools/server.mjs';

/** The map without the page around it: see e2e/engine/page.ts. */
let server: Server;
let port = 0;
test.beforeAll(async () => {
  // A build takes longer than a test may on a loaded machine.
  test.setTimeout(300_000);
  await run([...programOf('vite'), 'build', '--config', 'e2e/engine/vite.config.ts', '--logLevel', 'warn']);
  server = atlasServer(join(CACHE, 'engine'));
  port = await listen(server, 0);
});
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});
test.use({
  drawn: true,
  // Two hundred frames are drawn in software.
  viewport: { width: 800, height: 500 },
  // The guard knows of one host: this one.
  baseURL: async ({ browserName: _ }, use) => {
    await use(`http://127.0.0.1:${port}/`);
  },
});

async function open(page: Page): Promise<void> {
  await page.goto('./');
  await expect.poll(() => page.evaluate(() => 'engineRoom' in window)).toBe(true);
}

test('the real map keeps the contract that its double is held to', async ({ page }) => {
  await open(page);
  const said = await page.evaluate(() => window.engineRoom.contract());
  expect(said.length).toBeGreaterThan(3);
  for (const { name, problem } of said) expect(problem, name).toBeNull();
});

/** Days from one to another, both included, at even steps. */
function days(from: string, to: string, count: number): string[] {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  return Array.from({ length: count }, (_, i) =>
    new Date(first + ((last - first) * i) / (count - 1)).toISOString().slice(0, 10),
  );
}

test('two hundred changes of day ask the workers for nothing', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    const counted = { messages: 0 };
    Reflect.set(window, 'toWorkers', counted);
    const post = Worker.prototype.postMessage;
    Object.defineProperty(Worker.prototype, 'postMessage', {
      value(this: Worker, ...message: unknown[]) {
        counted.messages += 1;
        return Reflect.apply(post, this, message);
      },
    });
  });
  await open(page);
  const messages = (): Promise<number> =>
    page.evaluate(() => (Reflect.get(window, 'toWorkers') as { messages: number }).messages);
  const picture = async (): Promise<readonly string[]> =>
    (await page.evaluate(() => window.engineRoom.picture())).drawn;

  await page.evaluate(() => window.engineRoom.start('2026-11-23'));
  const now = await picture();
  expect(now.length).toBeGreaterThan(20);
  const before = await messages();
  expect(before).toBeGreaterThan(0);

  await page.evaluate((way) => window.engineRoom.pass(way), days('2026-11-23', '1990-01-01', 100));
  const then = await picture();
  await page.evaluate((way) => window.engineRoom.pass(way), days('1990-01-01', '2026-11-23', 100));
  const again = await picture();
  expect(await messages()).toBe(before);

  // The days were drawn: what was not built yet is not there, and the same day gives the same picture.
  expect(then.length).toBeLessThan(now.length);
  expect(then).not.toContain('bolashak-bereket rail');
  expect(now).toContain('bolashak-bereket rail');
  expect(again).toEqual(now);

  // The count would have noticed.
  await page.evaluate(() => window.engineRoom.refill());
  expect(await messages()).toBeGreaterThan(before);
});

/** What is ahead, from what is nearly there to what was only spoken of. */
const AHEAD = ['under-construction', 'agreed', 'planned', 'announced'] as const;

test('the status of a line shows in the picture: in every mode, from far and near, light, dark and in grey', async ({
  page,
}) => {
  // As high as all rows are (strokes.ts).
  await page.setViewportSize({ width: 800, height: 840 });
  await open(page);
  for (const theme of ['light', 'dark'] as const) {
    for (const zoom of [3, 5, 8]) {
      const inks = await page.evaluate(([a, b]) => window.engineRoom.strokes(a, b), [theme, zoom] as const);
      for (const mode of ['rail', 'sea', 'road'] as const) {
        const where = `${mode}, zoom ${zoom}, ${theme}`;
        const lines = inks.slice(0, 24).filter((line) => line.mode === mode);
        const of = (status: string) => {
          const found = lines.find((line) => line.status === status);
          if (!found) throw new Error(`no line ${status}`);
          return found;
        };
        const { ink, gaps } = of('operating');
        expect.soft(gaps, where).toBeLessThan(mode === 'sea' ? 0.3 : 0.01);

        for (const [i, status] of AHEAD.entries()) {
          const before = of(AHEAD[i - 1] ?? 'operating');
          expect.soft(of(status).ink, `${status}, ${where}: lighter`).toBeLessThan(0.9 * before.ink);
          expect
            .soft(of(status).gaps, `${status}, ${where}: more broken`)
            .toBeGreaterThan(before.gaps + 0.04);
        }
        for (const status of ['suspended', 'closed']) {
          expect.soft(of(status).ink, `${status}, ${where}: recedes`).toBeLessThan(0.4 * ink);
          expect.soft(of(status).gaps, `${status}, ${where}: is interrupted`).toBeGreaterThan(0.5);
        }
        expect.soft(of('closed').ink, where).toBeLessThan(0.7 * of('suspended').ink);
        expect.soft(of('unknown').ink, where).toBeLessThan(0.7 * ink);
        for (const a of lines) {
          // Nothing is lost: a line that is there is seen.
          expect.soft(a.ink, `${a.status}, ${where}`).toBeGreaterThan(0.12);
          for (const b of lines) {
            if (a.status >= b.status) continue;
            const apart =
              Math.abs(a.ink - b.ink) > 0.12 * Math.max(a.ink, b.ink) ||
              Math.abs(a.gaps - b.gaps) > 0.08 ||
              Math.abs(a.breaks - b.breaks) > 0.2 * Math.max(a.breaks, b.breaks);
            expect.soft(apart, `${a.status} and ${b.status} told apart, ${where}`).toBe(true);
          }
        }
      }

      // How exact the course is: nothing from far, and four forms from near, of whole lines and of broken ones.
      for (const status of ['operating', 'suspended']) {
        const exact = inks.slice(24).filter((line) => line.status === status);
        expect.soft(exact.length).toBe(4);
        const sorted = exact.map((line) => line.ink).sort((a, b) => a - b);
        const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
        const where = `${status}, zoom ${zoom}, ${theme}`;
        if (zoom < 8) expect.soft(most - least, where).toBeLessThan(0.25 * most);
        else {
          for (const [i, ink] of sorted.slice(1).entries())
            expect.soft(ink, where).toBeGreaterThan(1.06 * (sorted[i] ?? 0));
        }
        for (const { gaps } of exact) expect.soft(gaps < 0.01, where).toBe(status === 'operating');
      }
    }
  }
});
