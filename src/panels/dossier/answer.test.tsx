/** What a dossier shows first, what it folds, and how one goes from section to section. */

import { afterEach, describe, expect, it } from 'vitest';
import type { TableName, Tables } from '../../atlas/schema';
import type { Selection } from '../../atlas/selection';
import { fixtureTables } from '../../atlas/testing/fixture';
import { act } from '../testing/act';
import { button, fakeLoader, mount, press, settle, store, unmount } from '../testing/mount';
import DossierPart from './DossierPart';

afterEach(unmount);

const NORTH_SOUTH: Selection = { kind: 'corridor', id: 'north-south-corridor' };
const PORT: Selection = { kind: 'place', id: 'baku-port' };

function withLeads(): Tables {
  const tables = fixtureTables();
  const port = tables.places.find(({ id }) => id === 'baku-port');
  if (port) port.properties.leads = ['volume-2022-a', 'port-capacity'];
  return tables;
}
const show = (sel: Selection, tables = withLeads(), broken: TableName[] = []): Promise<HTMLElement> =>
  mount(<DossierPart sel={sel} />, fakeLoader(tables, new Set(broken)));
const foldBody = (host: HTMLElement, name: string): Element | null =>
  host.querySelector(`[data-fold="${name}"] > .fold-body`);

describe('the answer', () => {
  it('has its numbers with what they are, of when, who says so and what others say', async () => {
    const host = await show(PORT);
    const [volume, capacity, ...others] = [...host.querySelectorAll('.numbers > li')];
    expect(others).toEqual([]);
    expect(volume?.textContent).toMatch(
      /^14\.5 million tfreight volume, North–South Corridor, 2022Minister.*Others say: 19 million t$/,
    );
    expect(volume?.querySelector('a[data-sel]')?.getAttribute('data-sel')).toBe('figure:volume-2022-a');
    expect(volume?.querySelector<HTMLAnchorElement>('a[target]')?.href).toBe('https://example.org/article');
    // A source without an address leads to what the atlas knows of it.
    expect(capacity?.textContent).toMatch(/^15 million–25 million t a yearcapacity, since 2018 planned/);
    expect(capacity?.querySelector('a[data-sel^="source:"]')).not.toBeNull();
  });
  it('goes without the numbers where the figures failed, and says so once', async () => {
    const host = await show(PORT, withLeads(), ['figures']);
    expect(host.querySelector('.numbers')).toBeNull();
    expect(host.textContent?.match(/Its numbers are missing/g)).toHaveLength(1);
    expect(host.querySelector('.dossier-head')?.textContent).toContain('Its numbers are missing');
    expect([...host.querySelectorAll('[role=alert]')]).toHaveLength(1);
    expect((await show(NORTH_SOUTH, withLeads(), ['figures'])).textContent).not.toContain('missing');
  });
  it('of a figure is the figure, which does not lead to itself', async () => {
    const host = await show({ kind: 'figure', id: 'volume-2022-b' });
    expect(host.querySelector('.number-value')?.textContent).toBe('19 million t');
    expect(host.querySelector('.number-value a')).toBeNull();
    expect([...host.querySelectorAll('.rival[data-own]')].map((row) => row.textContent)).toEqual([
      ' 2022, Research digest19 million t',
    ]);
  });
});

describe('rivals', () => {
  it('stand on one axis, each with who says it and of when', async () => {
    const host = await show(NORTH_SOUTH);
    const rows = [...host.querySelectorAll('.rival')];
    expect(rows.map((row) => row.textContent)).toEqual([
      ' 2023, forecast, Minister17.6 million t',
      ' 2022, Minister14.5 million t',
      ' 2022, Research digest19 million t',
    ]);
    expect(rows.map((row) => row.querySelector('circle')?.getAttribute('cx'))).toEqual([
      '88%',
      '72.5%',
      '95%',
    ]);
    expect(rows.map((row) => row.querySelector('[data-hollow]') !== null)).toEqual([true, false, false]);
  });
});

describe('a quotation', () => {
  it('is told once: who, as what, where and when', async () => {
    const host = await show({ kind: 'quote', id: 'key-issue' });
    const text = host.textContent ?? '';
    for (const once of ['scholar', 'Interview', 'A newsletter,', 'Zaur Example'])
      expect(text.split(once).length - 1, once).toBeLessThanOrEqual(1);
    expect(host.querySelector('h2 a')?.getAttribute('data-sel')).toBe('person:zaur-example');
    expect(host.querySelectorAll('blockquote')).toHaveLength(1);
  });
});

describe('what is folded', () => {
  it('is put into the page when that is idle, where the browser’s search finds and opens it', async () => {
    const host = await show(PORT);
    const body = foldBody(host, 'sources');
    expect(body?.getAttribute('hidden')).toBe('until-found');
    expect(body?.querySelector('.sources')).not.toBeNull();
    await act(async () => {
      body?.dispatchEvent(new Event('beforematch'));
    });
    expect(body?.hasAttribute('hidden')).toBe(false);
    expect(store.getState().open).toEqual({ sources: true });
  });
  it('opens and closes by its button, as the entry of the history has it', async () => {
    const host = await show(PORT);
    const control = host.querySelector('[data-section="sources"] button');
    expect(control?.getAttribute('aria-expanded')).toBe('false');
    expect(control?.getAttribute('aria-controls')).toBe(foldBody(host, 'sources')?.id);
    const named = document.getElementById(control?.getAttribute('aria-labelledby') ?? '');
    expect(named?.tagName).toBe('H3');
    await press(control);
    expect(control?.getAttribute('aria-expanded')).toBe('true');
    await act(async () => store.getState().actions.setOpen('sources', false));
    expect(foldBody(host, 'sources')?.getAttribute('hidden')).toBe('until-found');
  });
});

describe('the list of contents', () => {
  it('is one stop of the Tab key, and leads to a section, which it opens', async () => {
    const host = await show(PORT);
    const bar = host.querySelector('[role=toolbar]');
    const stops = (): (string | null)[] =>
      [...(bar?.querySelectorAll<HTMLElement>('button') ?? [])]
        .filter(({ tabIndex }) => tabIndex === 0)
        .map((one) => one.textContent);
    expect(stops()).toEqual(['Deals']);
    const first = bar?.querySelector('button');
    first?.focus();
    await act(async () => {
      first?.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
    });
    expect(stops()).toEqual(['Sources3']);
    await press(button(bar ?? host, 'Sources'));
    await settle();
    expect(store.getState().open.sources).toBe(true);
    expect(document.activeElement?.textContent).toContain('Sources');
    expect(document.activeElement?.tagName).toBe('H3');
  });
});
