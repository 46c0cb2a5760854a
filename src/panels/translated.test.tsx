/** A page translator puts elements of its own in the place of every text. What React made must go on working, and changing. */

import { afterEach, expect, it, vi } from 'vitest';
import { buildSearch } from '../atlas/search';
import { FIXTURE_INDEX } from '../atlas/testing/fixture';
import { readingIn } from '../state/reading';
import { CorridorPanel } from './overview/CorridorPanel';
import { Lead } from './overview/Lead';
import SearchDialog from './search/SearchDialog';
import { CopyLink } from './shell/CopyLink';
import { act } from './testing/act';
import { fakeLoader, mount, settle, store, unmount } from './testing/mount';

afterEach(unmount);

/** Replaces every text under an element, as Chrome's translator does. */
function translate(host: Element): void {
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node);
  for (const text of texts) {
    const font = document.createElement('font');
    font.textContent = text.textContent;
    text.parentNode?.replaceChild(font, text);
  }
}

it('the lead learns its date', async () => {
  const host = await mount(<Lead />, { ...fakeLoader(), index: () => new Promise(() => {}) });
  expect(host.textContent).not.toContain('as of');
  translate(host);
  await act(async () => store.setState({ index: FIXTURE_INDEX }));
  expect(host.textContent).toContain('as of 31 August 2024');
  expect(host.textContent?.match(/Begin at/g)).toHaveLength(1);
  translate(host);
  await act(async () => store.setState({ index: { ...FIXTURE_INDEX, asOf: '2025-01-31' } }));
  expect(host.textContent).toContain('as of 31 January 2025');
  expect(host.textContent).not.toContain('2024');
});

it('a corridor’s facts come and go', async () => {
  const host = await mount(<CorridorPanel />);
  const id = 'middle-corridor';
  const row = (): string =>
    host.querySelector(`a[data-sel="corridor:${id}"]`)?.closest('li')?.textContent ?? '';
  expect(row()).toContain('Aktau to Tbilisi, main way');
  expect(row()).toContain('our computation');
  translate(host);
  await act(async () => store.getState().actions.toggleCorridor(id, false));
  expect(row()).toContain('Aktau to Tbilisi, 995 km');
  expect(row()).not.toContain('our computation');
  translate(host);
  await act(async () => store.getState().actions.toggleCorridor(id, true));
  expect(row()).toContain('our computation');
});

it('“Copy link” says when it has', async () => {
  const host = await mount(<CopyLink />);
  translate(host);
  vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await act(async () => host.querySelector('button')?.click());
  await settle();
  expect(host.textContent).toBe('Link copied');
});

it('the search finds, and finds nothing, again and again', async () => {
  const opener = { current: null };
  const draft = { current: '' };
  store.getState().actions.setSearchOpen(true);
  await mount(<SearchDialog opener={opener} draft={draft} />);
  // As the page's own wiring does when it is idle.
  const state = store.getState();
  await act(async () => state.actions.setSearch(buildSearch(readingIn(state))));
  const status = (): string => document.querySelector('.search-hint')?.textContent ?? '';
  const type = async (words: string): Promise<void> => {
    const field = document.querySelector<HTMLInputElement>('.search-input');
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await settle();
  };
  translate(document.body);
  await type('baku');
  expect(status()).toMatch(/^\d+ found$/);
  translate(document.body);
  await type('qqqqzzzz');
  expect(status()).toBe('Nothing in the atlas matches “qqqqzzzz”.');
  translate(document.body);
  await type('qqqqzzzzz');
  expect(status()).toBe('Nothing in the atlas matches “qqqqzzzzz”.');
  translate(document.body);
  await type('b');
  expect(status()).toMatch(/^\d+ found$/);
  translate(document.body);
  await type('');
  expect(status()).toContain('Spelling need not be exact');
});
