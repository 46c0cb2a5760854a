// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Plan } from '../../state/route/plan';
import { type Taking, TakingError } from '../../state/taking';
import { useAtlas } from '../atlas';
import { act } from '../testing/act';
import { button, mount, press, settle, store, unmount } from '../testing/mount';
import { ScenarioTools } from './ScenarioTools';

afterEach(unmount);

const ROUTE = {} as Plan['routes'][number];
/** What the tools read of a plan. */
function planFor(routes: number, atlas: Plan['reading']['whole']): Plan {
  return {
    question: {
      from: 'aktau',
      to: 'tbilisi',
      via: [],
      by: [],
      prefer: 'distance',
      closed: [{ kind: 'country', id: 'cn' }],
      opened: [],
      slow: [],
      assumed: new Map(),
    },
    reading: { whole: atlas } as Plan['reading'],
    routes: Array.from({ length: routes }, () => ROUTE),
    none: null,
    before: null,
    other: null,
    unsure: [],
    shut: { legs: [], places: [] },
  };
}
/** The tools as the planner shows them, over a plan of so many ways; -1: none yet. */
function Tools({ routes }: { routes: number }) {
  const atlas = useAtlas((state) => state.atlas);
  return <ScenarioTools plan={routes < 0 ? null : planFor(routes, atlas)} />;
}
const LINK = 'from=aktau&to=tbilisi&closed=country:cn';
const said = (host: HTMLElement): string => host.querySelector('.scenario-said')?.textContent ?? '';
const alert = (host: HTMLElement): string => host.querySelector('[role=alert]')?.textContent ?? '';

