/** Small and odd windows: nothing under something else, nothing to be focused that is not seen, nothing too small for a finger. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

/** Lines of a dossier that stand in sight are worth having from this height on, px. */
const ROOM_TO_READ = 110;
/** Of a page enlarged to 400 %, from edge to edge: all but a bar. */
const ROOM_ENLARGED = 205;

/** The controls of the page, or of what is open over it: those that lie under something, and those that a finger misses. */
const badControls = (
  page: Page,
): Promise<{ seen: number; covered: string[]; small: string[]; overfull: string[] }> =>
  page.evaluate(() => {
    const top = document.querySelector('dialog[open]') ?? document;
    const controls = [...top.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')];
    const what = (control: Element): string => control.outerHTML.slice(0, 120);
    const covered: string[] = [];
    const small: string[] = [];
    const overfull: string[] = [];
    let seen = 0;
    for (const control of controls) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('[inert], .skip'))
        continue;
      // What is broken over two lines has its middle beside it.
      const box = control.getClientRects()[0];
      if (!box || box.width < 2 || box.height < 2) continue;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const pane = control.closest('.scroll')?.getBoundingClientRect();
      // Scrolled away: it comes into sight when it is scrolled to, or focused.
      if (pane && (y < pane.top + 1 || y > pane.bottom - 1)) continue;
      seen += 1;
      const hits = (dx: number, dy: number): boolean => {
        const at = document.elementFromPoint(x + dx, y + dy);
        return at !== null && (control.contains(at) || (at.contains(control) && at.matches('label')));
      };
      // What it says would run out of it, over its neighbour.
      if (control.matches('button:not([role=switch])') && control.scrollWidth > control.clientWidth + 1)
        overfull.push(what(control));
      if (!hits(0, 0)) covered.push(what(control));
      // Links in a line of text have the line's height.
      const inText = control.matches('a') && getComputedStyle(control).display === 'inline';
      const cut = pane && (y - 12 < pane.top || y + 12 > pane.bottom);
      if (inText || cut || (box.width >= 24 && box.height >= 24)) continue;
      if (![hits(-11.5, 0), hits(11.5, 0), hits(0, -11.5), hits(0, 11.5)].every(Boolean))
        small.push(what(control));
    }
    return { seen, covered, small, overfull };
  });

/** What can take the focus and is then not in sight: outside of the window, or under something else. */
const lostFocus = (page: Page): Promise<{ focused: number; lost: string[] }> =>
  page.evaluate(() => {
    const top = document.querySelector('dialog[open]') ?? document;
    const lost: string[] = [];
    let focused = 0;
    const all = top.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, summary, canvas, [tabindex="0"]',
    );
    for (const element of all) {
      // What the Tab key does not reach is reached by arrows, in a list that shows what it moves to.
      if (element.tabIndex < 0) continue;
      element.focus();
      if (document.activeElement !== element || element.closest('[aria-hidden=true]')) continue;
      focused += 1;
      const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [above, below] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      // The map lies under the cards on purpose: some of it is seen.
      const points = element.matches('canvas')
        ? [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) => [0.1, 0.3, 0.5, 0.7, 0.9].map((y) => [x, y] as const))
        : [[0.5, 0.5] as const];
      const seen = points.some(([x, y]) => {
        const at = document.elementFromPoint(left + x * (right - left), above + y * (below - above));
        return at !== null && (element.contains(at) || at.contains(element));
      });
      if (right <= left || below <= above || !seen) lost.push(element.outerHTML.slice(0, 120));
    }
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    return { focused, lost };
  });

async function expectGoodControls(page: Page, atLeast: number): Promise<void> {
  const { seen, covered, small, overfull } = await badControls(page);
  expect(overfull, 'controls that say more than they hold').toEqual([]);
  expect(covered, 'controls under something').toEqual([]);
  expect(small, 'controls of less than 24 px').toEqual([]);
  expect(seen).toBeGreaterThanOrEqual(atLeast);
  const { focused, lost } = await lostFocus(page);
  expect(lost, 'focused and not in sight').toEqual([]);
  expect(focused).toBeGreaterThanOrEqual(atLeast);
}

for (const { name, width, height, touch } of [
  { name: 'a phone on its side', width: 844, height: 390, touch: true },
  { name: 'a small window', width: 640, height: 420, touch: false },
  { name: 'a page enlarged to 400 %', width: 320, height: 256, touch: false },
  { name: 'a phone', width: 390, height: 844, touch: true },
]) {
  test.describe(`${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: touch, isMobile: touch });
    test(`${name}: nothing is covered, lost, too small or too narrow to read`, async ({ atlas, page }) => {
      await atlas.open();
      await test.step('nothing is selected', () => expectGoodControls(page, 5));

      await page.evaluate(() => window.corridorAtlas.setState({ sel: 'place:baku-port' }));
      await atlas.expectDossier('place:baku-port', /Baku/);
      await atlas.rest();
      await test.step('Baku is selected', async () => {
        const pane = await page.locator('[data-part="dossier-title"]').evaluate((title) => {
          const scroll = title.closest('.scroll')?.getBoundingClientRect();
          return scroll ? Math.min(scroll.bottom, innerHeight) - scroll.top : 0;
        });
        expect(pane).toBeGreaterThanOrEqual(height < 300 ? ROOM_ENLARGED : ROOM_TO_READ);
        const lines = await page.locator('.dossier-summary').evaluate((words) => {
          const range = document.createRange();
          range.selectNodeContents(words);
          const tops = [...range.getClientRects()].filter(({ bottom }) => bottom <= innerHeight);
          return new Set(tops.map(({ top }) => Math.round(top))).size;
        });
        expect(lines, 'lines of the answer in sight').toBeGreaterThanOrEqual(5);
        const years = await page.locator('.time-ticks span').evaluateAll((ticks) =>
          ticks
            .map((tick) => tick.getBoundingClientRect())
            .filter(({ width: wide }) => wide > 0)
            .map(({ left, right }) => [left, right] as const),
        );
        for (const [i, [left]] of years.entries())
          expect(left, 'years in the bar').toBeGreaterThanOrEqual(years[i - 1]?.[1] ?? left);
        await expectGoodControls(page, 5);
        if (height < 300) return;
        const { x, y } = await atlas.pixelOf('baku-port');
        const onMap = await page.evaluate(
          (at) => document.elementFromPoint(at.x, at.y)?.closest('.atlas-map') !== null,
          { x, y },
        );
        expect(onMap, 'Baku is in sight').toBe(true);
      });

      await test.step('the search is open', async () => {
        await atlas.searchFor('baku');
        await expect(atlas.hits.first()).toBeVisible();
        await expectGoodControls(page, 2);
        // No hint of a key where there may be none.
        if (touch) await expect(page.locator('.key')).toBeHidden();
      });
    });
  });
}
