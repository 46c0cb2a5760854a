import { afterEach, describe, expect, it, vi } from 'vitest';
import { act } from '../testing/act';
import { button, key, mount, press, settle, store, unmount } from '../testing/mount';
import { labelsOf } from './layout';
import ProfileSection from './ProfileSection';

// Counted: placing the names is the dearest part of drawing the lanes.
vi.mock(import('./layout'), async (original) => {
  const layout = await original();
  return { ...layout, labelsOf: vi.fn(layout.labelsOf) };
});
afterEach(unmount);

/** The corridor selected, as in its dossier. */
async function shown(corridor: string): Promise<HTMLElement> {
  const host = await mount(<ProfileSection corridorId={corridor} />);
  await act(async () => store.getState().actions.select({ kind: 'corridor', id: corridor }));
  await settle();
  return host;
}
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
    const host = await shown('middle-corridor');
    const [slider] = sliders(host);
    if (!slider) throw new Error('no strip');
    expect(store.getState().probe).toBeNull();
    await act(async () => slider.focus());
    expect(store.getState().probe).toEqual({ legId: 'aktau-alat', point: [51.2, 43.6] });
    await key('End', slider);
    expect(said(slider)).toBe(
      'Tbilisi, city, into Georgia; 995 km, Azerbaijan, rail, 1520 mm, operating, generalised',
    );
    expect(slider.getAttribute('aria-valuenow')).toBe('995');
    expect(store.getState().probe).toMatchObject({ legId: 'baku-tbilisi', point: [44.8, 41.7] });
    await key('ArrowRight', slider);
    expect(slider.getAttribute('aria-valuenow')).toBe('995');
    await key('Home', slider);
    await key('ArrowLeft', slider);
    expect(slider.getAttribute('aria-valuenow')).toBe('0');
    const at: (string | null)[] = [];
    for (const name of [
      'ArrowRight',
      'ArrowUp',
      'ArrowLeft',
      'PageUp',
      'PageUp',
      'PageDown',
      'g',
      'Home',
      'b',
    ]) {
      await key(name, slider);
      at.push(slider.getAttribute('aria-valuenow'));
    }
    // From stop to stop, then by borders; there is no break of gauge to go to.
    expect(at).toEqual(['430', '495', '430', '995', '995', '430', '430', '0', '430']);
    const hint = document.getElementById(slider.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toMatch(/^Arrow keys go from stop to stop/);
    await act(async () => slider.blur());
    expect(store.getState().probe).toBeNull();
  });

  it('begins with a hint that holds for any hand, and speaks of keys only to who uses them', async () => {
    const host = await shown('middle-corridor');
    const hint = host.querySelector('.strip-readout')?.textContent;
    expect(hint).toMatch(/finger/);
    expect(hint).not.toMatch(/key/i);
  });

  it('draws its lanes once, however the cursor moves', async () => {
    const host = await shown('middle-corridor');
    const [slider] = sliders(host);
    const drawn = vi.mocked(labelsOf).mock.calls.length;
    expect(drawn).toBeGreaterThan(0);
    await act(async () => slider?.focus());
    await key('End', slider);
    await act(async () => store.getState().actions.setProbe({ legId: 'alat-baku', point: [49.87, 40.38] }));
    expect(said(slider)).toMatch(/; 495 km/);
    expect(vi.mocked(labelsOf)).toHaveBeenCalledTimes(drawn);
  });

  it('follows the map where the leg is its own, and stays where it is elsewhere', async () => {
    const host = await shown('middle-corridor');
    const [slider] = sliders(host);
    await act(async () => store.getState().actions.setProbe({ legId: 'alat-baku', point: [49.87, 40.38] }));
    expect(said(slider)).toMatch(/^Baku, city; 495 km/);
    await act(async () => store.getState().actions.setProbe({ legId: 'astara-baku', point: [49, 39] }));
    expect(said(slider)).toBe('not pointed at yet');
    await act(async () => store.getState().actions.setProbe(null));
  });

  it('clears its own spot when it goes, not the map’s', async () => {
    const host = await shown('middle-corridor');
    const [slider] = sliders(host);
    await act(async () => slider?.focus());
    await unmount();
    expect(store.getState().probe).toBeNull();
    await shown('middle-corridor');
    const probe = { legId: 'alat-baku', point: [49.87, 40.38] as [number, number] };
    await act(async () => store.getState().actions.setProbe(probe));
    expect(store.getState().probe).toBe(probe);
  });

  it('lays a second way under the first on the same scale; a shared leg moves both cursors', async () => {
    const host = await shown('middle-corridor');
    expect(button(host, 'As table')).toBeTruthy();
    await choose(host, 'Compare with', 'north-south-corridor/western');
    expect(store.getState()).toMatchObject({ way: null, compare: 'north-south-corridor/western' });
    expect(host.querySelectorAll('h4')).toHaveLength(2);
    const rows = [...host.querySelectorAll('.way-summary tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    );
    expect(rows).toEqual([
      ['', 'Middle Corridor, Aktau to Tbilisi', 'North–South Corridor, Western branch'],
      ['Length', '995 km as drawn, our computation, 430 km of it by sea', '327 km as drawn, our computation'],
      ['Published days', 'none known', '13–23 days, from 4 sources'],
      ['Countries', '3 Kazakhstan, Azerbaijan, Georgia', '1 Azerbaijan'],
      ['Borders', '2, one of them by sea Aktau–Port of Baku (Alat), by sea, Baku–Tbilisi', '0'],
      ['Breaks of gauge', '0', '1 Gauge changes at Astara (1520→1435)'],
      ['Transhipments', '1 Port of Baku (Alat)', '0'],
      ['Status', '100% operating', '20% operating, 80% planned'],
      ['Exactness', '100% generalised', '100% generalised'],
    ]);
    const [one, two] = sliders(host);
    const ticks = [one, two].map((slider) =>
      [...(slider?.querySelectorAll('.strip-tick text') ?? [])].map((tick) => tick.textContent),
    );
    expect(ticks[0]).toEqual(ticks[1]);
    await act(async () => store.getState().actions.setProbe({ legId: 'alat-baku', point: [49.42, 39.97] }));
    expect(said(one)).toMatch(/; 430 km/);
    expect(said(two)).toMatch(/; 65 km/);
    await act(async () => store.getState().actions.setProbe(null));
  });

  it('reads as a table: every leg, its links, and what changes', async () => {
    const host = await shown('north-south-corridor');
    const toggle = button(host, 'As table');
    expect(toggle?.getAttribute('aria-pressed')).toBe('false');
    await press(toggle);
    expect(sliders(host)).toHaveLength(0);
    expect(store.getState().table).toBe(true);
    const rows = [...host.querySelectorAll('.profile-table tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toHaveLength(2);
    expect(rows[1]?.slice(0, 8)).toEqual([
      '65 km',
      '327 km',
      'Astara–Baku',
      'Azerbaijan',
      '1520 mm, then 1435 mm',
      'rail',
      'planned',
      'generalised',
    ]);
    expect(rows[1]?.[8]).toMatch(/Baku.*Astara 327 km, border/);
    const more = button(host, 'More columns');
    expect(host.querySelector('[data-all]')).toBeNull();
    await press(more);
    expect(more?.getAttribute('aria-pressed')).toBe('true');
    expect(host.querySelector('[data-all]')).not.toBeNull();
    expect(host.querySelector('.profile-table tbody a')?.getAttribute('data-sel')).toBe('leg:alat-baku');
  });

  it('says by words what its strokes and patterns mean, of those that occur', async () => {
    const host = await shown('north-south-corridor');
    const words = host.querySelector('.profile-key')?.textContent ?? '';
    for (const word of [
      'port',
      'border crossing',
      'break of gauge',
      'rail',
      '1520 mm',
      '1435 mm',
      'operating',
      'planned',
      'generalised',
    ])
      expect(words).toContain(word);
    for (const word of ['strait', 'sea', 'suspended', 'schematic']) expect(words).not.toContain(word);
  });

  it('is silent for a corridor whose legs are not there', async () => {
    const host = await shown('nowhere');
    expect(host.textContent).toBe('');
  });
});
