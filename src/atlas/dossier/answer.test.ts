/** What a dossier answers with, and how figures that disagree are held against each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import type { Figure, Tables } from '../schema';
import type { Selection } from '../selection';
import { fixtureTables, read } from '../testing/fixture';
import { type Dossier, dossierOf } from '.';
import { axisOf, restOf } from './figures';

function dossier(sel: Selection, change: (tables: Tables) => void = () => {}): Dossier {
  const tables = fixtureTables();
  change(tables);
  const made = dossierOf(read(buildAtlas(tables)), sel);
  if (!made) throw new Error(`no dossier of ${sel.kind}:${sel.id}`);
  return made;
}
const NORTH_SOUTH: Selection = { kind: 'corridor', id: 'north-south-corridor' };
const PORT: Selection = { kind: 'place', id: 'baku-port' };

describe('the numbers of an answer', () => {
  const numbers = (made: Dossier): string[] => made.numbers.map(({ figure }) => figure.id);

  it('are those that the record names, in its order, as far as they are there', () => {
    const made = dossier(PORT, ({ places }) => {
      const port = places.find(({ id }) => id === 'baku-port');
      if (port) port.properties.leads = ['volume-2023', 'no-such-figure', 'port-capacity'];
    });
    expect(numbers(made)).toEqual(['volume-2023', 'port-capacity']);
    expect(made.numbers.map(({ subject }) => subject?.label)).toEqual(['North–South Corridor', undefined]);
    expect(made.sources.map(({ id }) => id)).toContain('article');
    expect(made.hasLeads).toBe(true);
  });
  it('are else the newest reported of each quantity, with what others say of the same', () => {
    const made = dossier(NORTH_SOUTH);
    expect(numbers(made)).toEqual(['volume-2022-a']);
    expect(made.numbers[0]?.rivals.map(({ value }) => value)).toEqual([19_000_000]);
    expect(made.numbers[0]?.source?.id).toBe('article');
    expect(made.hasLeads).toBe(false);
  });
  it('are not contradicted by who says them, nor by what stands beside them', () => {
    const rivals = (change: Partial<Figure>, leads: string[] = []): (number | null | undefined)[] =>
      dossier(NORTH_SOUTH, ({ figures, corridors }) => {
        const other = figures.find(({ id }) => id === 'volume-2022-b');
        if (other) Object.assign(other, change);
        const corridor = corridors.find(({ id }) => id === NORTH_SOUTH.id);
        if (corridor) corridor.leads = leads;
      }).numbers.flatMap((number) => number.rivals.map(({ value }) => value));
    expect(rivals({})).toEqual([19_000_000]);
    expect(rivals({ saidBy: 'Minister' })).toEqual([]);
    expect(rivals({}, ['volume-2022-a', 'volume-2022-b'])).toEqual([]);
  });
  it('are contradicted by whoever speaks of the same thing, by whatever record, and of what lasts at any time', () => {
    const rivals = (period: string): (number | null)[] | undefined =>
      dossier({ kind: 'deal', id: 'port-expansion' }, ({ figures, deals }) => {
        const deal = deals.find(({ id }) => id === 'port-expansion');
        const [first] = figures;
        if (!deal || !first) return;
        deal.focus = ['corridor:north-south-corridor'];
        deal.leads = ['length-deal'];
        const length = { ...first, quantity: 'Length', unit: 'km', kind: 'planned' } as const;
        figures.push(
          {
            ...length,
            id: 'length-deal',
            subject: { kind: 'deal', id: deal.id },
            period: '2024/..',
            value: 523,
          },
          { ...length, id: 'length-way', saidBy: 'Ministry', period, value: 532 },
        );
      })
        .numbers.find(({ figure }) => figure.id === 'length-deal')
        ?.rivals.map(({ value }) => value);
    expect(rivals('2025-11')).toEqual([532]);
    expect(rivals('2023-12')).toEqual([]);
  });
  it('are never more than four, and none where nobody has reported one', () => {
    const many = dossier(NORTH_SOUTH, ({ figures }) => {
      const [first] = figures;
      if (!first) return;
      for (const at of [1, 2, 3, 4, 5])
        figures.push({ ...first, id: `other-${at}`, quantity: `other ${at}` });
    });
    expect(numbers(many)).toHaveLength(4);
    expect(numbers(dossier(PORT))).toEqual([]);
  });
});

describe('figures that can be held against each other', () => {
  it('are of one quantity before its comma and of one unit; days come first', () => {
    const { figures } = dossier(NORTH_SOUTH, ({ figures: all }) => {
      const [first] = all;
      if (!first) return;
      const time = { ...first, unit: 'days', period: '2024' } as const;
      all.push(
        { ...time, id: 'time-whole', quantity: 'Transit time', value: 15, valueTo: 24 },
        { ...time, id: 'time-east', quantity: 'Transit time, eastern branch', value: 15, valueTo: 18 },
        { ...time, id: 'time-change', quantity: 'Transit time, change', unit: '%', value: -50 },
      );
    });
    expect(figures.map(({ quantity, unit, count, axis }) => [quantity, unit, count, axis])).toEqual([
      ['Transit time', 'days', 2, { from: 0, to: 30 }],
      ['freight volume', 't', 3, { from: 0, to: 20_000_000 }],
      ['Transit time', '%', 1, null],
    ]);
  });
  it('have names of which the part after the comma tells them apart', () => {
    expect(restOf('Transit time, Xi’an to Azerbaijan')).toBe('Xi’an to Azerbaijan');
    expect(restOf('Transit time, China to Poland, terminal to terminal')).toBe(
      'China to Poland, terminal to terminal',
    );
    expect(restOf('Transit time')).toBe('');
  });
  it('stand on an axis that begins at nought and ends at a round number', () => {
    expect(axisOf([13, 17, 18, 23, 50, 55])).toEqual({ from: 0, to: 60 });
    expect(axisOf([-50, 20])).toEqual({ from: -60, to: 20 });
    expect(axisOf([5])).toBeNull();
    expect(axisOf([0, 0])).toBeNull();
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e7 }), { minLength: 2 }), (values) => {
        const axis = axisOf(values);
        if (!axis) return values.every((value) => value === 0);
        const holdsAll = values.every((value) => value >= axis.from && value <= axis.to);
        return holdsAll && axis.from <= 0 && axis.to >= 0;
      }),
    );
  });
});

describe('a figure and an organisation', () => {
  it('a figure answers with itself, and shows what others say of the same', () => {
    const made = dossier({ kind: 'figure', id: 'volume-2022-a' });
    expect(made).toMatchObject({
      kind: 'Figure · North–South Corridor',
      title: 'freight volume',
      summary: '14.5 million tonnes',
    });
    expect(made.numbers.map(({ figure }) => figure.id)).toEqual(['volume-2022-a']);
    expect(made.figures.map(({ count }) => count)).toEqual([3]);
    expect(made.facts.map(({ label, value }) => [label, value])).toEqual([
      ['Of', 'North–South Corridor'],
      ['Kind of claim', 'reported'],
    ]);
    expect(dossier({ kind: 'figure', id: 'port-capacity' }).figures).toEqual([]);
  });
  it('an organisation leads to its place, and has what it agreed, said and reckoned', () => {
    const made = dossier({ kind: 'organisation', id: 'port-of-baku' }, ({ deals, quotes, figures }) => {
      const party = deals.find(({ id }) => id === 'port-expansion')?.parties[0];
      if (party) party.organisation = 'port-of-baku';
      for (const record of [quotes[1], figures[3]]) if (record) record.organisation = 'port-of-baku';
    });
    expect(made.title).toBe('Port of Baku');
    expect(made.subtitle).toBe('Bakı Limanı');
    expect(made.facts.map(({ links }) => links?.[0]?.sel)).toEqual([
      { kind: 'country', id: 'az' },
      { kind: 'place', id: 'baku-port' },
    ]);
    expect(made.deals.map(({ id }) => id)).toEqual(['port-expansion']);
    expect(made.quotes.map(({ id }) => id)).toEqual(['clear-rules']);
    expect(made.figures.map(({ quantity }) => quantity)).toEqual(['capacity']);
  });
});

describe('nothing is told twice', () => {
  it('a deal’s value is not, where a number of its answer is that sum', () => {
    const values = (value: number, unit: string): string[] =>
      dossier({ kind: 'deal', id: 'port-expansion' }, ({ figures }) => {
        const figure = figures.find(({ id }) => id === 'investment-words');
        if (figure) Object.assign(figure, { value, unit });
      })
        .facts.filter(({ label }) => label === 'Value')
        .map((row) => row.value);
    expect(values(8.4, 'US$ bn')).toEqual([]);
    expect(values(8400, 'US$ m')).toEqual([]);
    expect(values(8.4, '€ bn')).toEqual(['more than $8.4 billion']);
    expect(values(8, 'US$ bn')).toEqual(['more than $8.4 billion']);
  });
  it('a role that a person still has is not, nor one that two sources give', () => {
    const roles = (...held: string[]): string[] =>
      dossier({ kind: 'person', id: 'zaur-example' }, ({ people }) => {
        const [person] = people;
        if (person) person.roles = held.map((role, i) => ({ role, date: `${2020 - i}`, source: 'article' }));
      }).facts.flatMap(({ label, value }) => (label.startsWith('Role') ? [value] : []));
    expect(roles('President', 'President')).toEqual([]);
    expect(roles('President', 'Minister', 'Minister', 'Clerk')).toEqual(['Minister', 'Clerk']);
  });
});

describe('an answer without a summary', () => {
  it('is what somebody said or took part in last', () => {
    const company = (change: (tables: Tables) => void): string | null =>
      dossier({ kind: 'organisation', id: 'port-of-baku' }, change).summary;
    const signs = ({ deals }: Tables): void => {
      const party = deals.find(({ id }) => id === 'port-expansion')?.parties[0];
      if (party) party.organisation = 'port-of-baku';
    };
    expect(company(() => {})).toBeNull();
    expect(company(signs)).toBe('Last took part, 2025: Expansion of the port.');
    expect(
      company((tables) => {
        signs(tables);
        const [quote] = tables.quotes;
        if (quote) Object.assign(quote, { organisation: 'port-of-baku', date: '2026-01-02' });
      }),
    ).toBe('Last quoted, 2 January 2026: Interview.');
  });
});

describe('what was agreed and what happened', () => {
  it('are told apart', () => {
    const made = dossier({ kind: 'country', id: 'az' }, ({ deals }) => {
      const deal = deals.find(({ id }) => id === 'port-expansion');
      if (deal) deal.kind = 'opening';
    });
    expect(made.deals.map(({ id }) => id)).toEqual(['partnership-2024', 'sco-application']);
    expect(made.events.map(({ id }) => id)).toEqual(['port-expansion']);
    expect(dossier({ kind: 'deal', id: 'port-expansion' }).kind).toBe('Deal · Investment');
  });
  it('have parties that lead to themselves, and to their country where they have no record', () => {
    const made = dossier({ kind: 'deal', id: 'partnership-2024' }, ({ deals }) => {
      const parties = deals[0]?.parties;
      parties?.push({ name: 'The port', place: 'baku-port', country: 'az' });
      parties?.push({ name: 'Its company', organisation: 'port-of-baku', place: 'baku-port' });
    });
    const row = made.facts.find(({ label }) => label === 'Parties');
    expect(row?.links?.map(({ sel, label }) => `${label}: ${sel.kind}:${sel.id}`)).toEqual([
      'Azerbaijan: country:az',
      'Zaur Example: person:zaur-example',
      'The port: place:baku-port',
      'Its company: organisation:port-of-baku',
    ]);
  });
  it('a country begins with its corridors', () => {
    expect(
      dossier({ kind: 'country', id: 'ge' }).first.map(({ title, links }) => [title, links.length]),
    ).toEqual([['Its corridors', 1]]);
  });
});
