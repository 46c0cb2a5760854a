import { afterEach, describe, expect, it } from 'vitest';
import { fixtureSummary } from '../../atlas/testing/fixture';
import type { FileName } from '../Plight';
import { button, fakeLoader, mount, press, unmount } from '../testing/mount';
import { CorridorPanel } from './CorridorPanel';

afterEach(unmount);

const card = (host: ParentNode, id: string): HTMLElement | null | undefined =>
  host.querySelector<HTMLElement>(`a[data-sel="corridor:${id}"]`)?.closest('li');
/** The numbers of a card: what each is, the number, and the figure that it leads to. */
const numbersOf = (host: ParentNode, id: string): (string | null | undefined)[][] =>
  [...(card(host, id)?.querySelectorAll('dl > div') ?? [])].map((each) => [
    each.querySelector('dt')?.textContent,
    each.querySelector('dd')?.textContent,
    each.querySelector('dd a')?.getAttribute('data-sel'),
  ]);

describe('a corridor’s card', () => {
  it('says from where to where, how far, how long, how much, and which figure says so', async () => {
    const host = await mount(<CorridorPanel />);
    const text = card(host, 'north-south-corridor')?.textContent;
    expect(text).toContain('Baku to Astara, main way');
    expect(text).toContain('No border, 1 break of gauge');
    expect(numbersOf(host, 'north-south-corridor')).toEqual([
      ['published length', '330 km', 'figure:port-capacity'],
      ['say 4 sources', '13–23 days', 'figure:volume-2023'],
      ['carried, 2022', '14.5 Mt', 'figure:volume-2022-a'],
    ]);
  });

  it('says that a length is ours, and leaves out what nobody has published', async () => {
    const host = await mount(<CorridorPanel />);
    expect(numbersOf(host, 'middle-corridor')).toEqual([['our computation', '995 km', undefined]]);
    expect(
      [...(card(host, 'middle-corridor')?.querySelectorAll('ul a') ?? [])].map((a) => a.textContent),
    ).toEqual(['Kazakhstan', 'Azerbaijan', 'Georgia']);
  });

  it('says which country is crossed without a stop, and how many borders that are', async () => {
    const loader = fakeLoader();
    const corridors = fixtureSummary().map((one) => ({ ...one, bordersPassed: 2, passed: ['az'] }));
    const host = await mount(<CorridorPanel />, {
      ...loader,
      summary: () => Promise.resolve({ corridors, years: [] }),
    });
    const text = card(host, 'middle-corridor')?.textContent;
    expect(text).toContain('1 border, 2 more without a stop, no break of gauge');
    expect(text).toContain('Azerbaijan (without a stop)');
  });

  it('goes without its numbers where they did not come, says so once, and fetches them again', async () => {
    const broken = new Set<FileName>(['summary']);
    const host = await mount(<CorridorPanel />, fakeLoader(undefined, broken));
    expect(host.querySelectorAll('[role=alert]')).toHaveLength(1);
    expect(host.querySelector('[role=alert]')?.textContent).toContain('could not be loaded');
    for (const { id } of fixtureSummary()) {
      expect(card(host, id)?.querySelector('dl')).toBeNull();
      expect(card(host, id)?.textContent).toContain('Its numbers are missing');
    }
    // Those of the two corridors, and of the other main lines.
    expect(host.querySelectorAll('[role=switch]')).toHaveLength(3);
    broken.clear();
    await press(button(host, 'Retry'));
    expect(host.querySelectorAll('[role=alert]')).toHaveLength(0);
    expect(numbersOf(host, 'north-south-corridor')).toHaveLength(3);
    expect(host.textContent).not.toContain('missing');
  });

  it('says where its countries did not come', async () => {
    const host = await mount(<CorridorPanel />, fakeLoader(undefined, new Set<FileName>(['countries'])));
    expect(card(host, 'middle-corridor')?.textContent).toContain('Its countries are missing');
    expect(numbersOf(host, 'middle-corridor')).toHaveLength(1);
  });
});
