import AxeBuilder from '@axe-core/playwright';
import type { AtlasPage } from './driver';
import { expect, test } from './fixtures';

/** The states that the other specs visit. */
const STATES: Record<string, (atlas: AtlasPage) => Promise<void>> = {
  opening: (atlas) => atlas.open(),
  'a place': (atlas) => atlas.open('#sel=place:baku-port'),
  'a corridor': (atlas) => atlas.open('#sel=corridor:middle-corridor'),
  'a country': (atlas) => atlas.open('#sel=country:by'),
  'a person': async (atlas) => {
    await atlas.open();
    await atlas.searchFor('Lukashenko');
    await atlas.hits
      .filter({ hasText: /^Al\w+ Lukashen/ })
      .first()
      .click();
    await expect.poll(() => atlas.selection()).toMatch(/^person:/);
  },
  'a link that was not understood': (atlas) => atlas.open('#sel=place:atlantis&on=silk-road'),
  'a search with hits': async (atlas) => {
    await atlas.open();
    await atlas.searchFor('baku');
    await expect(atlas.hits.first()).toBeVisible();
  },
  'a search without': async (atlas) => {
    await atlas.open();
    await atlas.searchFor('qqqqzzzz');
    await expect(atlas.page.getByText(/Nothing in the atlas/)).toBeVisible();
  },
  'the choice between several things': async (atlas) => {
    await atlas.open();
    await atlas.moveTo({ zoom: 5.2, lat: 38.5, lon: 49 });
    await atlas.clickPlace('astara-az');
    await expect(atlas.chooser).toBeVisible();
  },
  'the credits': async (atlas) => {
    await atlas.open();
    await atlas.page.getByRole('button', { name: /^About and credits/ }).click();
    await expect(atlas.page.getByRole('dialog')).toBeVisible();
  },
};

const audit = async (atlas: AtlasPage): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page: atlas.page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
};

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    for (const [state, visit] of Object.entries(STATES)) {
      test(`axe finds nothing: ${state}`, async ({ atlas }) => {
        await visit(atlas);
        expect(await audit(atlas)).toEqual([]);
      });
    }

    test.describe('phone', () => {
      test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
      for (const state of ['opening', 'a place', 'a corridor']) {
        test(`axe finds nothing: ${state}`, async ({ atlas }) => {
          await STATES[state]?.(atlas);
          expect(await audit(atlas)).toEqual([]);
        });
      }
    });

    test('axe finds nothing: a file that cannot be loaded', async ({ atlas, guard, page }) => {
      guard.expect(/deals\.json/);
      await page.route('**/atlas/deals.json', (route) => route.fulfill({ status: 500, body: 'no' }));
      await atlas.open('#sel=place:baku-port');
      await expect(page.getByRole('alert').first()).toBeVisible();
      expect(await audit(atlas)).toEqual([]);
    });
  });
}
