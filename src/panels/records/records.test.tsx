import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixtureTables } from '../../atlas/testing/fixture';
import type { FileName } from '../../state/state';
import { App } from '../App';
import { act } from '../testing/act';
import { button, fakeLoader, key, mount, press, settle, store, unmount } from '../testing/mount';
// Here they are there when they are asked for: that they come later is the browser tests' concern.
import './RecordsPart';
import './TablePart';

afterEach(unmount);
const change = (asked: Parameters<ReturnType<typeof store.getState>['actions']['change']>[0]) =>
  act(async () => store.getState().actions.change(asked));
const found = (host: HTMLElement) => host.querySelector('.records-found')?.textContent;
const titles = (host: HTMLElement) =>
  [...host.querySelectorAll('.record > a')].map(({ textContent }) => textContent);
async function shown(asked: Parameters<typeof change>[0] = {}, loader = fakeLoader()): Promise<HTMLElement> {
  const host = await mount(<App />, loader);
  await change({ tab: 'records', ...asked });
  await settle();
  return host;
}

describe('the tabs of the left card', () => {
  it('are gone through by arrow keys, and one panel at a time is there', async () => {
    const host = await mount(<App />);
    const tabs = [...host.querySelectorAll<HTMLElement>('[role=tab]')];
    expect(tabs.map((tab) => [tab.textContent, tab.getAttribute('aria-selected'), tab.tabIndex])).toEqual([
      ['Corridors', 'true', 0],
      ['Records', 'false', -1],
      ['Route', 'false', -1],
    ]);
    tabs[0]?.focus();
    await key('ArrowRight', tabs[0]);
    expect(store.getState().tab).toBe('records');
    expect(document.activeElement).toBe(tabs[1]);
    expect(host.querySelector('[role=tabpanel]')?.getAttribute('aria-labelledby')).toBe(tabs[1]?.id);
    expect(host.querySelectorAll('h1')).toHaveLength(1);
    expect(host.querySelector('[data-part="corridors"]')).toBeNull();
    await key('Home', tabs[1]);
    expect(store.getState().tab).toBe('corridors');
    expect(host.querySelector('[data-part="corridors"]')).not.toBeNull();
  });

  it('say how many filters apply', async () => {
    const host = await mount(<App />);
    await change({ byKind: ['deal'], words: 'port' });
    expect(host.querySelector('[data-tab="records"]')?.textContent).toContain('2 filters apply');
  });

  it('give way to the corridors for who skips to them', async () => {
    const host = await shown();
    await press(button(host, 'Skip to corridors'));
    expect(document.activeElement?.getAttribute('data-part')).toBe('corridors');
  });
});

describe('the list of records', () => {
  it('is grouped by month, says how many there are, and a row selects its record', async () => {
    const host = await shown({ byKind: ['quote'] });
    expect(found(host)).toBe('2 records; 1 without a place on the map.');
    expect([...host.querySelectorAll('.records-month h2')].map((month) => month.textContent)).toEqual([
      'August 2024',
    ]);
    await press(host.querySelector('.record > a[data-sel="quote:key-issue"]'));
    expect(store.getState()).toMatchObject({ sel: { kind: 'quote', id: 'key-issue' }, byKind: ['quote'] });
  });

  it('leaves filters and files unfolded when a record of it is selected', async () => {
    const host = await shown({ byKind: ['quote'] });
    await press(button(host, 'Filters'));
    await press(host.querySelector('.fold-more'));
    await press(host.querySelector('.record > a'));
    expect(store.getState().sel?.kind).toBe('quote');
    expect(button(host, 'Filters')?.getAttribute('aria-expanded')).toBe('true');
    expect(host.querySelector('.filter-value')).not.toBeNull();
    expect(host.querySelector('.fold-more')?.getAttribute('aria-expanded')).toBe('true');
  });

  // The fixture's edition here is of August 2024: what came later is not known yet.
  it('marks what perhaps is', async () => {
    const host = await shown({ byKind: ['figure'], byState: ['planned'] });
    expect(host.querySelector('.record')?.textContent).toContain('perhaps');
    expect(found(host)).toMatch(/^1 record, 1 of them perhaps/);
  });

  it('follows what is typed', async () => {
    const host = await shown();
    const field = host.querySelector<HTMLInputElement>('input[type=search]');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, 'steady fl');
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await settle();
    expect(store.getState().words).toBe('steady fl');
    expect(titles(host)).toEqual(['“The corridor is a key issue,”']);
  });

  it('has a chip for each filter, whose removal hands the focus on', async () => {
    const host = await shown({ byKind: ['quote', 'deal'], byCountry: ['az'] });
    const chips = () => [...host.querySelectorAll<HTMLElement>('[data-chip]')];
    expect(chips().map((chip) => chip.getAttribute('aria-label'))).toEqual([
      'Remove filter Country or bloc: Azerbaijan',
      'Remove filter Kind: quotations',
      'Remove filter Kind: deals, all kinds',
    ]);
    chips()[1]?.focus();
    await press(chips()[1]);
    expect(store.getState().byKind).toEqual(['deal']);
    expect(document.activeElement).toBe(chips()[1]);
    await press(button(host, 'Clear all'));
    expect(store.getState()).toMatchObject({ byKind: [], byCountry: [] });
    expect(chips()).toEqual([]);
    expect(document.activeElement).toBe(host.querySelector('input[type=search]'));
  });

  it('says which filter to leave out where nothing is left', async () => {
    const host = await shown({ byKind: ['quote'], byPlace: ['aktau'] });
    expect(found(host)).toMatch(/^No record/);
    expect(host.textContent).toContain('No record meets all of these filters.');
    await act(async () => button(host, 'Leave out Place: 2 records')?.focus());
    await press(button(host, 'Leave out Place: 2 records'));
    expect(store.getState()).toMatchObject({ byKind: ['quote'], byPlace: [] });
    expect(document.activeElement).toBe(host.querySelector('input[type=search]'));
    await change({ words: 'zebra', byKind: [] });
    await settle();
    await press(button(host, 'Leave out Words'));
    expect(titles(host).length).toBeGreaterThan(5);
  });

  it('says what could not be had, and shows the rest', async () => {
    const host = await shown({}, fakeLoader(fixtureTables(), new Set<FileName>(['quotes'])));
    expect(host.querySelector('.records [role=alert]')?.textContent).toContain('The quotations could not be');
    expect(titles(host).length).toBeGreaterThan(5);
    expect(found(host)).toBe('');
  });

  it('has counts beside the choices of a part, and takes what is chosen', async () => {
    const host = await shown();
    await press(button(host, 'Filters'));
    const label = [...host.querySelectorAll('label')].find(({ textContent }) => textContent === 'Kind');
    const field = document.getElementById(label?.htmlFor ?? '') as HTMLInputElement;
    await act(async () => field.focus());
    await key('ArrowDown', field);
    const options = [...document.querySelectorAll('[role=option]')];
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'deals, all kinds2',
      'quotations2',
      'figures5',
      'declaration1',
      'application1',
    ]);
    await press(options[1]);
    expect(store.getState().byKind).toEqual(['quote']);
    expect(found(host)).toMatch(/^2 records/);
  });
});

