import { describe, expect, it } from 'vitest';
import { readTowns } from './build';
import { chooseTowns, type GazetteerTown } from './towns';

const town = (
  name: string,
  population: number,
  lon: number,
  lat: number,
  featureCode = 'PPL',
): GazetteerTown => ({
  name,
  population,
  lon,
  lat,
  featureCode,
});
const names = (towns: readonly { name: string }[]): string[] => towns.map(({ name }) => name);

describe('chooseTowns', { timeout: 30_000 }, () => {
  it('gives each the first zoom at which it has room beside larger ones', () => {
    const chosen = chooseTowns(
      [town('Small', 200_000, 50.12, 40), town('Large', 900_000, 50, 40), town('Far', 120_000, 60, 40)],
      [],
      '',
    );
    expect(chosen.map(({ name, minzoom }) => [name, minzoom])).toEqual([
      ['Large', 7],
      ['Small', 9],
      ['Far', 7],
    ]);
  });

  it('leaves out parts of towns, hamlets, and what is a place of the atlas by any of its names', () => {
    const places = [{ names: ['Bukhara (Kagan)', 'بخارا'], lon: 64.55, lat: 39.72 }];
    const gazetteer = [
      town('Bukhara', 247_000, 64.42, 39.77),
      town('Kagan', 86_000, 64.55, 39.72),
      town('Quarter', 90_000, 60, 39, 'PPLX'),
      town('Hamlet', 900, 61, 39),
      town('Bukhara', 50_000, 70, 45),
    ];
    expect(names(chooseTowns(gazetteer, places, ''))).toEqual(['Bukhara']);
  });

  it('writes names in the letters that the map has, and by what they are called today', () => {
    const chosen = chooseTowns(
      [town('Şəki', 63_000, 47, 41), town('Al Ḩillah', 80_000, 44, 32), town('Nur-Sultan', 345_604, 71, 51)],
      [],
      'ŞşƏə',
    );
    expect(names(chosen)).toEqual(['Astana', 'Al Hillah', 'Şəki']);
  });

  it('has no town twice near a place of the atlas, and some hundreds of towns around the Caspian', () => {
    const towns = readTowns();
    const near = (lon: number, lat: number, degrees: number): string[] =>
      names(towns.filter((one) => Math.hypot(one.lon - lon, one.lat - lat) < degrees));
    expect(near(49.86, 40.38, 0.3)).not.toContain('Baku');
    expect(near(51.17, 43.65, 0.3)).not.toContain('Aktau');
    expect(near(50, 41, 8).length).toBeGreaterThan(100);
  });
});
