import { afterEach, describe, expect, it, vi } from 'vitest';
import { fixtureTables } from '../../atlas/testing/fixture';
import { DossierSlot } from '../dossier/DossierSlot';
import { act } from '../testing/act';
import { button, fakeLoader, key, mount, press, settle, store, unmount } from '../testing/mount';
import { AsOf } from './AsOf';
import { TimeBar } from './TimeBar';

afterEach(async () => {
  vi.useRealTimers();
  await unmount();
});

/** The fixture, and a deal of long before. */
function withOldDeal(): ReturnType<typeof fakeLoader> {
  const tables = fixtureTables();
  const [deal] = tables.deals;
  if (!deal) throw new Error('The fixture has no deal.');
  return fakeLoader({ ...tables, deals: [...tables.deals, { ...deal, id: 'old-deal', date: '2000' }] });
}
const slider = (): HTMLElement => {
  const found = document.querySelector<HTMLElement>('[role=slider]');
  if (!found) throw new Error('There is no slider.');
  return found;
};
const at = (): string | null => store.getState().at;
const change = async (day: string | null): Promise<void> => {
  await act(async () => store.getState().actions.change({ at: day }));
  await settle();
};
const write = async (field: string, text: string): Promise<HTMLInputElement> => {
  const input = document.querySelector<HTMLInputElement>(field);
  if (!input) throw new Error('There is nothing to type into.');
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  return input;
};
const press_ = async (name: string, shiftKey = false): Promise<void> => {
  await act(async () => {
    slider().dispatchEvent(
      new KeyboardEvent('keydown', { key: name, shiftKey, bubbles: true, cancelable: true }),
    );
    slider().dispatchEvent(new KeyboardEvent('keyup', { key: name, bubbles: true }));
  });
  await settle();
};

describe('the time bar', () => {
  it('stands at the edition’s day, and says day and counts', async () => {
    await mount(<TimeBar />, withOldDeal());
    expect(slider().getAttribute('aria-valuetext')).toMatch(
      /^31 August 2024: \d+ records known.*legs in use$/,
    );
    expect(at()).toBeNull();
    expect(button(document.body, 'Today')).toBeUndefined();
  });

  it('is stepped by day, month and year, to the first day, and back to today', async () => {
    await mount(<TimeBar />, withOldDeal());
    await press_('ArrowLeft');
    expect(at()).toBe('2024-08-30');
    await press_('PageDown');
    expect(at()).toBe('2024-07-30');
    await press_('PageDown', true);
    expect(at()).toBe('2023-07-30');
    expect(slider().getAttribute('aria-valuetext')).toMatch(/^30 July 2023: /);
    await press_('Home');
    expect(at()).toBe('2000-01-01');
    await press_('t');
    expect(at()).toBeNull();
    await press_('ArrowRight');
    expect(at()).toBeNull();
  });

  it('leaves keys alone that mean something to others', async () => {
    await mount(<TimeBar />, withOldDeal());
    const event = new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true, cancelable: true });
    slider().dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('plays with the space bar, by whole years where motion is reduced, and stops at the end', async () => {
    await mount(<TimeBar />, withOldDeal());
    await act(async () => store.getState().actions.setReducedMotion(true));
    await change('2022-03-01');
    vi.useFakeTimers();
    await act(async () => {
      slider().dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true }));
    });
    expect(store.getState().held).toEqual({ at: '2022-03-01' });
    const words = slider().getAttribute('aria-valuetext');
    await act(async () => vi.advanceTimersByTime(1000));
    expect(at()).toBe('2023-03-01');
    // Nothing is announced while it plays.
    expect(slider().getAttribute('aria-valuetext')).toBe(words);
    await act(async () => vi.advanceTimersByTime(2000));
    expect(at()).toBeNull();
    expect(store.getState().held).toBeNull();
    expect(slider().getAttribute('aria-valuetext')).toMatch(/^31 August 2024/);
  });

  it('takes a typed day, year or month, and says what is none', async () => {
    await mount(<TimeBar />, withOldDeal());
    const type = async (text: string): Promise<void> => {
      await press(document.querySelector('.time-date'));
      await key('Enter', await write('.time-input input', text));
    };
    await type('2012');
    expect(at()).toBe('2012-12-31');
    await type('2013-02');
    expect(at()).toBe('2013-02-28');
    await type('next year');
    expect(at()).toBe('2013-02-28');
    expect(document.querySelector('.time-wrong')?.textContent).toContain('“next year” is not a day');
  });

  it.each(['Enter', 'Escape'])('hands the focus from button to field, and back with %s', async (ending) => {
    await mount(<TimeBar />, withOldDeal());
    document.querySelector<HTMLElement>('.time-date')?.focus();
    await press(document.querySelector('.time-date'));
    const field = await write('.time-input input', '2012');
    expect(document.activeElement).toBe(field);
    await key(ending, field);
    expect(at()).toBe(ending === 'Enter' ? '2012-12-31' : null);
    expect(document.activeElement).toBe(document.querySelector('.time-date'));
  });

  it('has fields that keep the focus, and what they said with Esc', async () => {
    await mount(<TimeBar />, withOldDeal());
    await press(button(document.body, 'Lanes, dates and comparison'));
    await vi.waitFor(async () => {
      await settle();
      expect(document.querySelector('.time-fields')).not.toBeNull();
    });
    const field = await write('[aria-label="Compare with"]', '2012');
    await act(async () => field.focus());
    await key('Enter', field);
    expect(store.getState().vs).toBe('2012-12-31');
    expect([document.activeElement, field.value]).toEqual([field, '2012-12-31']);
    await write('[aria-label="Compare with"]', 'no day');
    await key('Enter', field);
    expect(document.querySelector('.time-wrong')).not.toBeNull();
    await key('Escape', field);
    expect(document.querySelector('.time-wrong')).toBeNull();
    expect(field.value).toBe('2012-12-31');
    await act(async () => button(document.body, 'Compare nothing')?.focus());
    await press(button(document.body, 'Compare nothing'));
    expect(store.getState().vs).toBeNull();
    expect([document.activeElement, field.value]).toEqual([field, '']);
  });

  it('opens into lanes, dates and a comparison', async () => {
    await mount(<TimeBar />, withOldDeal());
    await press(button(document.body, 'Lanes, dates and comparison'));
    await settle();
    await vi.waitFor(() => expect(document.querySelectorAll('.time-lanes tr')).toHaveLength(5));
    await act(async () => store.getState().actions.change({ vs: '2012-01-01' }));
    await settle();
    expect(document.querySelector('.time-comparison h3')?.textContent).toBe(
      'Between 1 January 2012 and 31 August 2024',
    );
    expect(document.querySelector('.time-comparison')?.textContent).toContain(
      'Alat–Baku: under construction → operating',
    );
  });
});