describe('the table', () => {
  beforeEach(() => {
    window.innerWidth = 1280;
    window.innerHeight = 800;
  });
  const cells = (host: HTMLElement) =>
    [...host.querySelectorAll('tbody th')].map(({ textContent }) => textContent);

  it('is sorted by its heads, and says so', async () => {
    const host = await shown({ byKind: ['deal'], asTable: true });
    const head = () => [...host.querySelectorAll('thead th')].find((th) => th.textContent === 'Title');
    expect(host.querySelector('th[aria-sort=descending]')?.textContent).toBe('Date');
    expect(cells(host)[0]).toBe('Strategic partnership of Azerbaijan and China');
    await press(head()?.querySelector('button'));
    expect(head()?.getAttribute('aria-sort')).toBe('ascending');
    expect(cells(host)).toEqual(['Application to the SCO', 'Strategic partnership of Azerbaijan and China']);
    await press(head()?.querySelector('button'));
    expect(head()?.getAttribute('aria-sort')).toBe('descending');
    expect(store.getState().sort).toBe('-title');
    expect(host.querySelector('table')?.getAttribute('aria-rowcount')).toBe('3');
  });

  it('has the columns that are chosen', async () => {
    const host = await shown({ byKind: ['deal'], asTable: true, columns: ['title', 'state'] });
    expect([...host.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual([
      'Title',
      'State',
    ]);
    await press(button(host, 'Columns'));
    const items = [...document.querySelectorAll('[role=menuitemcheckbox]')];
    await press(items.find(({ textContent }) => textContent === 'State'));
    expect(store.getState().columns).toEqual(['title']);
  });

  it('takes the focus from its button, and gives it back', async () => {
    const host = await shown();
    const opener = host.querySelector<HTMLElement>('[data-opens-table]');
    opener?.focus();
    await press(opener);
    expect(document.activeElement?.textContent).toBe('Records');
    expect(document.activeElement?.tagName).toBe('H2');
    await press(button(host, 'Close the table'));
    expect(store.getState().asTable).toBe(false);
    expect(document.activeElement).toBe(opener);
  });

  it('has of thousands of rows only some in the page, and says how many there are', async () => {
    const tables = fixtureTables();
    const deals = Array.from({ length: 1000 }, (_, n) =>
      tables.deals.map((deal) => ({ ...deal, id: `${deal.id}-${n}` })),
    ).flat();
    const host = await shown({ byKind: ['deal'], asTable: true }, fakeLoader({ ...tables, deals }));
    expect(host.querySelector('table')?.getAttribute('aria-rowcount')).toBe('2001');
    expect(host.querySelectorAll('[data-row]').length).toBeLessThan(200);
    expect(host.querySelectorAll('.record').length).toBe(60);
    await press(button(host, 'Show 200 more'));
    expect(host.querySelectorAll('.record').length).toBe(260);
  });

  it('gives way, on a phone, to the record that is selected in it', async () => {
    window.innerWidth = 390;
    const host = await shown({ byKind: ['deal'], asTable: true });
    expect(document.querySelector('dialog[open] table')).not.toBeNull();
    await press(document.querySelector('dialog[open] tbody a'));
    expect(store.getState()).toMatchObject({ asTable: false, sel: { id: 'partnership-2024' } });
    expect(document.querySelector('dialog[open]')).toBeNull();
    expect(host.querySelector('[data-part="dossier-title"]')?.textContent).toBe(
      'Strategic partnership of Azerbaijan and China',
    );
  });
});
