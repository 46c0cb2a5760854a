import { describe, expect, it } from 'vitest';
import { labels } from './labels';
import { loadLand } from './land';

const land = loadLand();
const { features } = labels();
const position = (name: string, [lon = Number.NaN, lat = Number.NaN]: number[]): string =>
  `${name}: ${land.countryAt(lon, lat) ?? (land.isLand(lon, lat) ? 'land' : 'sea')}`;

describe('labels', () => {
  it('stand in the country they name', () => {
    const named = features.filter(({ properties }) => properties.iso !== undefined);
    const found = named.map(({ properties, geometry }) => position(properties.name, geometry.coordinates));
    expect(found).toEqual(named.map(({ properties }) => `${properties.name}: ${properties.iso}`));
  });

  it('of seas stand on the sea', () => {
    const seas = features.filter(({ properties }) => properties.kind === 'sea');
    const found = seas.map(({ properties, geometry }) => position(properties.name, geometry.coordinates));
    expect(found).toEqual(seas.map(({ properties }) => `${properties.name}: sea`));
  });

  it('of landscapes stand on land', () => {
    for (const { properties, geometry } of features) {
      const [lon = Number.NaN, lat = Number.NaN] = geometry.coordinates;
      if (properties.kind === 'region') expect(land.isLand(lon, lat), properties.name).toBe(true);
    }
  });

  it('name each thing once', () => {
    const names = features.map(({ properties }) => properties.name);
    expect(new Set(names).size).toBe(names.length);
    const codes = features.flatMap(({ properties }) => properties.iso ?? []);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('name every country on and around the corridors', () => {
    const codes = new Set(features.map(({ properties }) => properties.iso));
    const wanted =
      'az am ge tr ir iq ru ua by kz uz tm kg tj af pk in cn mn sa ae qa om pl ro bg de lt lv ee fi sy il';
    expect(wanted.split(' ').filter((code) => !codes.has(code))).toEqual([]);
  });

  it('carry only fields the style reads, with finite coordinates', () => {
    for (const { properties, geometry } of features) {
      expect(geometry.coordinates.every(Number.isFinite), properties.name).toBe(true);
      expect(properties.minzoom).toBeGreaterThan(0);
    }
  });
});
