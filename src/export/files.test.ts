import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/atlas';
import { readingOf } from '../atlas/reading/reading';
import { fixtureTables } from '../atlas/testing/fixture';
import { TakingError } from '../state/taking';
import { fileName } from './edition';
import { recordsAsGeoJson } from './geojson';
import { recordsAsJson } from './json';
import { takenRecords } from './records';
import { exportedFixture, originOf } from './testing/exported';

const none = { deals: [], quotes: [], figures: [] };

describe('the records as GeoJSON', () => {
  const { features, ...head } = JSON.parse(recordsAsGeoJson(exportedFixture('2025-12-31')));
  const feature = (id: string) => features.find((one: { id: string }) => one.id === id);

  it('lie at all their places', () => {
    expect(feature('deal:port-expansion').geometry).toEqual({
      type: 'MultiPoint',
      coordinates: [
        [49.42, 39.97],
        [51.2, 43.6],
      ],
    });
    // What a figure is of is where it lies.
    expect(feature('figure:port-capacity').geometry.coordinates).toEqual([[49.42, 39.97]]);
  });
  it('lie nowhere without one, as the standard has it', () => {
    expect(feature('deal:sco-application')).toMatchObject({ type: 'Feature', geometry: null });
  });
  it('say edition, day, filter, licence, and of each its sources and rights', () => {
    expect(head).toMatchObject({
      type: 'FeatureCollection',
      edition: { date: '2026-01-31', number: 1 },
      asOf: '2025-12-31',
      filter: 'Corridor: Middle',
      licence: { id: 'ODbL-1.0' },
      attribution: ['A mapper'],
    });
    expect(head.count).toBe(features.length);
    expect(feature('quote:key-issue').properties).toMatchObject({
      licence: expect.stringContaining('Not under the ODbL'),
      sources: [
        { title: 'A newsletter on Eurasia', publisher: 'A publisher', url: 'https://example.org/article' },
      ],
    });
  });
});

describe('the records as JSON', () => {
  const file = JSON.parse(recordsAsJson(exportedFixture()));
  it('stand as they are published, in their order, with the sources they rest on', () => {
    expect(file.deals.map(({ id }: { id: string }) => id)).toEqual([
      'partnership-2024',
      'port-expansion',
      'sco-application',
    ]);
    expect(file.sources.map(({ id }: { id: string }) => id).sort()).toEqual([
      'article',
      'port-page',
      'railway-book',
    ]);
    expect(file.quotes[0].rights).toMatch(/Zaur Example/);
    expect(file.deals[0].rights).toBeUndefined();
  });
});

describe('what is taken', () => {
  it('is refused where a table is missing: the file would be cut', () => {
    const { sources: _, figures: __, ...rest } = fixtureTables();
    const reading = readingOf(buildAtlas(rest, '2026-01-31'), null);
    expect(() => takenRecords(reading, none)).toThrow(TakingError);
    expect(() => takenRecords(reading, none)).toThrow(/figures and sources are not loaded\. Wait/);
  });
  it('is refused where a record is gone', () => {
    const { reading } = exportedFixture();
    expect(() => takenRecords(reading, { ...none, deals: ['nobody-knows'] })).toThrow(
      /one record is not in the atlas/,
    );
  });
  it('has a name that speaks', () => {
    expect(fileName(originOf(), 'records', 'csv')).toBe('corridor-atlas-records-2026-01-31.csv');
    expect(fileName(originOf('2012-05-12'), 'records', 'csv')).toBe('corridor-atlas-records-2012-05-12.csv');
  });
});
