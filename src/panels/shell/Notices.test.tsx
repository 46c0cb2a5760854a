import { afterEach, describe, expect, it } from 'vitest';
import { button, mount, press, store, unmount } from '../testing/mount';
import { Notices } from './Notices';

afterEach(unmount);

const shown = (host: ParentNode): string[] =>
  [...host.querySelectorAll('.notice-text')].map((text) => text.textContent ?? '');

async function mountWith(...texts: string[]): Promise<HTMLElement> {
  for (const text of texts) store.getState().actions.notify(text);
  return mount(
    <>
      <h2 data-part="corridors" tabIndex={-1}>
        Corridors
      </h2>
      <Notices />
    </>,
  );
}

/** The button that takes a notice away: the sentence describes it. */
const dismissing = (host: ParentNode, text: string): HTMLElement | undefined =>
  [...host.querySelectorAll<HTMLElement>('[data-dismiss]')].find(
    (one) => document.getElementById(one.getAttribute('aria-describedby') ?? '')?.textContent === text,
  );

it('a notice is read out once: no name in the region repeats its sentence', async () => {
  const host = await mountWith('It lies elsewhere.');
  const names = [...host.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  expect(names).toContain('Dismiss');
  expect([...names, host.textContent].join(' ').split('It lies elsewhere.')).toHaveLength(2);
});

describe('many notices', () => {
  const sixty = Array.from({ length: 60 }, (_, at) => `Notice ${at + 1}.`);

  it('show the newest and count the others', async () => {
    const host = await mountWith(...sixty);
    expect(shown(host)).toEqual(['Notice 58.', 'Notice 59.', 'Notice 60.']);
    expect(host.textContent).toContain('57 more notices');
  });
  it('are dismissed one by one, from the keyboard too', async () => {
    const host = await mountWith(...sixty);
    const last = dismissing(host, 'Notice 60.');
    last?.focus();
    await press(last);
    expect(shown(host)).toEqual(['Notice 57.', 'Notice 58.', 'Notice 59.']);
    expect(document.activeElement).toBe(dismissing(host, 'Notice 59.'));
  });
  it('are dismissed all at once; the focus goes to where reading begins', async () => {
    const host = await mountWith(...sixty);
    const all = button(host, 'Dismiss all');
    all?.focus();
    await press(all);
    expect(store.getState().notices).toEqual([]);
    expect(shown(host)).toEqual([]);
    expect(document.activeElement).toBe(host.querySelector('[data-part="corridors"]'));
  });
  it('leave the focus alone where it is not theirs', async () => {
    const host = await mountWith('One.', 'Two.');
    const elsewhere = document.body.appendChild(document.createElement('button'));
    elsewhere.focus();
    await press(dismissing(host, 'Two.'));
    expect(document.activeElement).toBe(elsewhere);
  });
});

it('a notice about what lies out of sight has a button that shows it, and goes', async () => {
  store.getState().actions.notify('It lies elsewhere.', { kind: 'place', id: 'baku' });
  const host = await mount(<Notices />);
  await press(button(host, 'Show it'));
  expect(store.getState().camera).toMatchObject({ kind: 'point', point: [49.87, 40.38] });
  expect(store.getState().sheet).toBe('peek');
  expect(store.getState().notices).toEqual([]);
});

describe('a long notice', () => {
  const long = `The link selects “${'x'.repeat(5000)}”.`;

  it('is cut, says how long it is, and is shown whole on request', async () => {
    const host = await mountWith(long);
    expect(shown(host)[0]?.length).toBeLessThan(500);
    expect(shown(host)[0]).toMatch(/…$/);
    await press(button(host, 'Show all 5,020 characters'));
    expect(shown(host)).toEqual([long]);
    expect(host.querySelector<HTMLElement>('.notice-text')?.tabIndex).toBe(0);
    await press(button(host, 'Show less'));
    expect(shown(host)[0]).toMatch(/…$/);
  });
  it('of the length of a link to be copied by hand is not cut', async () => {
    const link = `Here it is: https://example.org/${'a'.repeat(330)}`;
    expect(shown(await mountWith(link))).toEqual([link]);
  });
});
