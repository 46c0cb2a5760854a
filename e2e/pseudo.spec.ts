/**
 * The page in a made-up language: every letter of the catalogue is marked, every sentence 40 % longer, and the page runs
 * from right to left. What is not marked is hard-coded, or is a record's; what overflows would overflow in Azerbaijani.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { AtlasPage } from './driver';
import { test as base, expect } from './fixtures';
import { CACHE, programOf } from './tools/paths.mjs';
import { run } from './tools/run.mjs';
import { atlasServer, listen } from './tools/server.mjs';

const PSEUDO = join(CACHE, 'pseudo');

/** The guard knows the server of this build as the page's own: it stands before the guard does. */
const test = base.extend<object, { pseudoServer: string }>({
  pseudoServer: [
    async ({ browserName: _ }, use) => {
      await run([...programOf('vite'), 'build', '--mode', 'pseudo', '--outDir', PSEUDO, '--emptyOutDir']);
      const server = atlasServer(PSEUDO);
      await use(`http://127.0.0.1:${await listen(server, 0)}/`);
      server.closeAllConnections();
      server.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ pseudoServer }, use) => {
    await use(pseudoServer);
  },
});

/** What a line joins records' texts by. */
const JOINS = /\s*(?:[·,;/()“”"…–]|:(?=\s))\s*/u;
/** Languages are named by the platform, in the page's locale. */
const LANGUAGES = new Intl.DisplayNames('en-GB', { type: 'language' });

/** Every text that a record holds, and the units of figures, with whose short forms the page writes their values. */
function recorded(): { texts: ReadonlySet<string>; units: ReadonlySet<string> } {
  const texts = new Set<string>();
  const units = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') {
      texts.add(value.trim());
      // A name with marks in it, such as a publisher's or a quantity's: a line may join it to a date.
      if (value.length < 90) for (const part of value.split(JOINS)) texts.add(part);
    } else if (Array.isArray(value)) value.forEach(collect);
    else if (value && typeof value === 'object') {
      if ('unit' in value && typeof value.unit === 'string') {
        // "US$ bn" is written around the number: "US$3.1 bn".
        units.add(value.unit).add(value.unit.replace(/^(US[$]|€) /, ''));
      }
      if ('language' in value && typeof value.language === 'string')
        texts.add(LANGUAGES.of(value.language) ?? value.language);
      Object.values(value).forEach(collect);
    }
  };
  const folder = join(PSEUDO, 'atlas');
  for (const file of readdirSync(folder)) {
    if (/[.](geo)?json$/.test(file) && !file.includes('schema'))
      collect(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  }
  return { texts, units };
}

/** The number before a figure's unit: "US$5.79–5.8 ", "4.119 million ". */
const AMOUNT = /^(US[$]|€)?[−-]?[\d.,–]+( (million|billion|trillion))? /;

const MONTHS = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month)),
);
/** Whole words only, in any script: "Ticarət" does not end in tonnes. */
const SHORT_UNITS = /(?<![\p{L}\d_])(km|mm|kB|h|t|Mt|TEU)(?![\p{L}\d_])/gu;
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
      } else if (!node.parentElement?.closest('script, style, noscript')) {
        // A big number's unit stands in an element of its own: the amount is said with it.
        found.push((node.parentElement?.closest('.number-value') ?? node).textContent ?? '');
      }
    }
    return found.map((text) => text.trim()).filter((text) => /\p{L}{2,}/u.test(text));
  });

/** Pieces that neither the catalogue nor a record has said. */
async function foreign(page: Page, { texts: known, units }: ReturnType<typeof recorded>): Promise<string[]> {
  const pieces = [...new Set(await spoken(page))].filter(
    (text) =>
      !MARKS.test(text) && !known.has(text) && !(AMOUNT.test(text) && units.has(text.replace(AMOUNT, ''))),
  );
  // A single word stands in some record by chance: it has to be all that a record says there.
  const isRecorded = (part: string): boolean =>
    known.has(part) || (/\s/.test(part) && [...known].some((text) => text.includes(part)));
  const isSaid = (part: string): boolean => {
    const rest = MONTHS.reduce((left, month) => left.replaceAll(month, ''), part)
      .replace(SHORT_UNITS, '')
      .trim();
    return !/\p{L}{2,}/u.test(rest) || isRecorded(part) || isRecorded(rest);
  };
  // A piece of a record (cut short, or without its quotation marks), or several joined by marks.
  // What was cut out of a record may begin or end with a single word of a sentence: as a whole it is the record's all the same.
  const isCut = (text: string): boolean => {
    const whole = text.replace(/^[“…\s]+|[”…\s]+$/gu, '');
    return /\s/.test(whole) && [...known].some((record) => record.includes(whole));
  };
  return pieces.filter((text) => !isCut(text) && !text.split(JOINS).every(isSaid));
}

/** Elements that stick out of the page, and elements and words that stick out of what holds them. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${element.textContent?.slice(0, 40)}”`;
    /** The nearest element around a node that has a box of its own for it to stay in. */
    const holderOf = (node: Node): Element | null => {
      let at = node.parentElement;
      while (at && /^(inline|contents)$/.test(getComputedStyle(at).display)) at = at.parentElement;
      return at;
    };
    /** `hanging`: how far it is meant to stand out at either side, px. */
    const check = (node: Node, rects: Iterable<DOMRect>, what: string, hanging = [0, 0]): void => {
      const [before = 0, after = 0] = hanging;
      const holder = holderOf(node);
      if (!holder) return;
      const box = holder.getBoundingClientRect();
      if (box.width < 2) return;
      // A bar that scrolls sideways counts as a whole: what it holds may stand beyond its edge, and so beyond the page's.
      const bar = holder.closest('[role=toolbar]');
      const scrolls = bar !== null && /^(auto|scroll)$/.test(getComputedStyle(bar).overflowX);
      if (scrolls && holder === bar) return;
      for (const { left, right, width } of rects) {
        if (width < 2) continue;
        const by = Math.round(Math.max(box.left - left - before, right - box.right - after));
        if (!scrolls && (left < -1 || right > window.innerWidth + 1))
          found.push(`${what} sticks out of the page`);
        else if (by > 2) found.push(`${what} sticks out of ${name(holder)} by ${by} px`);
      }
    };
    for (const element of document.querySelectorAll<HTMLElement>('.panels *, .layer *')) {
      if (element.closest('.unseen, .skip, .profile-table, svg')) continue;
      const { position, display, visibility, marginLeft, marginRight } = getComputedStyle(element);
      if (display === 'none' || visibility === 'hidden') continue;
      if (!/^(absolute|fixed)$/.test(position)) {
        // A quotation's mark hangs in the margin.
        const hanging = [marginLeft, marginRight].map((margin) =>
          Math.max(0, -Number.parseFloat(margin) || 0),
        );
        check(element, element.getClientRects(), name(element), hanging);
      }
      for (const node of element.childNodes) {
        if (!(node instanceof Text) || !/\S/.test(node.data)) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        check(node, range.getClientRects(), `“${node.data.slice(0, 40)}”`);
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
