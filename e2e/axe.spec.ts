import AxeBuilder from '@axe-core/playwright';
import type { Locator } from 'playwright/test';
import type { AtlasPage } from './driver';
import { expect, test } from './fixtures';

type Visit = (atlas: AtlasPage) => Promise<void>;
const follow =
  (hash: string): Visit =>
  async (atlas) => {
    await atlas.follow(hash);
    await expect.poll(() => atlas.selection()).toBe(hash.split('sel=')[1]);
    await expect(atlas.dossierTitle).not.toBeEmpty();
  };
/** Opens all that is folded in a part of the page. */
const unfolded = async (part: Locator): Promise<void> => {
  const closed = part.locator('[data-fold] button[aria-expanded="false"]').filter({ visible: true });
  while ((await closed.count()) > 0) await closed.first().click();
};
const closing = async (atlas: AtlasPage): Promise<void> => {
  await atlas.page.keyboard.press('Escape');
};

const corridor =
  (id: string): Visit =>
  async (atlas) => {
    await follow(`#sel=corridor:${id}`)(atlas);
    await expect(atlas.strip()).toBeVisible();
  };

/** The states that the other specs visit, one after the other in one page. */
const READING: Record<string, Visit> = {
  opening: async () => {},
  'a place': follow('#sel=place:baku-port'),
  'a corridor': corridor('middle-corridor'),
  'a profile as a table': async (atlas) => {
    await atlas.dossier.getByRole('button', { name: 'As table' }).click();
    await expect(atlas.dossier.getByRole('rowheader').first()).toBeVisible();
  },
  'a leg': follow('#sel=leg:akhalkalaki-kars'),
  'a deal': follow('#sel=deal:az-cn-strategic-partnership-2024'),
  'a source': follow('#sel=source:rferl-china-in-eurasia-2024-08'),
  'a country, all of it': async (atlas) => {
    await follow('#sel=country:by')(atlas);
    await atlas.unfoldAll();
  },
  'a figure': follow('#sel=figure:mc-transit-2026'),
  'a person': follow('#sel=person:alyaksandr-lukashenka'),
  'a quotation': follow('#sel=quote:lukashenka-historic'),
  'the records, filtered': async (atlas) => {
    await atlas.follow('#tab=records&country=az');
    await expect(atlas.page.locator('.record').first()).toBeVisible();
    await atlas.page.getByRole('button', { name: 'Filters' }).click();
    await expect(atlas.page.getByRole('combobox', { name: 'Kind' })).toBeVisible();
  },
  'the records as a table': async (atlas) => {
    await atlas.page.getByRole('button', { name: 'Show as a table' }).click();
    await expect(atlas.page.getByRole('rowheader').first()).toBeVisible();
  },
  'a way, and what its days are of': async (atlas) => {
    await atlas.follow('#tab=route&from=almaty&to=poti-port&closed=country:ru');
    await expect(atlas.planner.getByRole('region').first()).toBeVisible();
    await unfolded(atlas.planner);
    await expect(atlas.planner.getByRole('table', { name: 'How the days are reckoned' })).toBeVisible();
  },
  'no way': async (atlas) => {
    await atlas.follow('#tab=route&from=almaty&to=poti-port&closed=country:kz,country:ge');
    await expect(atlas.planner.locator('[data-none]')).toBeVisible();
  },
  'a link that was not understood': async (atlas) => {
    await atlas.follow('#sel=place:atlantis&on=silk-road&speed=fast');
    await expect(atlas.notices).toContainText('atlantis');
  },
};
/** The same, once all rules have been asked of the longest dossier: of its 17,000 elements the others say it all again. */
const SHORTER: Record<string, Visit> = { ...READING, 'a corridor': corridor('armenia-route') };
const DIALOGS: Record<string, Visit> = {
  'a search with hits': async (atlas) => {
    await atlas.searchFor('baku');
    await expect(atlas.hits.first()).toBeVisible();
  },
  'a search without': async (atlas) => {
    await atlas.searchFor('qqqqzzzz');
    await expect(atlas.page.getByText(/Nothing in the atlas/)).toBeVisible();
  },
  'the credits': async (atlas) => {
    await closing(atlas);
    await atlas.page.getByRole('button', { name: /^About and credits/ }).click();
    await expect(atlas.page.getByRole('dialog')).toBeVisible();
  },
};
const CHOICE: Record<string, Visit> = {
  'the choice between several things': async (atlas) => {
    await closing(atlas);
    await atlas.moveTo({ zoom: 5.2, lat: 38.5, lon: 49 });
    await atlas.clickPlace('astara-az');
    await expect(atlas.chooser).toBeVisible();
  },
};

/** The phone's sheet in its other heights. */
const SHEET: Record<string, Visit> = Object.fromEntries(
  ['full', 'peek'].map((size) => [
    `the sheet, ${size}`,
    async (atlas: AtlasPage) => {
      await atlas.page.getByRole('button', { name: /^Panel,/ }).click();
      await expect(atlas.page.locator('.sheet')).toHaveAttribute('data-size', size);
    },
  ]),
);
/** Without a selection, and with notices that are cut and counted. */
const NOTICED: Record<string, Visit> = {
  'long notices': async (atlas) => {
    await closing(atlas);
    await atlas.follow(`#map=nowhere&sel=place:${'x'.repeat(900)}`);
    await expect(atlas.notices.locator('.notice').first()).toBeVisible();
  },
};

