import { afterEach, describe, expect, it } from 'vitest';
import { buildAtlas } from '../../atlas/atlas';
import { dossierOf } from '../../atlas/dossier';
import { readingOf } from '../../atlas/reading/reading';
import type { TableName } from '../../atlas/schema';
import type { Selection } from '../../atlas/selection';
import { fixtureTables } from '../../atlas/testing/fixture';
import { readingIn } from '../../state/reading';
import { useAtlas } from '../atlas';
import { button, fakeLoader, mount, press, unmount } from '../testing/mount';
import { DossierPanel } from './DossierPanel';

afterEach(unmount);

const NORTH_SOUTH: Selection = { kind: 'corridor', id: 'north-south-corridor' };
const MIDDLE: Selection = { kind: 'corridor', id: 'middle-corridor' };

function Shown({ sel }: { sel: Selection }) {
  const reading = useAtlas(readingIn);
  return <DossierPanel sel={sel} dossier={dossierOf(reading, sel)} />;
}

describe('the dossier', () => {
  it('sets rival figures side by side in one row, each with who says so and its source', async () => {
    const host = await mount(<Shown sel={NORTH_SOUTH} />);
    const row = [...host.querySelectorAll('.claims tr')].find((tr) => tr.querySelectorAll('td').length > 1);
    const cells = [...(row?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent ?? '');
    expect(cells).toHaveLength(2);
    expect(cells[0]).toMatch(/14\.5 million t.*reported.*Minister.*A publisher/);
    expect(cells[1]).toMatch(/19 million t.*reported.*Research digest.*Railways, 2019/);
    expect(host.querySelector('.claims')?.textContent).toMatch(/17\.6 million t.*forecast/);
  });

  it('sets a quotation with its speaker as a link, role, occasion, date and source', async () => {
    const host = await mount(<Shown sel={MIDDLE} />);
    const figure = host.querySelector('.quotes figure');
    const pieces = [...(figure?.querySelectorAll('blockquote p') ?? [])].map((piece) => piece.textContent);
    expect(pieces).toEqual(['“The corridor is a key issue,”', '“It depends on a steady flow of goods.”']);
    const caption = figure?.querySelector('figcaption');
    expect(caption?.querySelector('a')?.dataset.sel).toBe('person:zaur-example');
    expect(caption?.textContent).toMatch(/Zaur Example.*scholar.*Interview, August 2024.*A publisher/);
  });

  it('gives a corridor as ordered lists of places and legs', async () => {
    const host = await mount(<Shown sel={MIDDLE} />);
    const steps = [...host.querySelectorAll('.steps > li a')].map((link) => link.textContent);
    expect(steps).toEqual([
      'Aktau',
      'Aktau–Alat ferry',
      'Port of Baku (Alat)',
      'Alat–Baku',
      'Baku',
      'Baku–Tbilisi',
      'Tbilisi',
    ]);
  });

  it('marks every stop with the symbol of its kind, a strait too', async () => {
    const tables = fixtureTables();
    const kinds = ['strait', 'dry-port', 'border-crossing', 'station', 'junction'] as const;
    for (const [i, place] of tables.places.entries()) Object.assign(place.properties, { kind: kinds[i] });
    const host = await mount(<Shown sel={MIDDLE} />, fakeLoader(tables));
    const stops = [...host.querySelectorAll('.step-place')];
    expect(stops).toHaveLength(4);
    for (const stop of stops) expect(stop.querySelector('.step-mark svg')).not.toBeNull();
    expect(host.querySelector('.steps')?.textContent).toContain('strait, canal or cape');
  });

  it('tells of a leg what held when, what is expected and when that was checked', async () => {
    const tables = fixtureTables();
    const leg = tables.legs.find(({ id }) => id === 'alat-baku');
    if (leg) {
      leg.properties.checked = '2024-08-20';
      leg.properties.expected = { date: '2027', source: 'railway-book' };
    }
    const host = await mount(<Shown sel={{ kind: 'leg', id: 'alat-baku' }} />, fakeLoader(tables));
    const history = host.querySelector('[data-section=history]');
    const spells = [...(history?.querySelectorAll('.history > li') ?? [])].map((spell) => spell.textContent);
    expect(spells[0]).toMatch(/^Under construction from November 2010/);
    expect(spells[1]).toMatch(/^Operating from 14 May 2018holds today/);
    expect(spells[2]).toMatch(/^Expected to open 2027.*Railways, 2019/);
    expect(history?.textContent).toContain('State last checked: 20 August 2024');
    expect(history?.querySelectorAll('[aria-current]')).toHaveLength(1);
  });

  it('links out only to a source’s https address, telling that host nothing', async () => {
    const host = await mount(<Shown sel={{ kind: 'place', id: 'baku-port' }} />);
    const outward = [...host.querySelectorAll<HTMLAnchorElement>('a[target]')];
    expect(outward.length).toBeGreaterThan(0);
    for (const link of outward) {
      expect(link.href).toMatch(/^https:/);
      expect(link.rel).toBe('noopener noreferrer');
    }
  });

  it('shows text from the data as text', async () => {
    const tables = fixtureTables();
    const [deal] = tables.deals;
    if (deal) deal.title = '<img src=x onerror=alert(1)>';
    const [quote] = tables.quotes;
    if (quote) quote.occasion = 'An <date>unusual</date> interview';
    const host = await mount(<Shown sel={MIDDLE} />, fakeLoader(tables));
    expect(host.querySelector('img')).toBeNull();
    expect(host.textContent).toContain('<img src=x onerror=alert(1)>');
    expect(host.textContent).toContain('An <date>unusual</date> interview');
  });

  it('says which file failed and why, keeps the rest, and tries again when asked', async () => {
    const broken = new Set<TableName>(['deals']);
    const host = await mount(<Shown sel={MIDDLE} />, fakeLoader(fixtureTables(), broken));
    const alert = host.querySelector('[role=alert]');
    expect(alert?.textContent).toContain(
      'The deals could not be loaded. deals.json could not be fetched: the server answered 500.',
    );
    expect(host.querySelector('.quotes')).not.toBeNull();
    broken.clear();
    await press(button(host, 'Retry'));
    expect(host.querySelector('[role=alert]')).toBeNull();
    expect(host.querySelector('.deals')?.textContent).toContain('Strategic partnership');
  });

  it('says of a record that is not there that it is not there', async () => {
    const host = await mount(<Shown sel={{ kind: 'place', id: 'atlantis' }} />);
    expect(host.textContent).toContain('Not in the atlas');
    expect(host.textContent).toContain('place:atlantis');
  });

  it('waits for a record whose table is on its way', async () => {
    const never = { ...fakeLoader(), table: () => new Promise<never>(() => {}) };
    const host = await mount(
      <DossierPanel
        sel={{ kind: 'place', id: 'baku-port' }}
        dossier={dossierOf(readingOf(buildAtlas({}), null), { kind: 'place', id: 'baku-port' })}
      />,
      never,
    );
    expect(host.querySelector('[role=status]')?.textContent).toBe('Loading places…');
  });
});