it('has in its lanes what the filter means, where there is one', async () => {
  await mount(<TimeBar />, withOldDeal());
  await press(button(document.body, 'Lanes, dates and comparison'));
  await settle();
  const totals = () =>
    [...document.querySelectorAll('.time-lanes tr')].map((row) => row.lastChild?.textContent);
  await vi.waitFor(() => expect(totals()).toHaveLength(5));
  expect(totals()).not.toEqual(['0', '1', '0', '0', '0']);
  const deal = store.getState().atlas.deals.get('old-deal');
  if (!deal) throw new Error('The deal of 2000 is not there.');
  const counted = { deals: [deal], quotes: [], figures: [], legs: [] };
  await act(async () =>
    store
      .getState()
      .actions.setFound({ places: new Map(), legs: new Map(), unplaced: 1, counted, years: [] }),
  );
  expect(totals()).toEqual(['0', '1', '0', '0', '0']);
});

describe('as of another day', () => {
  it('a chip says so, and leads back', async () => {
    const host = await mount(<AsOf />);
    expect(host.textContent).toBe('');
    await change('2012-05-12');
    expect(host.textContent).toBe('As of 12 May 2012');
    await press(button(host, 'Back to today, 31 August 2024'));
    expect(at()).toBeNull();
  });

  it('a dossier says of which day its sentences are', async () => {
    const host = await mount(<DossierSlot sel={{ kind: 'place', id: 'baku-port' }} />);
    expect(host.querySelector('.dossier-summary')).not.toBeNull();
    expect(host.textContent).not.toContain('Written as of');
    await change('2012-05-12');
    expect(host.textContent).toContain('Written as of 31 August 2024');
  });

  it('a record that is later says so, with a way to its day', async () => {
    const host = await mount(<DossierSlot sel={{ kind: 'deal', id: 'partnership-2024' }} />);
    await change('2020-01-01');
    expect(host.querySelector('h2')?.textContent).toBe('Not yet, on 1 January 2020');
    expect(host.textContent).toContain('later than the day that is shown');
    await act(async () => button(host, 'Go to 3 July 2024')?.focus());
    await press(button(host, 'Go to 3 July 2024'));
    expect(at()).toBe('2024-07-03');
    expect(host.querySelector('h2')?.textContent).not.toContain('Not yet');
    expect(document.activeElement).toBe(host.querySelector('h2'));
  });
});
