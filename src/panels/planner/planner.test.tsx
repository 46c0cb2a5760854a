import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixtureTables } from '../../atlas/testing/fixture';
import { aRate } from '../../atlas/testing/rates';
import { aTime, someAssumptions } from '../../atlas/testing/times';
import { type Answer, createHandler, type Request } from '../../network/protocol';
import { connectPlanning } from '../../state/planning';
import type { FileName } from '../../state/state';
import { App } from '../App';
import { act } from '../testing/act';
import { button, fakeLoader, key, mount, press, settle, store, unmount } from '../testing/mount';
// Here they are there when they are asked for: that they come later is the browser tests' concern.
import './PlannerPart';
import '../../state/route';

let stop = (): void => {};
beforeEach(() => {
  window.innerWidth = 1280;
  window.innerHeight = 800;
});
afterEach(async () => {
  stop();
  await unmount();
});

const change = (asked: Parameters<ReturnType<typeof store.getState>['actions']['change']>[0]) =>
  act(async () => store.getState().actions.change(asked));
const state = () => store.getState();

/** A second way from Aktau to Tbilisi, by road and longer, beside the fixture's. */
function tables() {
  const all = fixtureTables();
  const [ferry] = all.legs;
  if (!ferry) throw new Error('The fixture has legs.');
  const road = {
    ...ferry,
    id: 'aktau-tbilisi-road',
    properties: {
      ...ferry.properties,
      id: 'aktau-tbilisi-road',
      name: 'Aktau–Tbilisi road',
      mode: 'road' as const,
      from: 'aktau',
      to: 'tbilisi',
      places: ['aktau', 'tbilisi'],
      countries: ['kz', 'ge'],
      courses: [
        { country: 'kz', untilKm: 700 },
        { country: 'ge', untilKm: 1400 },
      ],
      computedKm: 1400,
    },
  };
  return {
    ...all,
    legs: [...all.legs, road],
    assumptions: someAssumptions(),
    rates: [
      aRate('ferry-lorry', {
        of: { kind: 'leg', leg: 'aktau-alat' },
        ...{ mode: 'sea', per: 'lorry', kind: 'tariff', excludes: 'the driver' },
      }),
      aRate('whole', {
        of: { kind: 'stretch', from: 'aktau', to: 'tbilisi' },
        mode: 'mixed',
        currency: 'EUR',
      }),
    ],
    times: [
      aTime('baku-tbilisi-whole', {
        of: { kind: 'stretch', from: 'baku', to: 'tbilisi' },
        what: 'whole',
        yardstick: true,
      }),
      aTime('ferry', { of: { kind: 'leg', leg: 'aktau-alat' }, mode: 'sea', hours: { from: 20, to: 30 } }),
    ],
  };
}

