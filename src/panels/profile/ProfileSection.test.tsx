import { act } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { button, key, mount, press, settle, store, unmount } from '../testing/mount';
import ProfileSection from './ProfileSection';

afterEach(unmount);

const Shown = ({ corridor }: { corridor: string }) => <ProfileSection corridorId={corridor} />;
const sliders = (host: HTMLElement) => [...host.querySelectorAll<HTMLElement>('[role=slider]')];
const said = (slider: HTMLElement | undefined): string => slider?.getAttribute('aria-valuetext') ?? '';

async function choose(host: HTMLElement, label: string, value: string): Promise<void> {
  const select = [...host.querySelectorAll('label')]
    .find((one) => one.textContent?.startsWith(label))
    ?.querySelector('select');
  if (!select) throw new Error(`no choice ${label}`);
  await act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settle();
}

describe('the profile', () => {
  it('moves by keys along the strip, and marks the spot for the map', async () => {
    const host = await mount(<Shown corridor="middle-corridor" />);
    const [slider] = sliders(host);
    if (!slider) throw new Error('no strip');
    expect(store.getState().probe).toBeNull();
    await act(async () => slider.focus());
    expect(store.getState().probe).toEqual({ legId: 'aktau-alat', point: [51.2, 43.6] });
    await key('End', slider);
    expect(said(slider)).toBe('995 km, Azerbaijan, rail, 1520 mm, operating, generalised, near Tbilisi');
    expect(slider.getAttribute('aria-valuenow')).toBe('995');
    expect(store.getState().probe).toMatchObject({ legId: 'baku-tbilisi', point: [44.8, 41.7] });
    await key('ArrowRight', slider);
    expect(slider.getAttribute('aria-valuenow')).toBe('995');
    await key('Home', slider);
    await key('ArrowLeft', slider);
    expect(slider.getAttribute('aria-valuenow')).toBe('0');
    await key('PageUp', slider);
    expect(slider.getAttribute('aria-valuenow')).toBe('50');
    await act(async () => slider.blur());
    expect(store.getState().probe).toBeNull();
  });

  it('follows the map where the leg is its own, and stays where it is elsewhere', async () => {
    const host = await mount(<Shown corridor="middle-corridor" />);
    const [slider] = sliders(host);
    await act(async () => store.getState().actions.setProbe({ legId: 'alat-baku', point: [49.87, 40.38] }));
    expect(said(slider)).toMatch(/^495 km, .* near Baku$/);
    await act(async () => store.getState().actions.setProbe({ legId: 'astara-baku', point: [49, 39] }));
    expect(said(slider)).toBe('not pointed at yet');
    await act(async () => store.getState().actions.setProbe(null));
  });

  it('clears its own spot when it goes, not the map’s', async () => {
    const host = await mount(<Shown corridor="middle-corridor" />);
    const [slider] = sliders(host);
    await act(async () => slider?.focus());
    await unmount();
    expect(store.getState().probe).toBeNull();
    await mount(<Shown corridor="middle-corridor" />);
    const probe = { legId: 'alat-baku', point: [49.87, 40.38] as [number, number] };
    await act(async () => store.getState().actions.setProbe(probe));
    expect(store.getState().probe).toBe(probe);
  });

  it('lays a second way under the first on the same scale; a shared leg moves both cursors', async () => {
    const host = await mount(<Shown corridor="middle-corridor" />);
    await choose(host, 'Compare with', 'north-south-corridor/western');
    expect(host.querySelectorAll('h4')).toHaveLength(2);
    const [one, two] = sliders(host);
    const ticks = [one, two].map((slider) =>
      [...(slider?.querySelectorAll('.strip-tick text') ?? [])].map((tick) => tick.textContent),
    );
    expect(ticks[0]).toEqual(ticks[1]);
    await act(async () => store.getState().actions.setProbe({ legId: 'alat-baku', point: [49.42, 39.97] }));
    expect(said(one)).toMatch(/^430 km/);
    expect(said(two)).toMatch(/^65 km/);
    await act(async () => store.getState().actions.setProbe(null));
  });

  it('reads as a table: every leg, its links, and what changes', async () => {
    const host = await mount(<Shown corridor="north-south-corridor" />);
    const toggle = button(host, 'As table');
    expect(toggle?.getAttribute('aria-pressed')).toBe('false');
    await press(toggle);
    expect(sliders(host)).toHaveLength(0);
    const rows = [...host.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(0, 8)).toEqual([
      '65 km',
      '327 km',
      'Astara–Baku',
      'Azerbaijan',
      'rail',
      '1520 mm, then 1435 mm',
      'planned',
      'generalised',
    ]);
    expect(rows[1]?.[8]).toMatch(/Baku.*Astara 327 km, border/);
    expect(host.querySelector('tbody a')?.getAttribute('data-sel')).toBe('leg:alat-baku');
  });

  it('says by words what its strokes and patterns mean, of those that occur', async () => {
    const host = await mount(<Shown corridor="north-south-corridor" />);
    const words = host.querySelector('.profile-key')?.textContent ?? '';
    for (const word of ['rail', '1520 mm', '1435 mm', 'operating', 'planned', 'generalised'])
      expect(words).toContain(word);
    for (const word of ['sea', 'suspended', 'schematic']) expect(words).not.toContain(word);
  });

  it('is silent for a corridor whose legs are not there', async () => {
    const host = await mount(<Shown corridor="nowhere" />);
    expect(host.textContent).toBe('');
  });
});
