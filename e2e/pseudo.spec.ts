/**
 * The page in a made-up language: every letter of the catalogue is marked, every sentence 40 % longer, and the page runs
 * from right to left. What is not marked is hard-coded, or is a record's; what overflows would overflow in Azerbaijani.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { AtlasPage } from './driver';
import { expect, test } from './fixtures';
import { CACHE, DIST, programOf } from './tools/paths.mjs';
import { run } from './tools/run.mjs';
import { atlasServer, listen } from './tools/server.mjs';

const PSEUDO = join(CACHE, 'pseudo');
let server: Server;

test.beforeAll(async () => {
  await run([...programOf('vite'), 'build', '--mode', 'pseudo', '--outDir', PSEUDO, '--emptyOutDir']);
  server = atlasServer(PSEUDO);
  await listen(server, 0);
});
test.afterAll(() => {
  server.close();
});
test.use({
  // The guard knows this server as the page's own.
  baseURL: async ({ browserName: _ }, use) => {
    const address = server.address();
    if (typeof address !== 'object' || !address) throw new Error('the server has no address');
    await use(`http://127.0.0.1:${address.port}/`);
  },
});

/** Every text that a record holds, and what is made of them without the catalogue's help: codes, dates, numbers. */
function recorded(): Set<string> {
  const texts = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.add(value.trim());
    else if (Array.isArray(value)) value.forEach(collect);
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  const folder = join(DIST, 'atlas');
  for (const file of readdirSync(folder)) {
    if (!file.includes('schema')) collect(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  }
  return texts;
}

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month)),
);
const MARKS = /[áéíóúýçñšž·]/i;

/** What a reader sees or hears of the page, piece by piece. */
const spoken = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext']) {
          const value = node.getAttribute(name);
          if (value) found.push(value);
        }
      } else if (!node.parentElement?.closest('script, style, noscript, .maplibregl-ctrl-attrib-inner')) {
        found.push(node.textContent ?? '');
      }
    }
    return found.map((text) => text.trim()).filter((text) => /\p{L}{2,}/u.test(text));
  });

/** Pieces that neither the catalogue nor a record has said. */
async function foreign(page: Page, known: ReadonlySet<string>): Promise<string[]> {
  const pieces = [...new Set(await spoken(page))].filter((text) => !MARKS.test(text) && !known.has(text));
  return pieces.filter((text) => {
    const rest = MONTHS.reduce((left, month) => left.replaceAll(month, ''), text)
      .replace(/\b(km|mm|kB|h|t|Mt|TEU)\b/g, '')
      .trim();
    if (!/\p{L}{2,}/u.test(rest)) return false;
    // A piece of a record (cut short, or without its quotation marks), or several joined by marks.
    const parts = rest.split(/\s*[·,;/()“”"…–]\s*/u).filter((part) => /\p{L}{2,}/u.test(part));
    return !parts.every((part) => [...known].some((text) => text.includes(part)));
  });
}

/** Elements that stick out of the page, or whose words are cut off. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('.panels *, .layer *')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width < 2 || element.closest('.unseen, .skip, .profile-table, svg')) continue;
      const name = `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.slice(0, 40)}”`;
      if (left < -1 || right > window.innerWidth + 1) found.push(`${name} sticks out`);
      const { overflowX } = getComputedStyle(element);
      if (
        overflowX !== 'hidden' &&
        overflowX !== 'clip' &&
        element.scrollWidth > element.clientWidth + 2 &&
        element.clientWidth > 0
      ) {
        found.push(`${name} overflows by ${element.scrollWidth - element.clientWidth} px`);
      }
    }
    return found;
  });

const STATES: Record<string, (atlas: AtlasPage) => Promise<void>> = {
  opening: async () => {},
  'a port': (atlas) => show(atlas, 'place:baku-port'),
  'a corridor': async (atlas) => {
    await show(atlas, 'corridor:middle-corridor');
    await expect(atlas.page.locator('.strip')).toBeVisible();
  },
  'a leg': (atlas) => show(atlas, 'leg:akhalkalaki-kars'),
  'a deal': (atlas) => show(atlas, 'deal:az-cn-strategic-partnership-2024'),
  'a quotation': (atlas) => show(atlas, 'quote:lukashenka-historic'),
  'a country': (atlas) => show(atlas, 'country:by'),
  'a bloc': (atlas) => show(atlas, 'country:sco'),
  'a person': (atlas) => show(atlas, 'person:alyaksandr-lukashenka'),
  'a source': (atlas) => show(atlas, 'source:rferl-china-in-eurasia-2024-08'),
  search: async ({ page }) => {
    await page.locator('.search-button').click();
    await page.locator('.search-input').fill('Aktau');
    await expect(page.locator('.hit').first()).toBeVisible();
  },
};

async function show(atlas: AtlasPage, key: string): Promise<void> {
  await atlas.page.evaluate((sel) => window.corridorAtlas.setState({ sel }), key);
  await expect.poll(() => atlas.selection()).toBe(key);
  await expect(atlas.dossierTitle).not.toBeEmpty();
}

for (const [size, viewport] of [
  ['desk', { width: 1280, height: 800 }],
  ['phone', { width: 390, height: 844 }],
] as const) {
  test(`nothing on the page is hard-coded, and nothing breaks when it is longer and runs the other way: ${size}`, async ({
    page,
  }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const atlas = new AtlasPage(page);
    await atlas.loaded();
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    const known = recorded();
    const problems: Record<string, string[]> = {};
    for (const [state, visit] of Object.entries(STATES)) {
      await visit(atlas);
      await atlas.rest();
      const found = [
        ...(await foreign(page, known)).map((text) => `hard-coded: ${text}`),
        ...(await overflowing(page)),
      ];
      if (found.length > 0) problems[state] = found;
    }
    expect(problems).toEqual({});
  });
}