async function shown(
  asked: Parameters<typeof change>[0] = {},
  {
    broken = new Set<FileName>(),
    load,
  }: { broken?: Set<FileName>; load?: Parameters<typeof connectPlanning>[1] } = {},
): Promise<HTMLElement> {
  const host = await mount(<App />, fakeLoader(tables(), broken));
  stop = connectPlanning(store, load);
  await change({ tab: 'route', ...asked });
  await settle();
  await settle();
  return host;
}
const ASKED = { from: 'aktau', to: 'tbilisi' };
const answer = (host: HTMLElement) => host.querySelector('.route-answer')?.textContent ?? '';
const field = (host: HTMLElement, label: string): HTMLInputElement => {
  const found = [...host.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return (document.getElementById(found?.htmlFor ?? '') ??
    host.querySelector(`[aria-label="${label}"]`)) as HTMLInputElement;
};
async function type(input: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}
/** What a list offers once something is typed into its field. */
async function search(input: HTMLInputElement, text: string): Promise<void> {
  await act(async () => input.focus());
  await key('ArrowDown', input);
  await type(input, text);
}
const options = () => [...document.querySelectorAll('[role=option]')];

describe('the question', () => {
  it('asks for two places, found by any of their names', async () => {
    const host = await shown();
    expect(answer(host)).toBe('Choose two places: the best ways between them appear here.');
    await search(field(host, 'From'), 'ақтау');
    expect(options().map(({ textContent }) => textContent)).toEqual(['Aktauport, Kazakhstan']);
    await press(options()[0]);
    expect(state().from).toBe('aktau');
    expect(field(host, 'From').value).toBe('Aktau');
    expect(answer(host)).toBe('Choose where to.');
    await search(field(host, 'To'), 'bak');
    expect(options().map(({ textContent }) => textContent?.slice(0, 4))).toEqual(['Baku', 'Port']);
    await press(options()[0]);
    expect(state().to).toBe('baku');
    expect(answer(host)).toMatch(/495 km as drawn, 430 km of it by sea/);
  });

  it('shows what map, link or dossier fill in, and is swapped and cleared', async () => {
    const host = await shown(ASKED);
    expect([field(host, 'From').value, field(host, 'To').value]).toEqual(['Aktau', 'Tbilisi']);
    await press(button(host, 'Swap'));
    expect(state()).toMatchObject({ from: 'tbilisi', to: 'aktau' });
    expect(field(host, 'From').value).toBe('Tbilisi');
    await press(button(host, 'Empty “From”'));
    expect(state()).toMatchObject({ from: null, to: 'aktau' });
    expect(document.activeElement).toBe(field(host, 'From'));
    await press(button(host, 'Clear'));
    expect(state()).toMatchObject({ from: null, to: null });
  });

  it('has up to three places on the way', async () => {
    const host = await shown(ASKED);
    await press(button(host, 'Via'));
    await search(field(host, 'Via 1'), 'Port');
    await press(options()[0]);
    expect(state().via).toEqual(['baku-port']);
    await change({ via: ['baku-port', 'baku', 'astara'] });
    await settle();
    expect([...host.querySelectorAll('.ends button')].map((each) => each.textContent)).not.toContain('Via');
    await press(button(host, 'Empty “Via 2”'));
    expect(state().via).toEqual(['baku-port', 'astara']);
  });

  it('has the next click on the map fill in a part of it, until that is given up or another tab is shown', async () => {
    const host = await shown();
    const pick = () => button(host, 'Pick the start on the map');
    await press(pick());
    expect(state().filling).toBe('from');
    expect(pick()?.getAttribute('aria-pressed')).toBe('true');
    await press(pick());
    expect(state().filling).toBeNull();
    await press(pick());
    await change({ tab: 'corridors' });
    await settle();
    expect(state().filling).toBeNull();
  });

  it('goes by the means that are on, and never by none', async () => {
    const host = await shown(ASKED);
    const on = (word: string) => button(host, word)?.getAttribute('aria-pressed');
    expect(['rail', 'sea', 'road'].map(on)).toEqual(['true', 'true', 'true']);
    await press(button(host, 'sea'));
    expect(state().by).toEqual(['rail', 'road']);
    await press(button(host, 'rail'));
    await press(button(host, 'road'));
    expect(state().by).toEqual(['road']);
    await act(async () => {
      const select = field(host, 'Prefer') as unknown as HTMLSelectElement;
      select.value = 'borders';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(state().prefer).toBe('borders');
  });
});

describe('the answer', () => {
  it('comes first, in two sentences, and is said politely', async () => {
    const host = await shown(ASKED);
    expect(host.querySelector('.route-answer')?.getAttribute('role')).toBe('status');
    expect([...host.querySelectorAll('.route-answer > p')].map((p) => p.textContent)).toEqual([
      '995 km as drawn, 430 km of it by sea; 3–6 days by our reckoning.',
      'Through Kazakhstan, Azerbaijan and Georgia: 2 borders, no break of gauge, one transhipment.',
    ]);
  });

  it('has the ways side by side, of which one is looked at', async () => {
    const host = await shown(ASKED);
    const rows = () => [...host.querySelectorAll('.ways-list > label')];
    expect(rows().map((row) => row.textContent)).toEqual([
      'Way 1, by Port of Baku and Baku995 km, 3–6 days, 2 borders, 1 transhipment',
      expect.stringMatching(/^Way 21,400 km, /),
    ]);
    const compared = (what: string) =>
      [...host.querySelectorAll(`.ways-table [data-of=${what}] td`)].map(({ textContent }) => textContent);
    expect(compared('km')).toEqual(['995 km', '1,400 km']);
    expect(compared('countries')[0]).toContain('Georgia');
    await press(rows()[1]?.querySelector('input'));
    expect(state().pick).toBe(2);
    expect(host.querySelector('.picked h2')?.textContent).toBe('Way 2');
    expect(host.querySelector('.picked .steps')?.textContent).toContain('Aktau–Tbilisi road');
    expect(host.querySelector('.picked .steps')?.textContent).not.toContain('ferry');
  });

  it('tells on what its days rest, and what others have published of the trip', async () => {
    const host = await shown(ASKED);
    const [days, totals] = host.querySelectorAll('.derive-table');
    const rows = [...(days?.querySelectorAll('tbody tr') ?? [])].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(rows[0]).toEqual([
      'Aktau to Port of Baku (Alat), 430 km',
      '20–30',
      expect.stringContaining('A railway, 2024'),
    ]);
    expect(rows[1]?.[0]).toBe('Port, Port of Baku (Alat)');
    expect(rows.map((row) => row[2]?.slice(0, 7))).toContain('assumed');
    expect(host.querySelector('.derivation p')?.textContent).toContain('all at its shortest');
    await press(button(host, 'assumed: port, between land and ship'));
    expect(document.activeElement?.textContent).toBe('port, between land and ship');
    expect(document.activeElement?.closest('.fold')?.hasAttribute('data-open')).toBe(true);
    const said = [...(totals?.querySelectorAll('tbody td, tbody th') ?? [])].map((cell) => cell.textContent);
    expect(said[0]).toBe('Baku to Tbilisi');
    expect(said[1]).toMatch(/^2 days, A railway, 2024/);
    expect(said[2]).toMatch(/days$/);
  });

  it('tells what others have published of the cost, one by one; where nobody has, that it knows of none', async () => {
    const host = await shown(ASKED);
    const rates = [...host.querySelectorAll('.rates > li')].map(({ textContent }) => textContent ?? '');
    expect(rates).toEqual([
      expect.stringMatching(/^Aktau to Tbilisi: €1,000 per 40-foot container A railway, 2024 /),
      expect.stringMatching(
        /^Aktau to Port of Baku \(Alat\), either way: US\$1,000 per lorry A railway, 2024 \(tariff\) .* Not in it: the driver\.$/,
      ),
    ]);
    expect(host.querySelectorAll('.rates a')).toHaveLength(2);
    expect(host.querySelector('.rates > [data-whole]')?.textContent).toContain('€1,000');
    // In dollars and euros: no number on the page is their sum.
    expect(host.querySelector('.picked')?.textContent).not.toMatch(/2,000/);
    await change({ from: 'baku' });
    await settle();
    expect(host.querySelector('.rates')).toBeNull();
    expect(host.querySelector('.picked')?.textContent).toContain('No rate has been published for this way');
  });

  it('is told step by step, along its kilometres and as a table', async () => {
    const host = await shown(ASKED);
    expect(host.querySelector('.picked .strip')).not.toBeNull();
    await press(button(host.querySelector('.picked') as HTMLElement, 'As table'));
    expect(host.querySelector('.picked .profile-table')).not.toBeNull();
    const tags = [...host.querySelectorAll('.picked .steps .tag')];
    expect(tags.length).toBeGreaterThan(0);
    // Apart from the word before it, in text as in looks.
    for (const tag of tags) expect(tag.previousSibling?.textContent).toMatch(/\s$/);
  });
});

describe('what is changed', () => {
  it('is nothing by a place on the way that is an end already, and that is said', async () => {
    const host = await shown({ ...ASKED, via: ['tbilisi'] });
    expect(answer(host)).toContain('Tbilisi is passed anyway: as a place on the way it changes nothing.');
    await change({ via: ['baku'] });
    expect(answer(host)).not.toContain('passed anyway');
  });

  it('is named, told as a difference, and taken back', async () => {
    const host = await shown({ ...ASKED, closed: ['leg:aktau-alat'] });
    expect(answer(host)).toContain('Without Aktau–Alat ferry: 405 km more, one sea leg fewer');
    const chip = () => button(host, 'Undo: Aktau–Alat ferry closed');
    expect(chip()).toBeDefined();
    await press(chip());
    expect(state().closed).toEqual([]);
    expect(chip()).toBeUndefined();
    expect(document.activeElement?.textContent).toBe('What if');
  });

  it('is switched on and off by a preset, beside what else is changed', async () => {
    const host = await shown({ ...ASKED, closed: ['place:astara'] });
    const preset = () => button(host, 'Only what operates');
    expect(preset()?.getAttribute('aria-pressed')).toBe('false');
    await press(preset());
    expect(state().closed).toEqual(['place:astara', 'state:idle']);
    expect(preset()?.getAttribute('aria-pressed')).toBe('true');
    await press(preset());
    expect(state().closed).toEqual(['place:astara']);
  });

  it('may be anything that is found by its name: closed, slowed so many times, opened', async () => {
    const host = await shown(ASKED);
    await press(button(host, 'Close, slow or open something else'));
    await search(field(host, 'What is closed'), 'georg');
    expect(options()[0]?.textContent).toBe('Georgiacountry');
    await press(options()[0]);
    expect(state().closed).toEqual(['country:ge']);
    expect(field(host, 'What is closed').value).toBe('');
    await press(button(host, 'Slow'));
    await type(field(host, 'Times as long'), 'nothing');
    expect(host.querySelector('.adder')?.textContent).toContain('A number above 1');
    await type(field(host, 'Times as long'), '3');
    await search(field(host, 'What is slowed'), 'alat');
    await press(options()[0]);
    expect(state().slow).toEqual(['place:baku-port~3']);
    expect(button(host, 'Undo: Port of Baku (Alat) takes 3 × as long')).toBeDefined();
  });

  it('changes an assumption, marks it, and puts it back', async () => {
    const host = await shown(ASKED);
    const before = answer(host);
    await type(field(host, 'port, between land and ship: most, hours'), '240');
    expect(state().assume).toEqual(['dwell-port:12-240']);
    await settle();
    expect(answer(host)).not.toBe(before);
    await type(field(host, 'port, between land and ship: least, hours'), '300');
    expect(state().assume).toEqual(['dwell-port:12-240']);
    expect(host.querySelector('[data-changed]')?.textContent).toContain('the first not above the second');
    await press(button(host.querySelector('[data-changed]') as HTMLElement, 'Reset'));
    expect(state().assume).toEqual([]);
    expect(answer(host)).toBe(before);
  });
});

/** The worker's program, on the page. */
class HereWorker {
  onmessage: ((event: { data: Answer }) => void) | null = null;
  private readonly handle = createHandler((data) => this.onmessage?.({ data }));
  postMessage(request: Request): void {
    void this.handle(request);
  }
  terminate(): void {}
}

describe('what would hurt most', () => {
  beforeEach(() => {
    vi.stubGlobal('Worker', HereWorker);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  const part = (host: HTMLElement) => host.querySelector('.harm-part') as HTMLElement;
  async function hurting(asked: object, scope: string): Promise<HTMLElement> {
    const host = await shown({ ...ASKED, ...asked });
    await press(part(host).querySelector('.fold-toggle'));
    await press(button(part(host), scope));
    await vi.waitFor(() => expect(part(host).querySelector('[data-harm]')).not.toBeNull());
    await settle();
    return host;
  }
  const rows = (host: HTMLElement) => [...host.querySelectorAll('.harm > li')];

  it('is numbered as on the map, what does as much under one number', async () => {
    const host = await hurting({}, 'For this way');
    const numbered = rows(host).map((row) => [
      row.querySelector('.harm-rank')?.textContent,
      [...row.querySelectorAll<HTMLElement>('[data-hurt]')].map(({ dataset }) => dataset.hurt),
    ]);
    expect(numbered.map(([n]) => n)).toEqual(numbered.map((_, i) => String(i + 1)));
    // A row of more names a few; the map has all.
    for (const [i, keys] of state().hurts.entries())
      expect(keys).toEqual(expect.arrayContaining(numbered[i]?.[1] as string[]));
    expect(state().hurts.some((keys) => keys.length > 1)).toBe(true);
    expect(part(host).querySelector('[data-order]')?.textContent).toContain(
      'What does as much has one number.',
    );
  });

  it('names a few of many that do as much, and the others when asked', async () => {
    const host = await hurting({}, 'For this way');
    const long = rows(host).find((row) => row.querySelector('.fold-more')) as HTMLElement;
    expect(long.querySelectorAll('[data-hurt]')).toHaveLength(3);
    const keys = state().hurts[rows(host).indexOf(long)] ?? [];
    await press(button(long, `and ${keys.length - 3} more that do as much`));
    expect(long.querySelectorAll('[data-hurt]')).toHaveLength(keys.length);
  });

  it('says between how many places, for the whole network', async () => {
    const host = await hurting({}, 'For the whole network');
    expect(part(host).querySelector('[data-order]')?.textContent).toMatch(
      /^Between \d+ places, .*not counted\./,
    );
  });

  it('names what parts the ends without what is done to it', async () => {
    const host = await hurting({ by: ['rail', 'sea'], closed: ['leg:aktau-tbilisi-road'] }, 'For this way');
    expect(part(host).querySelector('[data-cut]')?.textContent).not.toContain('closed');
  });

  it('leaves the keyboard in the planner when something of it is closed, also where no way is left', async () => {
    const host = await hurting({}, 'For this way');
    const closing = [...host.querySelectorAll<HTMLElement>('[data-hurt="leg:aktau-alat"] button')][0];
    closing?.focus();
    await press(closing);
    expect(state().closed).toEqual(['leg:aktau-alat']);
    expect(document.activeElement?.textContent).toBe('For this way');
    await change({ closed: ['leg:aktau-alat', 'leg:aktau-tbilisi-road', 'place:astara'] });
    await settle();
    expect(document.activeElement?.textContent).toBe('Route');
  });
});

describe('picking on the map', () => {
  it('says what to do, answers a click that fell on nothing fit, and ends', async () => {
    const host = await shown();
    const said = () => host.ownerDocument.querySelector('.picking[role=status]');
    expect(said()?.textContent).toBe('');
    await press(button(host, 'Pick the start on the map'));
    expect(said()?.textContent).toBe('Click a place on the map; Escape ends it.');
    await act(async () => state().actions.misfill(null));
    expect(said()?.textContent).toContain('There is nothing here to pick.');
    await act(async () => state().actions.misfill('Azerbaijan'));
    expect(said()?.textContent).toContain('Azerbaijan is not a place.');
    await press(button(said() as HTMLElement, 'Pick nothing'));
    expect(state().filling).toBeNull();
    expect(said()?.textContent).toBe('');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Pick the start on the map');
  });
});

describe('no way', () => {
  it('is no answer yet while one end is missing', async () => {
    const host = await shown({ to: 'tbilisi' });
    expect(answer(host)).toBe('Choose from where.');
  });

  it('says that both ends are one place', async () => {
    const host = await shown({ from: 'baku', to: 'baku' });
    expect(answer(host)).toBe('Both ends are Baku. Choose another place for one of them.');
  });

  it('says which changes cut it, and undoes them', async () => {
    const host = await shown({ ...ASKED, closed: ['mode:sea', 'leg:aktau-tbilisi-road', 'place:astara'] });
    expect(answer(host)).toContain('With these changes there is no way from Aktau to Tbilisi.');
    await press(button(host.querySelector('[data-none]') as HTMLElement, 'Undo:'));
    expect(state().closed).toHaveLength(2);
    expect(host.querySelector('[data-none]')).toBeNull();
    expect(host.querySelectorAll('.ways-list > label')).toHaveLength(1);
  });

  it('says that an end is closed', async () => {
    const host = await shown({ ...ASKED, closed: ['country:ge'] });
    expect(answer(host)).toContain('Tbilisi is closed: nothing can come to it or leave it.');
    await press(button(host.querySelector('[data-none]') as HTMLElement, 'Undo: Georgia closed'));
    expect(state().closed).toEqual([]);
  });

  it('supposes that lines are there which are not in use', async () => {
    const host = await shown({ from: 'astara', to: 'baku' });
    expect(answer(host)).toContain('Astara–Baku');
    await press(button(host, 'Suppose that it operates'));
    expect(state().opened).toEqual(['leg:astara-baku']);
    expect(answer(host)).toContain('262 km as drawn');
    expect(answer(host)).toContain('Without these changes there would be no way.');
  });

  it('names the place on the way that cannot be passed so, and leaves it out', async () => {
    const host = await shown({
      from: 'aktau',
      to: 'baku',
      via: ['tbilisi'],
      by: ['sea', 'rail'],
      closed: ['leg:baku-tbilisi'],
    });
    expect(answer(host)).toContain('no way from Aktau to Baku by way of Tbilisi');
    expect(answer(host)).toContain('It is Tbilisi that cannot be passed so');
    await press(button(host, 'Without Tbilisi on the way'));
    expect(state().via).toEqual([]);
    expect(host.querySelector('[data-none]')).toBeNull();
  });

  it('goes by any means where the chosen ones do not do', async () => {
    const host = await shown({ ...ASKED, by: ['rail'] });
    expect(answer(host)).toContain('no way from Aktau to Tbilisi by rail alone');
    await press(button(host, 'By any means'));
    expect(state().by).toEqual([]);
  });

  it('is no blank while it waits, and where its program or its tables do not come', async () => {
    let tries = 0;
    const load = () => {
      tries += 1;
      return Promise.reject(new Error('offline'));
    };
    const host = await shown(ASKED, { load });
    expect(host.querySelector('.answer-of-route [role=alert]')?.textContent).toContain('could not be loaded');
    await press(button(host.querySelector('.answer-of-route') as HTMLElement, 'Try again'));
    expect(tries).toBe(2);
  });

  it('says which table is missing', async () => {
    const host = await shown(ASKED, { broken: new Set<FileName>(['times']) });
    expect(host.querySelector('.answer-of-route [role=alert]')).not.toBeNull();
    expect(answer(host)).toContain('995 km as drawn');
  });

  it('does not say that there is no rate where the rates could not be had', async () => {
    const host = await shown(ASKED, { broken: new Set<FileName>(['rates']) });
    expect(host.querySelector('.answer-of-route [role=alert]')).not.toBeNull();
    expect(host.querySelector('.picked')?.textContent).not.toContain('No rate has been published');
  });
});

describe('from a dossier', () => {
  const inDossier = (host: HTMLElement, words: string) =>
    button(host.querySelector('[data-dossier]') as HTMLElement, words);

  it('a place becomes an end, and the planner is shown', async () => {
    const host = await shown({ tab: 'corridors', sel: { kind: 'place', id: 'aktau' } });
    await press(inDossier(host, 'From here'));
    expect(state()).toMatchObject({ from: 'aktau', tab: 'route', sel: { id: 'aktau' } });
    await change({ sel: { kind: 'place', id: 'baku' } });
    await settle();
    await press(inDossier(host, 'To here'));
    expect(state()).toMatchObject({ from: 'aktau', to: 'baku' });
    expect(answer(host)).toContain('495 km as drawn');
  });

  it('what is told of is closed, and opened again', async () => {
    const host = await shown({ ...ASKED, sel: { kind: 'leg', id: 'aktau-alat' } });
    expect(inDossier(host, 'From here')).toBeUndefined();
    await press(inDossier(host, 'What if it is closed?'));
    expect(state().closed).toEqual(['leg:aktau-alat']);
    expect(inDossier(host, 'What if it is closed?')?.getAttribute('aria-pressed')).toBe('true');
    await press(inDossier(host, 'What if it is closed?'));
    expect(state().closed).toEqual([]);
    await change({ sel: { kind: 'country', id: 'sco' } });
    await settle();
    await press(inDossier(host, 'What if it is closed?'));
    expect(state().closed).toEqual(['bloc:sco']);
  });

  it('is none of a record that lies nowhere', async () => {
    const host = await shown({ sel: { kind: 'quote', id: 'key-issue' } });
    expect(inDossier(host, 'What if it is closed?')).toBeUndefined();
  });

  it('on a phone the planner takes its place', async () => {
    window.innerWidth = 390;
    const host = await shown({ tab: 'corridors', sel: { kind: 'place', id: 'aktau' } });
    await press(inDossier(host, 'From here'));
    expect(state()).toMatchObject({ from: 'aktau', tab: 'route', sel: null });
    expect(host.querySelector('[data-part="planner"]')).not.toBeNull();
  });
});

describe('from the keyboard', () => {
  it('a place is chosen with arrows and Enter', async () => {
    const host = await shown();
    const from = field(host, 'From');
    await search(from, 'tbil');
    await key('Enter', from);
    expect(state().from).toBe('tbilisi');
  });

  /** As Enter does: the button has the focus. */
  async function enter(element: HTMLElement | undefined): Promise<void> {
    await act(async () => element?.focus());
    await press(element);
    await settle();
  }
  const focused = () => document.activeElement as HTMLElement;

  it('places on the way are added, chosen, changed and taken away without losing the focus', async () => {
    const host = await shown(ASKED);
    await enter(button(host, 'Via'));
    expect(focused()).toBe(field(host, 'Via 1'));
    await search(focused() as HTMLInputElement, 'Port');
    await key('Enter', focused());
    expect(state().via).toEqual(['baku-port']);
    expect(focused()).toBe(field(host, 'Via 1'));
    await search(focused() as HTMLInputElement, 'astara');
    await key('Enter', focused());
    expect(state().via).toEqual(['astara']);
    expect(focused()).toBe(field(host, 'Via 1'));
    await enter(button(host, 'Empty “Via 1”'));
    expect(state().via).toEqual([]);
    expect(focused().textContent).toBe('Via');
    // One that is not wanted after all is taken away.
    await enter(button(host, 'Via'));
    await enter(button(host, 'Take away “Via 1”'));
    expect(field(host, 'Via 1')).toBeNull();
    expect(focused().textContent).toBe('Via');
    await change({ via: ['baku-port', 'astara'] });
    await enter(button(host, 'Empty “Via 1”'));
    expect(focused()).toBe(field(host, 'Via 1'));
    expect(field(host, 'Via 1').value).toBe('Astara');
  });

  it('what takes its own button away leaves the focus beside it', async () => {
    const host = await shown({ ...ASKED, closed: ['country:ge'] });
    await enter(button(host.querySelector('[data-none]') as HTMLElement, 'Undo: Georgia closed'));
    expect(focused()).toBe(host.querySelector('.route-answer'));
    await enter(button(host, 'Assume nothing'));
    expect(focused().id).toContain('assumption-');
    await enter(button(host, 'Reset all'));
    expect(state().assume).toEqual([]);
    expect(focused().id).toContain('assumption-');
  });
});
