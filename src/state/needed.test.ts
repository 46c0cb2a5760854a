/** What a selection needs on the map is switched on with it; who has said what is on is taken at his word. */
import { expect, it } from 'vitest';
import { fixtureTables } from '../atlas/testing/fixture';
import { SHOWN } from './files';
import { createAtlasStore } from './store';
import { fixtureLoader } from './testing/loader';

const DEAL = { kind: 'deal', id: 'port-expansion' } as const;

/** A store whose link asks for something; its tables come in two turns, as on the page. */
async function followed(asked: Parameters<ReturnType<typeof store>['applyLink']>[0]) {
  const made = createAtlasStore();
  made.getState().actions.applyLink(asked, []);
  made.getState().actions.load(fixtureLoader());
  await expect.poll(() => SHOWN.every((name) => made.getState().files[name].status === 'ready')).toBe(true);
  return made;
}
const store = () => createAtlasStore().getState().actions;

it('a deal about a railway switches its corridor on, in the step that selects it', async () => {
  const made = await followed({ searchOpen: true, shown: [] });
  const seen: unknown[] = [];
  made.subscribe(({ shown, sel, step }) => seen.push([shown, sel?.id, step]));
  made.getState().actions.select(DEAL);
  expect(seen).toEqual([[['middle-corridor'], 'port-expansion', 'push']]);
});

it('a link that says which corridors are on is taken at its word, though the deal comes later', async () => {
  expect((await followed({ sel: DEAL, shown: [] })).getState()).toMatchObject({ sel: DEAL, shown: [] });
});

it('a link that does not say it gets what the deal needs', async () => {
  const made = createAtlasStore();
  const tables = fixtureTables();
  const corridors = tables.corridors.map((corridor) => ({ ...corridor, shownFirst: false }));
  made.getState().actions.applyLink({ sel: DEAL }, []);
  made.getState().actions.load({
    ...fixtureLoader(),
    table: (name) => Promise.resolve({ ...tables, corridors }[name]),
  });
  await expect.poll(() => made.getState().sel).toEqual(DEAL);
  expect(made.getState().shown).toEqual(['middle-corridor']);
});
