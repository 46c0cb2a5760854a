/** A page that is written from right to left, as a translator or a host makes it: all stands on the other side, and works. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    const turn = (): void => document.documentElement?.setAttribute('dir', 'rtl');
    new MutationObserver(turn).observe(document, { childList: true });
    turn();
  });
});

const box = async (page: Page, element: string) => {
  const found = await page.locator(element).boundingBox();
  if (!found) throw new Error(`${element} is not in sight`);
  return { left: found.x, right: found.x + found.width, top: found.y, bottom: found.y + found.height };
};

/** Buttons and links in sight that the window cuts off at its sides. A bar that scrolls sideways counts as a whole. */
const cutOff = (page: Page): Promise<string[]> =>
  page.locator('button, [role=switch], summary').evaluateAll((controls) =>
    controls
      .filter((control) => {
        const whole = control.closest('[role=toolbar]') ?? control;
        const { left, right, width, bottom, top } = whole.getBoundingClientRect();
        const inSight = width > 1 && bottom > 0 && top < window.innerHeight;
        return inSight && (left < 0 || right > window.innerWidth);
      })
      .map((control) => control.outerHTML.slice(0, 120)),
  );

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Sentences of records whose last character stands before their first: "(Alat) Port of Baku" for "Port of Baku (Alat)". */
const turned = (page: Page, elements: string): Promise<{ read: number; wrong: string[] }> =>
  page.locator(elements).evaluateAll((found) => {
    const edge = (node: Text, at: number): DOMRect => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const wrong: string[] = [];
    let read = 0;
    for (const element of found) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        const last = text.trimEnd().length - 1;
        const first = text.search(/[A-Za-z0-9]/);
        // Latin from end to end, closed by a mark that has no direction of its own.
        if (first < 0 || last <= first || !/[).”"]$/.test(text.trimEnd())) continue;
        if (!(node instanceof Text) || node.parentElement?.closest('.unseen')) continue;
        const [a, b] = [edge(node, first), edge(node, last)];
        const word = edge(node, last - 1);
        read += 1;
        // On one line the end is right of the beginning; on several, the mark still follows its word.
        if (Math.abs(a.top - b.top) < 2 ? b.left < a.left : b.top === word.top && b.left < word.left)
          wrong.push(text);
      }
    }
    return { read, wrong };
  });

const RECORDS =
  '[data-part="dossier-title"], .dossier-summary, .facts dd, .deals h4, .deals p, .quotes blockquote p, .claims p, .sources p';

test('on a desk the cards change sides, and Baku lies between them', async ({ atlas, page }) => {
  await atlas.open('#sel=place:baku-port');
  await expect(atlas.part('Sources')).toBeVisible();
  const [overview, dossier] = [await box(page, '.column-left'), await box(page, '.column-right')];
  expect(overview.right).toBeGreaterThan(1280 - 20);
  expect(dossier.left).toBeLessThan(20);
  await atlas.rest();
  const baku = await atlas.pixelOf('baku-port');
  expect(baku.x).toBeGreaterThan(dossier.right);
  expect(baku.x).toBeLessThan(overview.left);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await cutOff(page)).toEqual([]);

  await test.step('what records say is written as its letters want it', async () => {
    await atlas.unfoldAll();
    const { read, wrong } = await turned(page, RECORDS);
    expect(read).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  await test.step('in the search too', async () => {
    await atlas.searchFor('port');
    await expect(atlas.hits.first()).toBeVisible();
    const { read, wrong } = await turned(page, '.hit-label, .hit-matched');
    expect(read).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });
});

test('a corridor’s profile and its way stay on the page', async ({ atlas, page }) => {
  await atlas.loaded('#sel=corridor:middle-corridor');
  await expect(atlas.strip()).toBeVisible();
  const field = await atlas.strip().boundingBox();
  const card = await box(page, '.column-right');
  expect(field?.x).toBeGreaterThanOrEqual(card.left);
  expect((field?.x ?? 0) + (field?.width ?? 0)).toBeLessThanOrEqual(card.right);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test('the map’s own buttons stand clear of the cards', async ({ atlas, page }) => {
  await atlas.open('#sel=place:baku-port');
  const [overview, dossier] = [await box(page, '.column-left'), await box(page, '.column-right')];
  for (const name of ['Zoom in', 'Reset view']) {
    const button = await page.getByRole('button', { name }).boundingBox();
    expect(button?.x).toBeGreaterThan(dossier.right);
    expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThan(overview.left);
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  test('nothing is cut off', async ({ atlas, page }) => {
    await atlas.open('#sel=place:baku-port');
    await expect(atlas.dossierTitle).toBeVisible();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await cutOff(page)).toEqual([]);
    await atlas.rest();
    const baku = await atlas.pixelOf('baku-port');
    const sheet = await box(page, '.sheet');
    const arrow = page.getByRole('button', { name: /Back to the overview/ }).locator('svg');
    expect(await arrow.evaluate((at) => getComputedStyle(at).scale)).toBe('-1 1');
    expect(baku.y).toBeLessThan(sheet.top);
    expect(baku.x).toBeGreaterThan(0);
    expect(baku.x).toBeLessThan(390);
  });
});
