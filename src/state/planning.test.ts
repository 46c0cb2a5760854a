import { expect, it, vi } from 'vitest';
import { SHOWN } from './files';
import { connectPlanning } from './planning';
import * as planner from './route';
import { createAtlasStore } from './store';
import { fixtureLoader } from './testing/loader';

const EDITION = '2026-01-31';
const INDEX = {
  ...{ name: 'Fixture', version: '1.0', asOf: EDITION, attribution: [], files: [] },
  edition: { number: 1, date: EDITION },
  licence: { id: 'ODbL-1.0', url: 'https://example.org/licence', text: 'x' },
};
/** A store with its tables on their way, whose routes are answered. */
function started({
  missing = [] as readonly string[],
  load = () => Promise.resolve(planner),
  index = fixtureLoader().index,
} = {}) {
  const store = createAtlasStore();
  const stop = connectPlanning(store, load);
  store.getState().actions.load({ ...fixtureLoader(missing), index });
  return { store, stop };
}
const ends = { from: 'aktau', to: 'tbilisi' } as const;

it('fetches tables and program with the first question, and answers it', async () => {
  const load = vi.fn(() => Promise.resolve(planner));
  const { store, stop } = started({ load });
  await expect.poll(() => store.getState().files.corridors.status).toBe('ready');
  expect([load.mock.calls.length, store.getState().files.times.status]).toEqual([0, 'idle']);
  store.getState().actions.change(ends);
  await expect.poll(() => store.getState().planning.status).toBe('ready');
  const { planning, camera } = store.getState();
  if (planning.status !== 'ready') throw new Error('no answer');
  expect(planning.plan.routes[0]?.way.legs.map(({ leg }) => leg.id)).toContain('aktau-alat');
  // The map is sent to it, once for the same ends.
  expect(camera?.kind).toBe('box');
  store.getState().actions.change({ prefer: 'borders' });
  expect(store.getState().camera).toBe(camera);
  stop();
});

it('sends the map to a way that a change leads out of what was looked at; no other day does', async () => {
  const { store, stop } = started();
  const { actions } = store.getState();
  actions.change({ from: 'baku', to: 'tbilisi' });
  await expect.poll(() => store.getState().planning.status).toBe('ready');
  const { camera } = store.getState();
  actions.change({ at: '2024-01-01' });
  expect(store.getState().camera).toBe(camera);
  // Over the sea and back: a link that asks so is looked at as a whole.
  actions.change({ via: ['aktau'] });
  const there = store.getState().camera;
  expect(there).not.toBe(camera);
  actions.change({ via: [] });
  expect(store.getState().camera).not.toBe(there);
  stop();
});

it('on another day than the edition’s it is compared with that, unless the reader compares with one', async () => {
  const { store, stop } = started({ index: async () => INDEX });
  const { actions } = store.getState();
  actions.change(ends);
  await expect.poll(() => store.getState().planning.status).toBe('ready');
  const other = () => {
    const { planning } = store.getState();
    return planning.status === 'ready' ? planning.plan.other?.day : undefined;
  };
  expect(other()).toBeUndefined();
  actions.change({ at: '2024-01-01' });
  expect(other()).toBe(EDITION);
  actions.change({ vs: '2018-06-01' });
  expect(other()).toBe('2018-06-01');
  stop();
});

it('follows question and day, and forgets the answer with the question', async () => {
  const { store, stop } = started();
  store.getState().actions.change(ends);
  await expect.poll(() => store.getState().planning.status).toBe('ready');
  const first = store.getState().planning;
  store.getState().actions.change({ closed: ['leg:aktau-alat'] });
  expect(store.getState().planning).not.toBe(first);
  store.getState().actions.change({ from: null });
  expect(store.getState().planning.status).toBe('none');
  stop();
});

it('is compared with a kept scenario: its changes, between the ends that are asked for', async () => {
  const { store, stop } = started();
  const { actions } = store.getState();
  actions.change({
    ...ends,
    closed: ['leg:aktau-alat'],
    scenarios: [
      { name: 'Caspian open', link: 'from=baku&to=astara&prefer=borders' },
      { name: 'Nowhere', link: 'closed=country:ge' },
    ],
  });
  await expect.poll(() => store.getState().planning.status).toBe('ready');
  const against = () => {
    const { planning } = store.getState();
    return planning.status === 'ready' ? planning.against : null;
  };
  expect(against()).toBeNull();
  actions.compareWith('Caspian open');
  expect(against()?.name).toBe('Caspian open');
  expect(against()?.best?.way.legs.map(({ leg }) => leg.id)).toContain('aktau-alat');
  actions.compareWith('Nowhere');
  expect(against()).toEqual({ name: 'Nowhere', day: null, best: null });
  // A scenario of a day is asked of that day.
  actions.change({ scenarios: [{ name: 'Nowhere', link: 'at=2018-06-01&closed=country:ge' }] });
  expect(against()).toEqual({ name: 'Nowhere', day: '2018-06-01', best: null });
  // One that is deleted is compared with no more.
  actions.change({ scenarios: [] });
  expect(against()).toBeNull();
  stop();
});

it('a program that did not come is asked for again', async () => {
  const load = vi
    .fn(() => Promise.resolve(planner))
    .mockImplementationOnce(() => Promise.reject(new Error('offline')));
  const { store, stop } = started({ load });
  store.getState().actions.change(ends);
  await expect.poll(() => store.getState().planning.status).toBe('failed');
  store.getState().actions.planAgain();
  await expect.poll(() => store.getState().planning.status).toBe('ready');
  expect(load).toHaveBeenCalledTimes(2);
  stop();
});

it('answers without the times where they could not be had', async () => {
  const { store, stop } = started({ missing: ['times', 'assumptions', 'rates', 'links', 'linkPlaces'] });
  store.getState().actions.change(ends);
  await expect.poll(() => store.getState().planning.status).toBe('ready');
  const { planning } = store.getState();
  expect(planning.status === 'ready' && planning.plan.routes[0]?.days.atLeast).toBe(true);
  stop();
});

it('needs no more than dossiers do, until a route is asked for', () => {
  expect(SHOWN).not.toContain('times');
  expect(SHOWN).not.toContain('rates');
});
