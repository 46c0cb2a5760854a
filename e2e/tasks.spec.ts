/**
 * Eight things that readers come for, each done in three actions at most, by mouse, by touch and by keyboard. What the answer
 * is comes from the published tables, not from here.
 */
import { readFileSync } from 'node:fs';
import { compareNewestFirst } from '../src/atlas/dates';
import { dealClass } from '../src/atlas/deal-kinds';
import type { Corridor, Deal, Figure, Leg, Place, Quote } from '../src/atlas/schema';
import type { AtlasPage } from './driver';
import { expect, test } from './fixtures';
import { Hand, type Input } from './hand';

const MOST_ACTIONS = 3;
const MOST_TRAVEL = 25;
const MIDDLE = 'Middle Corridor';
const NORTH_SOUTH = 'International North–South Transport Corridor';

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../dist/atlas/${name}`, import.meta.url), 'utf8'));
const table = <T>(name: string): T[] => file(name) as T[];
const features = <T>(name: string): T[] => (file(name) as { features: T[] }).features;
const newest = <T extends { date: string }>(records: T[]): T | undefined =>
  records.toSorted((a, b) => compareNewestFirst(a.date, b.date))[0];

/** The branches of the Middle Corridor. */
const branches = (): Corridor['branches'] =>
  table<Corridor>('corridors.json').find(({ name }) => name === MIDDLE)?.branches ?? [];
/** What the places along a branch are called, those of a sort. */
function placesOn(branch: string | undefined, sort: (place: Place['properties']) => boolean): string[] {
  const refs = branches().find(({ id }) => id === branch)?.legs ?? [];
  const legs = features<Leg>('legs.geojson').filter(({ id }) => refs.includes(id) || refs.includes(`-${id}`));
  const ids = new Set(legs.flatMap(({ properties }) => properties.places));
  const names = features<Place>('places.geojson').flatMap(({ id, properties }) =>
    ids.has(id) && sort(properties) ? properties.name : [],
  );
  expect(names.length).toBeGreaterThan(0);
  return names;
}

/** Opens the search and types into it. */
async function find(atlas: AtlasPage, hand: Hand, words: string): Promise<void> {
  if (hand.input === 'keyboard') await hand.command('/');
  else await hand.press(atlas.page.getByRole('button', { name: /^Search the atlas/ }));
  await expect(atlas.searchField).toBeFocused();
  await hand.type(words);
}
/** Opens the dossier of a corridor: from its card, or with the keyboard by its name. */
async function openCorridor(atlas: AtlasPage, hand: Hand, name: string): Promise<void> {
  if (hand.input === 'keyboard') {
    await find(atlas, hand, name);
    await expect(atlas.hits.first()).toContainText(name);
    await hand.command('Enter');
  } else await hand.press(atlas.page.getByRole('heading', { name, level: 3, exact: true }).getByRole('link'));
  await expect(atlas.dossierTitle).toHaveText(name);
}
/** A row of what the shown way comes to. */
const rowOf = (atlas: AtlasPage, name: string) =>
  atlas.dossier
    .getByRole('table', { name: 'What the way comes to' })
    .getByRole('row')
    .filter({ has: atlas.page.getByRole('rowheader', { name, exact: true }) });
const group = (atlas: AtlasPage, name: RegExp) => atlas.page.getByRole('group', { name }).getByRole('option');

interface Task {
  readonly asked: string;
  readonly answered: (atlas: AtlasPage, hand: Hand) => Promise<void>;
}
const TASKS: readonly Task[] = [
  {
    asked: 'why Baku matters',
    async answered(atlas, hand) {
      if (hand.input === 'keyboard') {
        await find(atlas, hand, 'Baku port');
        await expect(atlas.hits.first()).toContainText('Port of Baku');
        await hand.command('Enter');
      } else await hand.press(atlas.lead.getByRole('link', { name: 'Port of Baku' }));
      await expect(atlas.dossierTitle).toContainText('Port of Baku');
      await expect(atlas.dossier).toContainText(/Middle.* and .*North–South/);
    },
  },
  {
    asked: 'the latest deal on the North–South Corridor',
    async answered(atlas, hand) {
      await openCorridor(atlas, hand, NORTH_SOUTH);
      const deals = table<Deal>('deals.json').filter(
        ({ corridors, kind }) => corridors.includes('north-south-corridor') && dealClass(kind) === 'deal',
      );
      const first = atlas.part('Deals').getByRole('link', { name: newest(deals)?.title ?? 'none' });
      await expect(first).toBeVisible();
      await expect(atlas.part('Deals').getByRole('listitem').first()).toContainText(
        newest(deals)?.title ?? '',
      );
    },
  },
  {
    asked: 'how many days Xi’an–Baku takes, and who says so',
    async answered(atlas, hand) {
      await find(atlas, hand, 'days Xi’an Baku');
      const told = table<Figure>('figures.json').filter(
        ({ quantity, unit }) => unit === 'days' && /^Transit time, Xi’an to Baku$/.test(quantity),
      );
      expect(told.length).toBeGreaterThan(0);
      for (const { text, saidBy } of told) {
        await expect(group(atlas, /^Figures/).filter({ hasText: text })).toContainText(saidBy);
      }
    },
  },
  {
    asked: 'where the gauge changes on the way to Istanbul',
    async answered(atlas, hand) {
      await openCorridor(atlas, hand, MIDDLE);
      const ways = atlas.dossier.getByRole('combobox', { name: 'Way' });
      await expect(ways).toBeVisible();
      const byKars = branches().find(({ name }) => /Kars.*Istanbul/.test(name));
      await hand.choose(ways, byKars?.name ?? 'no branch by Kars to Istanbul');
      for (const name of placesOn(byKars?.id, ({ gaugeBreak }) => gaugeBreak !== undefined)) {
        await expect(rowOf(atlas, 'Breaks of gauge')).toContainText(name);
      }
    },
  },
  {
    asked: 'which borders the Middle Corridor crosses',
    async answered(atlas, hand) {
      await openCorridor(atlas, hand, MIDDLE);
      const [main] = branches();
      for (const name of placesOn(main?.id, ({ kind }) => kind === 'border-crossing')) {
        await expect(rowOf(atlas, 'Borders')).toContainText(name);
      }
    },
  },
  {
    asked: 'what the China–Kyrgyzstan–Uzbekistan railway costs',
    async answered(atlas, hand) {
      await find(atlas, hand, 'CKU cost');
      const told = table<Figure>('figures.json').filter(
        ({ subject, quantity }) => subject.id.startsWith('cku') && quantity === 'Cost',
      );
      expect(told.length).toBeGreaterThan(0);
      for (const { text } of told) {
        await expect(
          group(atlas, /^Figures/)
            .filter({ hasText: text })
            .first(),
        ).toBeVisible();
      }
    },
  },
  {
    asked: 'who spoke for Belarus',
    async answered(atlas, hand) {
      await find(atlas, hand, 'Belarus');
      const spoken = table<Quote>('quotes.json').filter(
        ({ role, speaker }) => /Belarus/.test(role) || /Belarus/.test(speaker),
      );
      expect(spoken.length).toBeGreaterThan(0);
      for (const { speaker } of spoken) {
        await expect(
          group(atlas, /^Quotations/)
            .filter({ hasText: speaker })
            .first(),
        ).toBeVisible();
      }
    },
  },
  {
    asked: 'a link to one figure, copied',
    async answered(atlas, hand) {
      const { page } = atlas;
      const number = page
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: MIDDLE }) })
        .getByRole('definition')
        .getByRole('link')
        .first();
      const key = (await number.getAttribute('data-sel')) ?? '';
      expect(key).toMatch(/^figure:/);
      if (hand.input === 'keyboard') {
        await hand.press(page.getByRole('link', { name: 'Skip to corridors' }));
        await hand.press(number);
        await expect(atlas.dossierTitle).toBeFocused();
        await hand.goTo(copyOf(atlas), 'Shift+Tab');
        await hand.command('Enter');
      } else {
        await hand.press(number);
        await expect.poll(() => atlas.selection()).toBe(key);
        await hand.press(copyOf(atlas));
      }
      await expect(copyOf(atlas)).toHaveText('Link copied');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(decodeURIComponent(new URL(copied).hash)).toContain(`sel=${key}`);
    },
  },
];
/** The button that copies a link to what is selected. */
const copyOf = (atlas: AtlasPage) =>
  atlas.page.locator('[data-dossier]').getByRole('button', { name: /^(Copy link|Link copied)$/ });

/** The page as it is when it is opened, and the keyboard at its beginning. */
async function startAnew(atlas: AtlasPage): Promise<void> {
  if (await atlas.searchField.isVisible()) {
    await atlas.page.getByRole('button', { name: 'Close the search' }).click();
  }
  await expect(atlas.searchField).toBeHidden();
  await atlas.follow('#');
  await expect(atlas.dossier).toBeHidden();
  await atlas.page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

for (const [input, options] of [
  ['mouse', { viewport: { width: 1440, height: 900 } }],
  ['touch', { viewport: { width: 390, height: 844 }, hasTouch: true }],
  ['keyboard', { viewport: { width: 1280, height: 800 } }],
] as const satisfies readonly (readonly [Input, object])[]) {
  test.describe(`by ${input}`, () => {
    test.use({ ...options, permissions: ['clipboard-read', 'clipboard-write'] });
    test('each of eight tasks takes three actions at most', async ({ atlas, page }) => {
      await atlas.loaded();
      const hand = new Hand(page, input);
      for (const { asked, answered } of TASKS) {
        await test.step(asked, async () => {
          await startAnew(atlas);
          hand.begin();
          await answered(atlas, hand);
          expect.soft(hand.spent.actions, `actions: ${asked}`).toBeLessThanOrEqual(MOST_ACTIONS);
          expect.soft(hand.spent.travel, `keys of travel: ${asked}`).toBeLessThanOrEqual(MOST_TRAVEL);
        });
      }
    });
  });
}