async function type(host: HTMLElement, name: string): Promise<void> {
  const input = host.querySelector<HTMLInputElement>('.scenario-keep .input');
  if (!input) throw new Error('There is no field for a name.');
  await act(() => {
    input.value = name;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
async function keep(host: HTMLElement): Promise<void> {
  await act(() => {
    host
      .querySelector('.scenario-keep')
      ?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
  await settle();
}
async function choose(host: HTMLElement, file: Pick<File, 'name' | 'size' | 'text'>): Promise<void> {
  const input = host.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is nothing to choose a file by.');
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  await act(() => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}
const fileOf = (text: string) => new File([text], 'scenario.json', { type: 'application/json' });
const scenarioFile = (changed: Record<string, unknown> = {}) =>
  fileOf(
    JSON.stringify({
      kind: 'corridor-atlas-scenario',
      version: 1,
      name: 'A way',
      edition: { number: 2, date: '2024-08-31' },
      link: 'from=baku&to=astara&prefer=borders&at=2012-05-12',
      ...changed,
    }),
  );

const SET_UP = { from: 'aktau', to: 'tbilisi', closed: ['country:cn'], pick: 2 } as const;
const setUp = (): void => {
  const { from, to, closed, pick } = store.getState();
  expect({ from, to, closed, pick }).toEqual(SET_UP);
};
/** Shows the tools over a question that the reader has set up. */
async function shown(routes = 1, taking?: () => Promise<Taking>): Promise<HTMLElement> {
  const host = await mount(<Tools routes={routes} />, undefined, taking);
  await act(() => store.getState().actions.change(SET_UP));
  await settle();
  return host;
}
const keptNames = (): string[] => store.getState().scenarios.map(({ name }) => name);

describe('a scenario', () => {
  it('is kept under the name that is typed, or under its ends', async () => {
    const host = await shown();
    await keep(host);
    expect(store.getState().scenarios).toEqual([{ name: 'Aktau to Tbilisi', link: LINK }]);
    await type(host, 'Without China');
    await keep(host);
    expect(keptNames()).toEqual(['Aktau to Tbilisi', 'Without China']);
    expect(said(host)).toBe('Kept as “Without China” in this browser.');
  });
  it('that is kept is compared with, and no more at a second press', async () => {
    const host = await shown();
    await keep(host);
    const compare = () => button(host, 'Compare “Aktau to Tbilisi”');
    await press(compare());
    expect([store.getState().against, compare()?.getAttribute('aria-pressed')]).toEqual([
      'Aktau to Tbilisi',
      'true',
    ]);
    await press(compare());
    expect(store.getState().against).toBeNull();
  });
  it('takes the place of one of the same name, which is said beforehand and can be undone', async () => {
    const host = await shown();
    const old = [{ name: 'Mine', link: 'from=baku&to=aktau' }];
    await act(() => store.getState().actions.change({ scenarios: old }));
    await type(host, 'Mine');
    expect(button(host, 'Replace')).toBeDefined();
    await keep(host);
    expect(store.getState().scenarios).toEqual([{ name: 'Mine', link: LINK }]);
    await press(button(host, 'Back to what was kept before'));
    expect(store.getState().scenarios).toEqual(old);
  });
  it('is not kept in the place of another where the list is full', async () => {
    const host = await shown();
    const full = Array.from({ length: 20 }, (_, i) => ({ name: `N${i}`, link: LINK }));
    await act(() => store.getState().actions.change({ scenarios: full }));
    await type(host, 'One more');
    await keep(host);
    expect(store.getState().scenarios).toEqual(full);
    expect(alert(host)).toContain('20 scenarios are kept');
  });
  it('that is kept is opened, with what is not known any more said and left out, and there is a way back', async () => {
    const host = await shown();
    const link = 'from=baku&to=aktau&closed=country:xx,mode:road';
    await act(() => store.getState().actions.change({ scenarios: [{ name: 'Mine', link }] }));
    await press(button(host, 'Open “Mine”'));
    expect(store.getState()).toMatchObject({
      from: 'baku',
      to: 'aktau',
      closed: ['mode:road'],
      pick: 1,
      step: 'push',
    });
    expect(said(host)).toContain('“Mine” is open.');
    expect(said(host)).toContain('“country:xx”');
    expect(store.getState().notices).toEqual([]);
    await press(button(host, 'Back to what was asked before'));
    setUp();
  });
  it('that is deleted goes, the focus stays in the list, and it can be kept again', async () => {
    const host = await shown();
    const kept = ['One', 'Two'].map((name) => ({ name, link: LINK }));
    await act(() => store.getState().actions.change({ scenarios: kept }));
    await press(button(host, 'Delete “One”'));
    expect(keptNames()).toEqual(['Two']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Delete “Two”');
    await press(button(host, 'Delete “Two”'));
    expect(document.activeElement?.textContent).toBe('Scenarios that are kept');
    expect(host.textContent).toContain('None is kept in this browser yet.');
    await press(button(host, 'Keep it again'));
    expect(keptNames()).toEqual(['Two']);
  });
  it('can be opened, and read from a file, while nothing is asked', async () => {
    const host = await mount(<Tools routes={-1} />);
    await act(() => store.getState().actions.change({ scenarios: [{ name: 'Mine', link: LINK }] }));
    expect(host.querySelector('.scenario-keep')).toBeNull();
    await press(button(host, 'Open “Mine”'));
    expect(store.getState()).toMatchObject({ from: 'aktau', to: 'tbilisi' });
    await choose(host, scenarioFile());
    expect(store.getState()).toMatchObject({ from: 'baku', to: 'astara' });
  });
});

describe('a file', () => {
  it('is opened, and its name is the one to keep it by', async () => {
    const host = await shown();
    await choose(host, scenarioFile());
    expect(store.getState()).toMatchObject({
      from: 'baku',
      to: 'astara',
      prefer: 'borders',
      closed: [],
      at: '2012-05-12',
      pick: 1,
    });
    expect(said(host)).toBe('“A way” is open.');
    expect(host.querySelector<HTMLInputElement>('.scenario-keep .input')?.value).toBe('A way');
    await press(button(host, 'Back to what was asked before'));
    setUp();
    expect(store.getState()).toMatchObject({ at: null, prefer: 'distance' });
  });
  it('of another edition is opened, and that is said', async () => {
    const host = await shown();
    await choose(host, scenarioFile({ edition: { number: 1, date: '2023' }, mood: 'good' }));
    expect(store.getState().from).toBe('baku');
    expect(said(host)).toContain('It was written with edition no. 1 of 2023');
    expect(said(host)).toContain('“mood”');
  });
  it.each([
    ['is no JSON', () => fileOf('no'), 'it is not JSON'],
    ['is no scenario', () => fileOf('{}'), 'no scenario of Corridor Atlas'],
    ['is of a later version', () => scenarioFile({ version: 9 }), 'of version 9'],
    [
      'is larger than any',
      () => ({ name: 'film.json', size: 5e9, text: () => Promise.reject(new Error('too much')) }),
      'too long',
    ],
    [
      'cannot be read',
      () => ({ name: 'gone.json', size: 9, text: () => Promise.reject(new Error('gone')) }),
      '“gone.json” could not be read',
    ],
  ])('that %s is refused in a sentence, and nothing that was set up is lost', async (_, file, why) => {
    const host = await shown();
    await act(() => store.getState().actions.change({ scenarios: [{ name: 'Mine', link: LINK }] }));
    await type(host, 'A name');
    const before = store.getState();
    await choose(host, file());
    expect(alert(host)).toContain(why);
    expect(alert(host)).toContain('Nothing was changed');
    setUp();
    expect(store.getState()).toBe(before);
    expect(host.querySelector<HTMLInputElement>('.scenario-keep .input')?.value).toBe('A name');
  });
});

describe('what is taken', () => {
  const unasked = (): never => {
    throw new Error('This was not asked for.');
  };
  const taking = (parts: Partial<Taking>): (() => Promise<Taking>) => {
    const files = { records: unasked, route: unasked, scenario: unasked };
    return () => Promise.resolve({ cite: unasked, ...files, picture: unasked, save: unasked, ...parts });
  };
  const file = { name: 'a-file', blob: new Blob(['x']) };
  let save = vi.fn();
  beforeEach(() => {
    save = vi.fn();
  });

  it('is the way that is picked, in the form that is pressed', async () => {
    const route = vi.fn(async () => file);
    const host = await shown(3, taking({ route, save }));
    await press(button(host, 'GeoJSON'));
    expect(route).toHaveBeenCalledExactlyOnceWith(expect.anything(), 2, 'geojson');
    expect(save).toHaveBeenCalledExactlyOnceWith(file);
    expect(host.textContent).toContain('Saved as a-file.');
  });
  it('is the best where the one that is picked is not there any more', async () => {
    const route = vi.fn(async () => file);
    const host = await shown(1, taking({ route, save }));
    await press(button(host, 'Text'));
    expect(route).toHaveBeenCalledExactlyOnceWith(expect.anything(), 1, 'text');
  });
  it('is the scenario, also where there is no way, under its name', async () => {
    const scenario = vi.fn(() => file);
    const host = await shown(0, taking({ scenario, save }));
    expect(button(host, 'GeoJSON')).toBeUndefined();
    await type(host, ' No way ');
    await press(button(host, 'Save as a file'));
    expect(scenario).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'No way');
    expect(save).toHaveBeenCalledExactlyOnceWith(file);
  });
  it('is nothing where a table is missing, and it is said', async () => {
    const route = (): never => {
      throw new TakingError('The file would not be whole.');
    };
    const host = await shown(1, taking({ route, save }));
    await press(button(host, 'CSV'));
    expect(alert(host)).toBe('The file would not be whole.');
    expect(save).not.toHaveBeenCalled();
  });
});
