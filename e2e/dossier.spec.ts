/** A dossier answers first: how long it is, what stands at its head, and that what is folded is not lost. */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

interface Measure {
  readonly key: string;
  /** Heights of its pane that it fills. */
  readonly screens: number;
  /** Stops of the Tab key in it and its bar, with those that skip to it. */
  readonly stops: number;
}

/** The records whose dossiers are longest: all corridors, and of each other kind those that most is told of. */
const longOnes = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    type Row = { id: string; properties?: { importance?: number } };
    const load = async (file: string): Promise<Row[]> => {
      const table: Row[] | { features: Row[] } = await (await fetch(`atlas/${file}`)).json();
      return Array.isArray(table) ? table : table.features;
    };
    const told = await Promise.all(['deals.json', 'figures.json', 'quotes.json'].map(load));
    const [deals = [], figures = [], quotes = []] = told;
    // Whose id stands in most of what is told.
    const named = new Map<string, number>();
    for (const record of told.flat()) {
      for (const [, id = ''] of JSON.stringify(record).matchAll(/"([a-z0-9]+(?:-[a-z0-9]+)*)"/g))
        named.set(id, (named.get(id) ?? 0) + 1);
    }
    const times = ({ id }: Row): number => named.get(id) ?? 0;
    const busiest = (rows: readonly Row[], atMost: number): Row[] =>
      [...rows].sort((a, b) => times(b) - times(a)).slice(0, atMost);
    const longest = (rows: readonly Row[], atMost: number): Row[] =>
      [...rows].sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length).slice(0, atMost);
    const places = await load('places.geojson');
    const kinds: readonly (readonly [kind: string, rows: readonly Row[]])[] = [
      ['corridor', await load('corridors.json')],
      ['country', busiest(await load('countries.json'), 14)],
      ['place', places.filter(({ properties }) => properties?.importance === 1)],
      ['person', busiest(await load('people.json'), 4)],
      ['organisation', busiest(await load('organisations.json'), 4)],
      ['source', busiest(await load('sources.json'), 4)],
      ['leg', longest(await load('legs.geojson'), 2)],
      ['deal', longest(deals, 3)],
      ['figure', longest(figures, 2)],
      ['quote', longest(quotes, 2)],
    ];
    return kinds.flatMap(([kind, rows]) => rows.map(({ id }) => `${kind}:${id}`));
  });

