import { describe, expect, it } from 'vitest';
import { loadLand } from './land';

const land = loadLand();

describe('countryAt, after the border policy', () => {
  it.each([
    ['Simferopol', 34.1, 44.95, 'ua'],
    ['Kerch', 36.4, 45.35, 'ua'],
    ['Krasnodar', 39.0, 45.04, 'ru'],
    ['the Golan Heights', 35.8, 33.0, 'sy'],
    ['Tiberias side of the Jordan', 35.5, 32.9, 'il'],
    ['Kibbutz Dan, west of the line', 35.652, 33.24, 'il'],
    ['Quneitra', 35.82, 33.12, 'sy'],
    ['Laayoune', -13.1, 27.1, 'eh'],
    ['Dakhla', -15.7, 23.8, 'eh'],
    ['Tifariti', -10.6, 26.2, 'eh'],
    ['Tan-Tan', -11.1, 28.43, 'ma'],
    ['Pristina', 21.16, 42.67, 'xk'],
    ['Kyrenia', 33.3, 35.31, 'cy'],
    ['Hargeisa', 44.06, 9.56, 'so'],
    ['Sukhumi', 41.1, 43.05, 'ge'],
    ['Tskhinvali', 43.97, 42.23, 'ge'],
    ['Stepanakert', 46.75, 39.82, 'az'],
    ['Nakhchivan', 45.4, 39.2, 'az'],
    ['Baikonur', 63.3, 45.95, 'kz'],
    ['Donetsk', 37.8, 48.0, 'ua'],
    ['Tiraspol', 29.6, 46.85, 'md'],
    ['Chukotka west of 180°', 179.0, 67.5, 'ru'],
    ['Chukotka east of 180°', -179.5, 67.5, 'ru'],
    ['the South Pole', 0, -89.5, 'aq'],
  ])('%s', (_name, lon, lat, iso) => {
    expect(land.countryAt(lon, lat)).toBe(iso);
  });

  it('shows no state for the Siachen Glacier, which is land all the same', () => {
    expect(land.countryAt(77.1, 35.4)).toBeNull();
    expect(land.isLand(77.1, 35.4)).toBe(true);
  });

  it('gives every point to one state', () => {
    // Just either side of the Perekop isthmus: the same state.
    expect(land.countryAt(33.7, 46.2)).toBe('ua');
    expect(land.countryAt(33.7, 46.0)).toBe('ua');
  });
});

describe('isLand', () => {
  it.each([
    ['the Caspian', 51, 42],
    ['the Kara-Bogaz-Gol', 53.5, 41.3],
    ['the Black Sea', 35, 43],
    ['the Baltic', 19, 57.5],
    ['the Sea of Azov', 36.5, 46],
    ['the Arctic north of Svalbard', 20, 85],
    ['the Bering Strait', -169.2, 66.2],
    ['the Pacific at 180°', 180, 0],
  ])('%s is sea', (_name, lon, lat) => {
    expect(land.isLand(lon, lat)).toBe(false);
    expect(land.countryAt(lon, lat)).toBeNull();
  });
});

describe('distances', () => {
  it('are 0 on the near side and positive on the far side', () => {
    expect(land.distanceToLandKm(60, 48)).toBe(0);
    expect(land.distanceToSeaKm(51, 42)).toBe(0);
    expect(land.distanceToSeaKm(60, 48)).toBeGreaterThan(500);
    expect(land.distanceToLandKm(51, 42)).toBeGreaterThan(80);
  });

  it('are short at a port: Aktau and Baku lie within 10 km of the shore', () => {
    expect(land.distanceToCoastKm(51.2, 43.6)).toBeLessThan(10);
    expect(land.distanceToCoastKm(49.87, 40.37)).toBeLessThan(10);
  });

  it('are found far from any shore: Point Nemo is about 2,690 km from land', () => {
    expect(land.distanceToLandKm(-123.39, -48.88)).toBeGreaterThan(2600);
    expect(land.distanceToLandKm(-123.39, -48.88)).toBeLessThan(2750);
  });

  it('take the short way over the antimeridian', () => {
    const gap = Math.abs(land.distanceToCoastKm(179.999, 60) - land.distanceToCoastKm(-179.999, 60));
    expect(gap).toBeLessThan(1);
  });
});
