import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/atlas';
import type { Question } from '../atlas/route/question';
import type { Tables } from '../atlas/schema';
import { aRate } from '../atlas/testing/rates';
import { TakingError } from '../state/taking';
import { fromText } from './csv';
import { stepsOf, takenRoute } from './route';
import { ROUTE_COLUMNS, routeAsCsv } from './route-csv';
import { routeAsGeoJson } from './route-geojson';
import { routeAsText } from './route-text';
import { originOf } from './testing/exported';
import { change, routedPlan, routedTables } from './testing/routed';

const taken = (asked: Partial<Question> = {}, tables: Tables = routedTables(), day: string | null = null) => {
  const plan = routedPlan(asked, tables);
  return takenRoute(plan, 1, plan.reading.whole, originOf(day));
};

/** With a place that the last line passes. */
function withGanja(country = 'az'): Tables {
  const tables = routedTables();
  const legs = tables.legs.map((leg) => {
    const { properties } = leg;
    return leg.id === 'baku-tbilisi'
      ? { ...leg, properties: { ...properties, places: ['baku', 'ganja', 'tbilisi'] } }
      : leg;
  });
  const baku = tables.places.find(({ id }) => id === 'baku');
  if (!baku) throw new Error('Baku is not there');
  const ganja = {
    ...baku,
    id: 'ganja',
    geometry: { ...baku.geometry, coordinates: [47.3, 41.04] as [number, number] },
    properties: { ...baku.properties, id: 'ganja', name: 'Ganja', names: {}, country },
  };
  return { ...tables, legs, places: [...tables.places, ganja] };
}

/** Rows of a CSV none of whose cells has a comma, a quote or a line end in it. */
function rowsOf(csv: string): Record<string, string>[] {
  const cells = csv
    .slice(1)
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const found = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
      return found.map(([, quoted, bare]) => fromText(quoted?.replaceAll('""', '"') ?? bare ?? ''));
    });
  return cells.slice(1).map((row) => Object.fromEntries(row.map((cell, i) => [cells[0]?.[i] ?? '', cell])));
}

describe('the steps of a way', () => {
  it('are its places and lines in travel order, and what takes time at each', () => {
    const steps = stepsOf(taken()).map((step) =>
      step.what === 'place'
        ? step.place
        : step.what === 'leg'
          ? `${step.travelled.from}>${step.travelled.to}`
          : `${step.what} ${step.places.join('/')}`,
    );
    expect(steps).toEqual([
      'aktau',
      'aktau>baku-port',
      'baku-port',
      'port baku-port',
      'baku-port>baku',
      'baku',
      'baku>tbilisi',
      'border baku/tbilisi',
      'tbilisi',
    ]);
  });
  it('run the other way back, with km from where it begins', () => {
    const steps = stepsOf(taken({ from: 'tbilisi', to: 'aktau' }));
    expect(steps.flatMap((step) => (step.what === 'place' ? [[step.place, step.km]] : []))).toEqual([
      ['tbilisi', 0],
      ['baku', 500],
      ['baku-port', 565.4],
      ['aktau', 995.4],
    ]);
  });
  it('have the places that are passed on a line, where they lie on it', () => {
    const route = taken({}, withGanja());
    const passed = stepsOf(route).filter((step) => step.what === 'place');
    expect(passed.map(({ place }) => place)).toEqual(['aktau', 'baku-port', 'baku', 'ganja', 'tbilisi']);
    const km = passed.map((step) => step.km);
    expect(km).toEqual(km.toSorted((a, b) => a - b));
    expect(km[3]).toBeGreaterThan(600);
    expect(km[3]).toBeLessThan(900);
  });
});

