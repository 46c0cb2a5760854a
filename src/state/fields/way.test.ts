import { beforeEach, describe, expect, it } from 'vitest';
import { fixtureTables } from '../../atlas/testing/fixture';
import { hrefOf, linkOf, readLink } from '../link';
import { type AtlasStore, createAtlasStore } from '../store';

const TRUNK = 'middle-corridor/trunk';
const WESTERN = 'north-south-corridor/western';
const index = {
  ...{
    name: 'Fixture',
    version: '1.0',
    asOf: '2024-08-31',
    edition: { number: 2, date: '2024-08-31' },
    attribution: [],
    files: [],
  },
  licence: { id: 'ODbL-1.0', url: 'https://example.org/licence', text: 'x' },
};

describe('the way that a profile shows', () => {
  let store: AtlasStore;
  beforeEach(() => {
    store = createAtlasStore();
  });
  const tables = fixtureTables();
  const load = async (): Promise<void> => {
    store.getState().actions.load({
      index: async () => index,
      summary: async () => ({ corridors: [], years: [] }),
      withdrawn: async () => [],
      changes: async () => [],
      table: async (name) => tables[name],
    });
    await expect.poll(() => store.getState().files.corridors.status).toBe('ready');
  };
  const follow = (hash: string): void => {
    const { asked, problems } = readLink(hash);
    store.getState().actions.applyLink(asked, problems);
  };
  const shown = () => {
    const { sel, way, compare, table } = store.getState();
    return [sel?.id ?? null, way, compare, table];
  };
  const told = () => store.getState().notices.map(({ text }) => text);

  it('waits for the legs, then holds; a way without a selection asks for its corridor', async () => {
    follow(`#(way=${TRUNK}).&compare=${WESTERN}&profile=table`);
    expect(shown()).toEqual([null, null, null, true]);
    expect(store.getState().pending).toMatchObject({ way: TRUNK, compare: WESTERN });
    await load();
    expect(shown()).toEqual(['middle-corridor', TRUNK, WESTERN, true]);
    expect(linkOf(store.getState())).toMatch(
      `&sel=corridor:middle-corridor&way=${TRUNK}&compare=${WESTERN}&profile=table`,
    );
    expect(told()).toEqual([]);
  });

  it('is forgotten with the selection, by a click and in the address of what would be clicked', async () => {
    await load();
    const { actions } = store.getState();
    follow(`#sel=corridor:middle-corridor&way=${TRUNK}&compare=${WESTERN}&profile=table`);
    const before = store.getState();
    expect(hrefOf(before, { sel: { kind: 'corridor', id: 'north-south-corridor' } })).not.toMatch(
      /way|compare/,
    );
    actions.change({ sel: { kind: 'corridor', id: 'middle-corridor' } });
    expect(shown()).toEqual(['middle-corridor', TRUNK, WESTERN, true]);
    actions.change({ sel: { kind: 'corridor', id: 'north-south-corridor' } });
    expect(shown()).toEqual(['north-south-corridor', null, null, false]);
    actions.change({ way: TRUNK, compare: WESTERN }, { move: false });
    expect(shown()).toEqual(['middle-corridor', TRUNK, WESTERN, false]);
    actions.change({ sel: { kind: 'place', id: 'baku' } });
    expect(shown()).toEqual(['baku', null, null, false]);
    expect(linkOf(store.getState())).not.toMatch(/way|compare|profile/);
    expect(told()).toEqual([]);
  });

  it('says what the atlas does not have, and what it does not understand', async () => {
    await load();
    follow('#sel=corridor:middle-corridor&way=middle-corridor/trunk~gone&compare=nowhere/x&profile=map');
    expect(shown()).toEqual(['middle-corridor', null, null, false]);
    expect(told()).toEqual([
      'A profile is a strip or a table, not “map”.',
      'The atlas has no way “middle-corridor/trunk~gone”; the main way is shown.',
      'The atlas has no way “nowhere/x” to compare with; nothing is compared.',
    ]);
    follow(`#sel=corridor:middle-corridor&way=${WESTERN}`);
    expect(shown()).toEqual(['middle-corridor', null, null, false]);
    expect(told()).toEqual([
      `The way “${WESTERN}” is not one of the corridor that is selected; it is left out.`,
    ]);
    follow('#sel=corridor:middle-corridor&way=trunk&compare=');
    expect(told()).toEqual([
      "The link's way “trunk” is not of the form CORRIDOR/BRANCH; the main way is shown.",
    ]);
  });
});
