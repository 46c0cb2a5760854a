import { afterEach, describe, expect, it } from 'vitest';
import type { Figure, Tables } from '../../atlas/schema';
import { fixtureTables } from '../../atlas/testing/fixture';
import { act } from '../testing/act';
import { fakeLoader, key, mount, settle, store, unmount } from '../testing/mount';
import ChartsSection from './ChartsSection';

afterEach(unmount);

const figure = (corridor: string, period: string, value: number, more: Partial<Figure> = {}): Figure => ({
  id: `${corridor}-${period.replace('/', '-')}-${value}`.replaceAll('.', '-'),
  subject: { kind: 'corridor', id: corridor },
  quantity: 'Goods carried',
  unit: 'Mt',
  period,
  value,
  text: `${value} million tonnes`,
  kind: 'reported',
  saidBy: 'A railway',
  source: 'railway-book',
  ...more,
});
const tables = (): Tables => ({
  ...fixtureTables(),
  figures: [
    figure('middle-corridor', '2017', 1.5),
    figure('middle-corridor', '2018', 2, { saidBy: 'A bank' }),
    figure('middle-corridor', '2018', 2.7),
    figure('middle-corridor', '2019-01/2019-06', 1.25),
    figure('middle-corridor', '2030', 10, { kind: 'forecast', valueTo: 11 }),
    figure('north-south-corridor', '2017', 14),
    figure('north-south-corridor', '2018', 19),
  ],
});
const charts = () =>
  mount(<ChartsSection sel={{ kind: 'corridor', id: 'middle-corridor' }} />, fakeLoader(tables()));
const pointsIn = (host: ParentNode) => [...host.querySelectorAll<HTMLAnchorElement>('.chart-points a')];

describe('the figures over time of a corridor', () => {
  it('are a picture with a sentence, and links to the figures that say what each is', async () => {
    const host = await charts();
    const label = host.querySelector('svg[role=img]')?.getAttribute('aria-label');
    expect(label).toContain('Goods carried, Middle Corridor, in Mt: 5 figures, 2017 to 2030.');
    expect(label).toContain('Measured from 1.25 to 2.7. Planned or forecast from 10 to 11.');
    expect(pointsIn(host).map((link) => [link.dataset.sel, link.textContent])).toEqual([
      ['figure:middle-corridor-2017-1-5', '2017: 1.5 Mt, reported, said by A railway'],
      ['figure:middle-corridor-2018-2', '2018: 2 Mt, reported, said by A bank'],
      ['figure:middle-corridor-2018-2-7', '2018: 2.7 Mt, reported, said by A railway'],
      [
        'figure:middle-corridor-2019-01-2019-06-1-25',
        'January–June 2019: 1.25 Mt, reported, said by A railway',
      ],
      ['figure:middle-corridor-2030-10', '2030: 10–11 Mt, forecast, said by A railway'],
    ]);
  });

  it('are one stop of the Tab key, with the arrow keys from figure to figure', async () => {
    const host = await charts();
    const stops = () => pointsIn(host).map(({ tabIndex }) => tabIndex);
    expect(stops()).toEqual([0, -1, -1, -1, -1]);
    await act(async () => pointsIn(host)[0]?.focus());
    for (const name of ['ArrowRight', 'ArrowRight', 'ArrowLeft'])
      await key(name, document.activeElement ?? undefined);
    expect(document.activeElement).toBe(pointsIn(host)[1]);
    expect(host.querySelector('.chart-readout')?.textContent).toBe('2018: 2 Mt, reported, said by A bank');
    await key('End', document.activeElement ?? undefined);
    expect(stops()).toEqual([-1, -1, -1, -1, 0]);
  });

  it('are a table too, rivals of one period together, each with who says it and where', async () => {
    const host = await charts();
    await act(async () => host.querySelector<HTMLElement>('.fold-more')?.click());
    await settle();
    const rows = [...host.querySelectorAll('.chart-table tbody')].map((body) => [
      body.querySelector('th')?.textContent,
      ...[...body.querySelectorAll('tr')].map((row) => row.querySelector('td')?.textContent),
    ]);
    expect(rows).toEqual([
      ['2017', '1.5 Mt'],
      ['2018', '2 Mt', '2.7 Mt'],
      ['January–June 2019', '1.25 Mt'],
      ['2030', '10–11 Mt'],
    ]);
    const [, bank] = host.querySelectorAll('.chart-table tbody tr td:last-child');
    expect(bank?.textContent).toContain('A bank');
    expect(bank?.querySelector('a')?.textContent).toContain('Railways, 2019');
  });

  it('can be laid beside those of another corridor, on the same axes', async () => {
    const host = await charts();
    const select = host.querySelector('select');
    expect([...(select?.options ?? [])].map(({ text }) => text)).toEqual(['nothing', 'North–South Corridor']);
    await act(async () => {
      if (select?.options[1]) select.value = select.options[1].value;
      select?.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settle();
    const axes = [...host.querySelectorAll('svg[role=img]')].map((svg) =>
      [...svg.querySelectorAll('.chart-value text')].map((text) => text.textContent),
    );
    expect(axes).toHaveLength(2);
    expect(axes[0]).toEqual(axes[1]);
    expect(axes[0]?.at(-1)).toBe('20');
    expect([...host.querySelectorAll('h5')].map((heading) => heading.textContent)).toEqual([
      'Middle Corridor',
      'North–South Corridor',
    ]);
  });

  it('are as known on the day', async () => {
    const host = await charts();
    await act(async () => store.getState().actions.change({ at: '2018-06-30' }));
    await settle();
    expect(host.querySelectorAll('svg[role=img]')).toHaveLength(0);
  });
});