describe('a way as CSV', () => {
  const rows = rowsOf(routeAsCsv(taken()));
  const of = (what: string, id?: string) =>
    rows.find((row) => row.what === what && (id === undefined || row.leg_id === id));

  it('has one row a step, each with every column, after the mark of UTF-8', () => {
    expect(routeAsCsv(taken()).startsWith('\uFEFFn,what,')).toBe(true);
    expect(rows).toHaveLength(9);
    expect(rows.map(({ n }) => n)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    for (const row of rows) expect(Object.keys(row)).toEqual([...ROUTE_COLUMNS]);
  });
  it('says of a published time whose word it is', () => {
    expect(of('leg', 'aktau-alat')).toMatchObject({
      hours_from: '20',
      hours_to: '30',
      rests_on: 'published',
      rests_on_ids: 'crossing-2024',
      share_of_published: '1',
      time_source_ids: 'article',
      time_source_urls: 'https://example.org/article',
      mode: 'sea',
      km: '430',
      countries: 'Azerbaijan',
      state: 'operating',
      source_ids: 'railway-book',
    });
  });
  it('says of an assumed time on which assumption it rests', () => {
    // 65.4 km at 500 to 1,000 a day.
    expect(of('leg', 'alat-baku')).toMatchObject({
      hours_from: '1.57',
      hours_to: '3.14',
      rests_on: 'assumed',
      rests_on_ids: 'speed-rail-1520',
      time_source_ids: 'railway-book',
      share_of_published: '',
    });
  });
  it('leaves a time that nobody knows empty, and says so', () => {
    expect(of('border')).toMatchObject({ hours_from: '', hours_to: '', rests_on: 'unknown' });
  });
  it('gives no source for what the reader assumes', () => {
    const own = rowsOf(
      routeAsCsv(taken({ assumed: new Map([['speed-rail-1520', { from: 100, to: 200 }]]) })),
    );
    const row = own.find(({ leg_id }) => leg_id === 'alat-baku');
    expect(row).toMatchObject({ rests_on: 'own', time_source_ids: '', hours_from: '7.85' });
  });
  it('says by how much a scenario slows', () => {
    const slow = [{ change: change('leg:alat-baku'), factor: 3 }];
    const row = rowsOf(routeAsCsv(taken({ slow }))).find(({ leg_id }) => leg_id === 'alat-baku');
    expect(row).toMatchObject({ times_as_long: '3', hours_to: '9.42' });
  });
  it('names the edition, the day, the rights, and the link that asks the same', () => {
    const row = rowsOf(routeAsCsv(taken({ closed: [change('country:ru')] }, undefined, '2025-03-10')))[0];
    expect(row).toMatchObject({
      edition: 'edition of 31 January 2026, no. 1, as of 10 March 2025',
      licence: 'ODbL-1.0 https://example.org/licence',
      attribution: 'A mapper',
    });
    expect(row?.route).toBe(
      'https://example.org/atlas/#at=2025-03-10&tab=route&from=aktau&to=tbilisi&closed=country:ru',
    );
  });
  it('has no cell that a spreadsheet runs', () => {
    const tables = routedTables();
    const legs = tables.legs.map((leg) => ({
      ...leg,
      properties: { ...leg.properties, name: '=HYPERLINK("https://example.org")' },
    }));
    const csv = routeAsCsv(taken({}, { ...tables, legs }));
    expect(csv).toContain(`"'=HYPERLINK(""https://example.org"")"`);
    expect(csv).not.toMatch(/(^|,)"?=/m);
  });
});

describe('a way as GeoJSON', () => {
  const file = JSON.parse(routeAsGeoJson(taken()));
  it('has a line for each part of a leg, in travel order', () => {
    expect(file.type).toBe('FeatureCollection');
    expect(file.features.map((feature: { geometry: { type: string } }) => feature.geometry.type)).toEqual([
      'LineString',
      'LineString',
      'LineString',
    ]);
    expect(file.features[0].properties).toMatchObject({
      n: 1,
      leg: 'aktau-alat',
      from: 'aktau',
      to: 'baku-port',
      hours: { from: 20, to: 30 },
      restsOn: 'published',
      timeSources: [{ id: 'article', url: 'https://example.org/article' }],
    });
  });
  it('draws each in the direction in which it is run', () => {
    const back = JSON.parse(routeAsGeoJson(taken({ from: 'tbilisi', to: 'aktau' })));
    const ends = back.features.map(({ geometry }: { geometry: { coordinates: number[][] } }) => [
      geometry.coordinates[0],
      geometry.coordinates.at(-1),
    ]);
    expect(ends[0][0]).toEqual([44.8, 41.7]);
    expect(ends[1][0]).toEqual(ends[0][1]);
    expect(ends[2][1]).toEqual([51.2, 43.6]);
    // The atlas's own line is left as it is.
    expect(JSON.parse(routeAsGeoJson(taken())).features[0].geometry.coordinates[0]).toEqual([51.2, 43.6]);
  });
  it('says what the way comes to, and what was asked', () => {
    expect(file).toMatchObject({
      edition: { date: '2026-01-31', number: 1 },
      asOf: '2026-01-31',
      scenario: 'from=aktau&to=tbilisi',
      way: { n: 1, of: 1 },
      totals: {
        km: 995.4,
        hours: { max: null, atLeast: true },
        countries: ['kz', 'az', 'ge'],
        seaLegs: 1,
        transhipments: ['baku-port'],
        corridors: ['middle-corridor', 'north-south-corridor'],
      },
      licence: { id: 'ODbL-1.0' },
      attribution: ['A mapper'],
    });
  });
});

describe('a way as text', () => {
  const text = routeAsText(
    taken(
      {
        closed: [change('country:cn'), change('pair:az+ge')],
        slow: [{ change: change('place:baku'), factor: 2 }],
        assumed: new Map([['dwell-port', null]]),
      },
      undefined,
      '2025-03-10',
    ),
  );
  it('begins with what it is, of which edition and day', () => {
    expect(text.split('\n').slice(0, 3)).toEqual([
      'Aktau to Tbilisi',
      'Corridor Atlas, edition of 31 January 2026, no. 1, as of 10 March 2025',
      'Way 1, by Port of Baku and Baku; the only way that was found.',
    ]);
  });
  it('names what is changed', () => {
    expect(text).toContain(
      [
        'Changed of the network:',
        '- China closed',
        '- no crossing between Azerbaijan and Georgia',
        '- Baku takes 2 × as long',
        '- assumed otherwise, port, between land and ship: nothing',
      ].join('\n'),
    );
  });
  it('goes step by step, and says on what each time rests', () => {
    expect(text).toContain('1. Aktau (port, Kazakhstan)');
    expect(text).toContain('2. Aktau–Alat ferry: sea, 430 km, Azerbaijan; 20–30 hours (published)');
    expect(text).toContain('4. Port, Port of Baku (Alat): not known (nobody says)');
    expect(text).toMatch(/7\. Baku–Tbilisi: rail, 1520 mm, 500 km, .*hours \(assumed\)/);
  });
  it('tells what has been published of the cost, each with its date and source; nothing where nobody has', () => {
    const rates = [
      aRate('whole', {
        of: { kind: 'stretch', from: 'aktau', to: 'tbilisi' },
        ...{ mode: 'mixed', amount: { from: 1600, to: 1700 }, period: '2020-04', includes: 'port dues' },
      }),
      aRate('leg', { currency: 'EUR' }),
    ];
    const lines = routeAsText(taken({}, { ...routedTables(), rates })).split('\n');
    const at = lines.findIndex((line) => line.startsWith('What has been published of the cost'));
    const source = '“Railway distances”, Railways, 2019, https://example.org/book';
    expect(lines.slice(at, at + 4)).toEqual([
      'What has been published of the cost; each stands by itself, and they do not add up:',
      `- Aktau to Tbilisi: US$1,600 to US$1,700 per 40-foot container, A railway, April 2020. In it: port dues. ${source}`,
      `- Port of Baku (Alat) to Baku, either way: €1,000 per 40-foot container, A railway, 2024 ${source}`,
      '',
    ]);
    expect(text).not.toContain('of the cost');
  });
  it('says that the days are at least so many where something is not known', () => {
    expect(text).toMatch(/By our reckoning at least [\d.]+ days: of a part of the way nobody knows/);
  });
  it('names whose word the hours are, once each, and what the lines rest on', () => {
    expect(text).toContain(
      '- The ferry company, 2024 “A newsletter on Eurasia”, A publisher, 2024-08~, https://example.org/article',
    );
    expect(text).toContain(
      '- Assumed: A train. “Railway distances”, Railways, 2019, https://example.org/book',
    );
    // What the reader has taken away is nobody's word.
    expect(text).not.toContain('A port.');
    expect(text.match(/Assumed: A train/g)).toHaveLength(1);
  });
  it('says of a part of a line from where to where it is run', () => {
    // What is run before a border and behind it are pieces of their own.
    const text = routeAsText(taken({}, withGanja('ge')));
    expect(text).toMatch(/7\. Baku to Ganja \(of Baku–Tbilisi\): rail, /);
    expect(text).toMatch(/10\. Ganja to Tbilisi \(of Baku–Tbilisi\): rail, /);
  });
  it('names nobody for what the reader assumes', () => {
    const own = routeAsText(taken({ assumed: new Map([['speed-rail-1520', { from: 100, to: 200 }]]) }));
    expect(own).toContain('- assumed otherwise, speed by rail, 1520 mm: 100–200 km a day');
    expect(own).toContain('hours (assumed by who asked)');
    expect(own).not.toContain('A train.');
  });
  it('ends with link, credits and licence', () => {
    expect(text.trimEnd().split('\n').slice(-3)).toEqual([
      'Link: https://example.org/atlas/#at=2025-03-10&tab=route&from=aktau&to=tbilisi&closed=country:cn,pair:az+ge&slow=place:baku~2&assume=dwell-port:none',
      'Credits: A mapper',
      'Licence: ODbL-1.0, https://example.org/licence',
    ]);
  });
});

describe('a way that is taken', () => {
  it('is refused where a table is missing: it would name no source', () => {
    const plan = routedPlan();
    const { sources: _, ...rest } = routedTables();
    const atlas = buildAtlas(rest, '2026-01-31');
    expect(() => takenRoute(plan, 1, atlas, originOf())).toThrow(TakingError);
    expect(() => takenRoute(plan, 1, atlas, originOf())).toThrow(/sources is not loaded/);
  });
  it('is refused where there is none of that number', () => {
    const plan = routedPlan();
    expect(() => takenRoute(plan, 2, plan.reading.whole, originOf())).toThrow(
      /This way is not there any more/,
    );
  });
});