/** Some of the states, in their order. Throws for one that there is not. */
function only(states: Record<string, Visit>, wanted: readonly string[]): Record<string, Visit> {
  const found = Object.entries(states).filter(([state]) => wanted.includes(state));
  if (found.length !== wanted.length) throw new Error(`not all of ${wanted.join(', ')}`);
  return Object.fromEntries(found);
}

/** What depends on colours: all that can differ between the two themes of one page. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Which of axe's rules: all; those of colours, in another theme; all but those, where the same elements stand otherwise. */
type Rules = 'all' | 'colours' | 'layout';
const withRules = (axe: AxeBuilder, rules: Rules): AxeBuilder =>
  rules === 'colours' ? axe.withRules(OF_COLOUR) : rules === 'layout' ? axe.disableRules(OF_COLOUR) : axe;

async function audit(atlas: AtlasPage, states: Record<string, Visit>, rules: Rules = 'all'): Promise<void> {
  for (const [state, visit] of Object.entries(states)) {
    await test.step(state, async () => {
      await visit(atlas);
      // The other mode, for frames of other hosts, opens a page of its own for each audit.
      // What passes is not told one by one: naming every element of it took longer than looking.
      const axe = new AxeBuilder({ page: atlas.page })
        .setLegacyMode()
        .options({ resultTypes: ['violations'] });
      const { violations } = await withRules(axe, rules).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
      );
      expect.soft(found, state).toEqual([]);
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe, ${colorScheme}`, () => {
    test.use({ colorScheme });
    const rules: Rules = colorScheme === 'dark' ? 'colours' : 'all';
    test.beforeEach(() => test.setTimeout(180_000)); // Many states in one walk.

    test('finds nothing around the map', async ({ atlas }) => {
      await atlas.open();
      // What stands in the cards is looked at below, where no map has to be drawn.
      await audit(atlas, { ...only(READING, ['opening', 'a place']), ...CHOICE }, rules);
    });

    test.describe('in the panels', () => {
      test.use({ webgl: false });
      test('finds nothing on a desktop', async ({ atlas }) => {
        await atlas.open();
        await audit(atlas, { ...(rules === 'all' ? READING : SHORTER), ...DIALOGS }, rules);
      });
    });

    test('finds nothing where files cannot be loaded', async ({ atlas, guard, page }) => {
      guard.expect(/deals\.json|people\.json|index\.json/);
      await page.route(/atlas\/(deals|people|index)\.json/, (route) =>
        route.fulfill({ status: 500, body: 'no' }),
      );
      await atlas.goto('#sel=place:baku-port');
      await expect(page.getByRole('alert').first()).toBeVisible();
      await audit(
        atlas,
        {
          failures: async () => {},
          'failures in the search': async () => {
            await atlas.searchFor('baku');
            await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
          },
        },
        rules,
      );
    });
  });
}

// Other layouts and other colours of the same elements: the states in which they differ, and the rules.
test.describe('axe, elsewhere', () => {
  test.beforeEach(() => test.setTimeout(180_000));

  test.describe('on a phone', () => {
    test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    test('finds nothing around the map', async ({ atlas }) => {
      await atlas.open();
      // All rules: the sheet and its bar are nowhere else.
      await audit(atlas, only(READING, ['opening', 'a place']));
    });
    test.describe('in the panels', () => {
      test.use({ webgl: false });
      test('finds nothing', async ({ atlas }) => {
        await atlas.open();
        await audit(
          atlas,
          only({ ...SHORTER, ...DIALOGS }, [
            'a corridor',
            'a profile as a table',
            'a search with hits',
            'the credits',
          ]),
          'layout',
        );
      });
    });
    test('finds nothing in the sheet, whatever its height', async ({ atlas }) => {
      await atlas.loaded('#sel=place:baku-port');
      await audit(atlas, SHEET, 'layout');
    });
  });

  test.describe('in forced colours', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce', forcedColors: 'active' }, webgl: false });
    test('finds nothing', async ({ atlas }) => {
      await atlas.loaded();
      await audit(
        atlas,
        only({ ...SHORTER, ...NOTICED, ...DIALOGS }, [
          'opening',
          'a place',
          'a corridor',
          'a profile as a table',
          'long notices',
          'a search with hits',
        ]),
      );
    });
  });
});

// Where there is little room; the colours are the same as elsewhere.
test.describe('axe, small', () => {
  test.beforeEach(() => test.setTimeout(180_000));

  test.describe('at 400 %', () => {
    test.use({ viewport: { width: 320, height: 256 } });
    test('finds nothing', async ({ atlas, page }) => {
      await atlas.loaded('#sel=place:baku-port');
      await audit(
        atlas,
        {
          'a place': async () => {
            await expect(atlas.part('Sources')).toBeVisible();
          },
          'the map, which has no room beside it': async () => {
            await page.getByRole('button', { name: 'Show the map' }).click();
          },
          ...NOTICED,
          'a search with hits': async () => {
            await atlas.searchFor('baku');
            await expect(atlas.hits.first()).toBeVisible();
          },
        },
        'layout',
      );
    });
  });

  test.describe('in a low frame', () => {
    test.use({ viewport: { width: 300, height: 150 } });
    test('finds nothing', async ({ atlas, page }) => {
      await atlas.loaded();
      await audit(
        atlas,
        {
          'the map': async () => {},
          'the list': async () => {
            await page.getByRole('button', { name: 'Show the list' }).click();
            await expect(atlas.lead).toBeVisible();
          },
          'a place': follow('#sel=place:baku-port'),
        },
        'layout',
      );
    });
  });
});
