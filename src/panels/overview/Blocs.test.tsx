import { afterEach, describe, expect, it } from 'vitest';
import type { Figure, Tables } from '../../atlas/schema';
import { fixtureTables } from '../../atlas/testing/fixture';
import { act } from '../testing/act';
// Here it is there when it is asked for: that it comes later is the browser tests' concern.
import '../blocs/BlocLegend';
import { TintButton } from '../blocs/TintButton';
import type { FileName } from '../Plight';
import { button, fakeLoader, mount, press, settle, store, unmount } from '../testing/mount';
import { Blocs } from './Blocs';

afterEach(unmount);

const members: Figure = {
  id: 'sco-members',
  subject: { kind: 'country', id: 'sco' },
  quantity: 'Members',
  unit: 'members',
  period: '2024-08',
  value: 10,
  text: 'ten',
  kind: 'reported',
  saidBy: 'An agency',
  source: 'railway-book',
};
const tables = (): Tables => {
  const all = fixtureTables();
  return { ...all, figures: [...all.figures, members] };
};
const choose = async (host: ParentNode, value: string): Promise<void> => {
  const select = host.querySelector('select');
  await act(async () => {
    if (select) select.value = value;
    select?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
};
const legendIn = (host: ParentNode) =>
  [...host.querySelectorAll('dl > div')].map((step) => [
    step.querySelector('dt')?.textContent,
    step.querySelector('dd')?.textContent,
  ]);

describe('the blocs', () => {
  it('are a choice; the one that is tinted says who is in it as of the day, and how many others there are', async () => {
    const host = await mount(<Blocs />, fakeLoader(tables()));
    expect([...(host.querySelector('select')?.options ?? [])].map(({ text }) => text)).toEqual([
      'no bloc',
      'Shanghai Cooperation Organisation',
    ]);
    expect(legendIn(host)).toEqual([]);
    await choose(host, 'sco');
    expect(store.getState().tint).toBe('sco');
    expect(legendIn(host)).toEqual([
      ['Member', 'China'],
      ['Candidate, applicant, observer, partner or associate', 'Azerbaijan (applicant)'],
    ]);
    expect(host.textContent).toContain(
      '9 more members are not in the atlas: 10 in all, says An agency, August 2024.',
    );
    expect(host.querySelector('a[data-sel="figure:sco-members"]')?.textContent).toBe('10');
    await act(async () => store.getState().actions.change({ at: '2020-01-01' }));
    await settle();
    expect(legendIn(host)).toEqual([
      ['Members: none that the atlas holds', ''],
      ['Perhaps a member on that day', 'China'],
      ['Candidate, applicant, observer, partner or associate', 'Azerbaijan (dialogue partner)'],
    ]);
    expect(host.textContent).toContain('How many other members it had by then, the atlas does not know.');
    await choose(host, '');
    expect(store.getState().tint).toBeNull();
    expect(legendIn(host)).toEqual([]);
  });

  it('say it where the figures could not be loaded', async () => {
    const host = await mount(<Blocs />, fakeLoader(tables(), new Set<FileName>(['figures'])));
    await choose(host, 'sco');
    expect(host.textContent).toContain('How many other members it has could not be loaded.');
  });

  it('are tinted from their dossiers too, and no more by the same button', async () => {
    const host = await mount(<TintButton bloc="sco" />, fakeLoader(tables()));
    const pressed = () => button(host, 'Tint the map')?.getAttribute('aria-pressed');
    expect(pressed()).toBe('false');
    await press(button(host, 'Tint the map'));
    expect([pressed(), store.getState().tint]).toEqual(['true', 'sco']);
    await press(button(host, 'Tint the map'));
    expect([pressed(), store.getState().tint]).toEqual(['false', null]);
  });
});