/** Opens one dossier after the other in the page that is there, and measures each as it comes, with nothing unfolded. */
const measured = (page: Page, keys: readonly string[]): Promise<Measure[]> =>
  page.evaluate(async (wanted) => {
    const until = async <T>(found: () => T | null | undefined): Promise<T> => {
      for (let frame = 0; frame < 600; frame += 1) {
        const it = found();
        if (it) return it;
        await new Promise(requestAnimationFrame);
      }
      throw new Error(`not within 600 frames: ${window.corridorAtlas.getState().sel}`);
    };
    const tabbable = (within: string): number =>
      [...document.querySelectorAll<HTMLElement>(within)].filter(
        (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
      ).length;
    const results: Measure[] = [];
    for (const key of wanted) {
      window.corridorAtlas.setState({ sel: key });
      const dossier = await until(() => document.querySelector(`[data-of="${key}"]`));
      if (key.startsWith('corridor:')) await until(() => dossier.querySelector('.profile-section'));
      const pane = dossier.closest('.scroll');
      if (!pane) throw new Error('a dossier that does not scroll');
      const inCard = 'a[href], button, input, select, [tabindex]';
      results.push({
        key,
        screens: pane.scrollHeight / pane.clientHeight,
        stops:
          tabbable('.skip a') +
          tabbable(
            inCard
              .split(', ')
              .map((one) => `[data-dossier] ${one}`)
              .join(', '),
          ),
      });
    }
    return results;
  }, keys);

test.describe('on a desk', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('no dossier is longer than six screens or forty stops of the Tab key before something is unfolded', async ({
    atlas,
    page,
  }) => {
    test.setTimeout(180_000); // Fifty dossiers in one page.
    await atlas.withoutWebGL();
    await atlas.loaded('#sel=country:az');
    const measures = await measured(page, await longOnes(page));
    expect(measures.length).toBeGreaterThan(40);
    expect(new Set(measures.map(({ key }) => key.split(':')[0])).size).toBe(10);
    expect(measures.filter(({ screens }) => screens > 6)).toEqual([]);
    expect(measures.filter(({ stops }) => stops > 40)).toEqual([]);
    // Something was counted, at least the ways past it and its bar.
    expect(measures.filter(({ stops }) => stops < 6)).toEqual([]);
  });

  test('what is folded is found, opened by its heading, and by the list of contents, which is one stop', async ({
    atlas,
    page,
  }) => {
    await atlas.withoutWebGL();
    await atlas.loaded('#sel=country:kz');
    await expect(atlas.part('Its corridors').getByRole('link')).not.toHaveCount(0);
    const events = atlas.part('Events');
    const rows = events.locator('.deals > li');
    // It comes when the page is idle, and is not seen.
    await atlas.expectMoreThan(3, rows);
    await expect(rows.first()).toBeHidden();
    await events.getByRole('button', { name: /^Events/ }).click();
    await expect(rows.first()).toBeVisible();
    await expect(events.getByRole('button', { name: /^Events/ })).toHaveAttribute('aria-expanded', 'true');

    const contents = atlas.dossier.getByRole('toolbar', { name: 'Contents' });
    await contents.getByRole('button').first().focus();
    await page.keyboard.press('End');
    await expect(contents.getByRole('button', { name: /^Sources/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(atlas.part('Sources').getByRole('heading')).toBeFocused();
    await expect(atlas.part('Sources').getByRole('listitem').first()).toBeInViewport();
    await expect(contents).toBeInViewport();
    await contents.getByRole('button').last().focus();
    await page.keyboard.press('Shift+Tab');
    expect(await contents.evaluate((bar) => bar.contains(document.activeElement))).toBe(false);

    // The browser's own search looks into what is folded, and says when it finds something there.
    const related = atlas.part('Leads on to');
    const place = related.locator('.related a').first();
    await expect(place).toBeHidden();
    const fold = related.locator('.fold-body');
    await expect(fold).toHaveAttribute('hidden', 'until-found');
    await fold.dispatchEvent('beforematch');
    await expect(place).toBeVisible();
    await expect(related.getByRole('button', { expanded: true })).toBeVisible();
  });
});

test('the back button returns to where a dossier was read: scrolled, and with what was unfolded', async ({
  atlas,
  page,
}) => {
  await atlas.withoutWebGL();
  await atlas.loaded('#sel=corridor:middle-corridor');
  await atlas
    .part('Events')
    .getByRole('button', { name: /^Events/ })
    .click();
  const event = atlas.part('Events').locator('h4 a').nth(4);
  await event.scrollIntoViewIfNeeded();
  const before = await event.boundingBox();
  const target = await event.getAttribute('data-sel');
  await event.click();
  await expect.poll(() => atlas.selection()).toBe(target);
  await expect(atlas.dossier).toHaveAttribute('data-of', target ?? '');
  await page.goBack();
  await expect(atlas.dossier).toHaveAttribute('data-of', 'corridor:middle-corridor');
  await expect(event).toBeInViewport();
  // Not rounded: two places a hair apart may round to two numbers.
  await expect
    .poll(async () => Math.abs(((await event.boundingBox())?.y ?? 0) - (before?.y ?? -9)))
    .toBeLessThan(1);
  await page.goForward();
  await expect(atlas.dossier).toHaveAttribute('data-of', target ?? '');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test('what Baku is for, and four numbers, stand in the half sheet at once', async ({ atlas, page }) => {
    await atlas.withoutWebGL();
    await atlas.loaded('#sel=place:baku-port');
    const sheet = await page.locator('.sheet').boundingBox();
    expect(sheet?.height).toBeLessThanOrEqual(844 / 2);
    const numbers = atlas.dossier.getByRole('list', { name: 'In numbers' }).locator('> li');
    await expect(numbers).toHaveCount(4);
    for (const part of [atlas.dossier.locator('.dossier-summary'), ...(await numbers.all())]) {
      const box = await part.boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(sheet?.y ?? 844);
      expect((box?.y ?? 844) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    }
    // Each leads to its record, and to who says it.
    for (const number of await numbers.all()) {
      await expect(number.locator('a[data-sel^="figure:"]')).toHaveCount(1);
      await expect(number.locator('a[target=_blank], a[data-sel^="source:"]')).toHaveCount(1);
    }
  });
});
