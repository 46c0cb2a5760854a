import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TableName } from '../atlas/schema';
import { fixtureTables } from '../atlas/testing/fixture';
import { connectShortcuts } from '../state/shortcuts';
import { App } from './App';
import { act } from './testing/act';
import { button, fakeLoader, key, mount, press, settle, store, unmount } from './testing/mount';

let stop = (): void => {};
beforeEach(() => {
  stop = connectShortcuts(store, window);
});
afterEach(async () => {
  stop();
  await unmount();
});

const actions = () => store.getState().actions;
const announced = (host: HTMLElement) =>
  [...host.querySelectorAll('[role=status]')].map((element) => element.textContent).join(' ');

describe('the panels', () => {
  it('has one main heading and says in two sentences what this is, as of when, and where to begin', async () => {
    const host = await mount(<App />);
    expect(host.querySelectorAll('h1')).toHaveLength(1);
    const lead = host.querySelector('.lead')?.textContent ?? '';
    expect(lead.match(/[.](\s|$)/g)).toHaveLength(2);
    expect(lead).toContain('as of 31 August 2024');
    expect(host.querySelector<HTMLElement>('.lead a')?.dataset.sel).toBe('place:baku-port');
  });

  it('switches a corridor off and on', async () => {
    const host = await mount(<App />);
    const control = host.querySelector('[role=switch]');
    expect(control?.getAttribute('aria-checked')).toBe('true');
    await press(control);
    expect(store.getState().shown).toEqual(['north-south-corridor']);
    await press(host.querySelector('[role=switch]'));
    expect(store.getState().shown).toEqual(['middle-corridor', 'north-south-corridor']);
  });

  it('takes the focus to the details chosen in a list, and back on closing', async () => {
    const host = await mount(<App />);
    const link = host.querySelector<HTMLElement>('.corridor-name a');
    link?.focus();
    await press(link);
    expect(document.activeElement?.getAttribute('data-part')).toBe('dossier-title');
    expect(document.title).toBe('Middle Corridor — Corridor Atlas');
    await press(button(host, 'Close details'));
    expect(document.activeElement).toBe(link);
    expect(document.title).toBe('Corridor Atlas');
  });

  it('says aloud what was selected on the map, and leaves the focus there', async () => {
    const host = await mount(<App />);
    const held = document.activeElement;
    await act(async () => actions().select({ kind: 'place', id: 'baku-port' }));
    await settle();
    expect(announced(host)).toContain('Port of Baku (Alat): port, Azerbaijan. Details are open.');
    expect(document.activeElement).toBe(held);
  });

  it('closes the innermost thing with Esc, one at a time', async () => {
    const host = await mount(<App />);
    await act(async () => actions().select({ kind: 'place', id: 'baku-port' }));
    await key('/');
    expect(store.getState().searchOpen).toBe(true);
    await key('Escape');
    expect(store.getState()).toMatchObject({ searchOpen: false, sel: { id: 'baku-port' } });
    await key('Escape');
    expect(store.getState().sel).toBeNull();
    expect(host.querySelector('[data-part="dossier-title"]')).toBeNull();
  });

  it('does not open the search for a slash typed into a field', async () => {
    const host = await mount(<App />);
    const field = host.appendChild(document.createElement('input'));
    await key('/', field);
    expect(store.getState().searchOpen).toBe(false);
  });

  it('tells why there is no map, and that the rest works', async () => {
    const host = await mount(<App />);
    await act(async () => actions().setMapStatus('absent', 'This browser has no WebGL 2.'));
    expect(announced(host)).toMatch(/There is no map here.*no WebGL 2.*Everything else works/);
    await act(async () => actions().setMapStatus('ready'));
    expect(announced(host)).not.toContain('no map');
  });

  it('keeps a notice until it is dismissed', async () => {
    const host = await mount(<App />);
    await act(async () => actions().notify('The link was old.'));
    expect(announced(host)).toContain('The link was old.');
    await press(button(host, 'Dismiss'));
    expect(announced(host)).not.toContain('The link was old.');
  });

  it('shows what failed and still draws the rest when the corridors cannot be had', async () => {
    const host = await mount(<App />, fakeLoader(fixtureTables(), new Set<TableName>(['corridors'])));
    expect(host.querySelector('[data-part="corridors"] [role=alert]')?.textContent).toContain(
      'The corridors could not be loaded.',
    );
    expect(host.querySelector('.legend')).not.toBeNull();
  });
});
