import { afterEach, describe, expect, it, vi } from 'vitest';
import type { EditionChanges } from '../../atlas/changes';
import { FIXTURE_INDEX } from '../../atlas/testing/fixture';
import { LEFT } from '../../state/fields/entry';
import { LoadError } from '../../state/load';
import { Overview } from '../overview/Overview';
import { lineOf } from '../SourceLink';
import { act } from '../testing/act';
import { button, fakeLoader, mount, press, settle, store, unmount } from '../testing/mount';

afterEach(unmount);

const PLACE = { id: 'place:baku-port', title: 'Port of Baku' };
const CHANGES: EditionChanges[] = [
  {
    number: 2,
    date: '2024-08-31',
    since: 1,
    records: 20,
    added: [...Array.from({ length: 9 }, (_, i) => ({ id: `source:s-${i}`, title: `Source ${i}` })), PLACE],
    changed: [{ id: 'deal:a', title: 'A deal', fields: ['status', 'date'] }],
    withdrawn: [{ id: 'leg:old', why: 'It was two.', on: '2024-08-30', instead: [] }],
  },
  { number: 1, date: '2024-08-01', since: null, records: 10, added: [], changed: [], withdrawn: [] },
];
const home = { current: null };
const overview = (changes = vi.fn(() => Promise.resolve(CHANGES))) => ({
  changes,
  host: mount(<Overview home={home} onAbout={() => {}} />, { ...fakeLoader(), changes }),
});
const open = async (host: HTMLElement): Promise<string> => {
  const toggle = host.querySelector<HTMLButtonElement>('.news .fold-toggle');
  if (!toggle) throw new Error('nothing new');
  await press(toggle);
  // The panel's program comes first, then its file.
  await vi.waitFor(async () => {
    await settle();
    expect(host.querySelector('.news [role=status]')).toBeNull();
    expect(host.querySelector('.news .fold-body')?.textContent).not.toBe('');
  });
  return host.querySelector('.news')?.textContent ?? '';
};

describe('what is new', () => {
  it('is fetched when it is opened, and not before', async () => {
    const { changes, host } = overview();
    const page = await host;
    // Nor when the page puts what is folded into itself, as it does for the print and when it is idle.
    await import('./News');
    await act(async () => void window.dispatchEvent(new Event('beforeprint')));
    await settle();
    expect(changes).not.toHaveBeenCalled();
    expect(page.querySelector('.news h2')?.textContent).toBe('What is new');
    const text = await open(page);
    expect(changes).toHaveBeenCalledTimes(1);
    expect(text).toContain('Since edition 1: 10 records added, 1 changed, 1 withdrawn.');
    expect(text).toContain('A dealdeal or event: status and date');
    expect(text).toContain('It was two.leg:old');
  });

  it('begins with what matters, and folds what is more', async () => {
    const page = await overview().host;
    await open(page);
    expect(page.querySelector('.news-list a')?.textContent).toBe('Port of Baku');
    expect(page.querySelector('.news-list')?.children).toHaveLength(8);
    expect(button(page, '2 more')?.getAttribute('aria-expanded')).toBe('false');
  });

  it('stays open when something of it is selected', async () => {
    const page = await overview().host;
    await open(page);
    await act(async () => {
      store.getState().actions.setOpen('answer', true);
      store.getState().actions.select({ kind: 'place', id: 'baku-port' });
    });
    expect(store.getState().open).toEqual({ [`${LEFT}news`]: true });
  });

  it('tells who has seen an earlier edition what is new since then', async () => {
    store.getState().actions.change({ visit: { now: { number: 1, date: '2024-08-01' }, before: null } });
    const page = await overview().host;
    expect(store.getState().visit).toEqual({
      now: FIXTURE_INDEX.edition,
      before: { number: 1, date: '2024-08-01' },
    });
    expect(page.querySelector('.news h2')?.textContent).toBe('New since your last visit');
    expect(await open(page)).toContain('New since your last visit, at edition 1 of 1 August 2024');
  });

  it('says why it could not be had, and asks again', async () => {
    const changes = vi.fn(() => Promise.resolve(CHANGES));
    changes.mockRejectedValueOnce(new LoadError('changes.json could not be fetched.'));
    const page = await overview(changes).host;
    expect(await open(page)).toContain('What is new could not be loaded. changes.json could not be fetched.');
    await press(button(page, 'Try again'));
    await settle();
    expect(page.querySelector('.news')?.textContent).toContain('10 records added');
    expect(changes).toHaveBeenLastCalledWith({ fresh: true });
  });
});

it('a line on a source says whose text it is, and that it is weak', () => {
  const source = {
    id: 's',
    title: 'T',
    publisher: 'Mirror',
    date: '2024',
    url: null,
    language: 'en',
    kind: 'article' as const,
  };
  expect(lineOf(source)).toBe('Mirror, 2024');
  expect(lineOf({ ...source, agency: 'Wire' })).toBe('Wire, on Mirror, 2024');
  expect(lineOf({ ...source, agency: 'Mirror', weak: 'A mirror.' })).toBe('Mirror, 2024 (weak source)');
});
