/** How exactly the railways are drawn, and in which countries along the track: a part of `npm run atlas:report`. Pure. */
import { EXACTNESS, type Exactness, type Leg } from '../src/atlas/schema';
import { NONE } from './coverage';

/** Km of drawn railway, by how exact the line is. */
export type ByExactness = Readonly<Record<Exactness, number>>;
export interface RailwayCountry {
  /** Id of the country, or `NONE`. */
  readonly country: string;
  readonly corridors: ByExactness;
  readonly links: ByExactness;
}
export interface Railways {
  readonly corridors: ByExactness;
  readonly links: ByExactness;
  /** Most kilometres first. */
  readonly countries: readonly RailwayCountry[];
}

const sums = (): Record<Exactness, number> =>
  Object.fromEntries(EXACTNESS.map((exactness) => [exactness, 0])) as Record<Exactness, number>;
const totalOf = (by: ByExactness): number => EXACTNESS.reduce((sum, exactness) => sum + by[exactness], 0);

/** Km of the railways of the corridors and of the links between them: of the drawn lines, a track that two corridors share once. */
export function railwaysOf(tables: {
  readonly legs: readonly Leg[];
  readonly links: readonly Leg[];
}): Railways {
  const all = { corridors: sums(), links: sums() };
  const countries = new Map<string, typeof all>();
  for (const [of, legs] of [
    ['corridors', tables.legs],
    ['links', tables.links],
  ] as const) {
    for (const { properties } of legs) {
      if (properties.mode !== 'rail') continue;
      let before = 0;
      for (const { country, untilKm } of properties.courses) {
        const key = country ?? NONE;
        const own = countries.get(key) ?? { corridors: sums(), links: sums() };
        countries.set(key, own);
        for (const by of [all, own]) by[of][properties.exactness] += untilKm - before;
        before = untilKm;
      }
    }
  }
  return {
    ...all,
    countries: [...countries]
      .map(([country, by]) => ({ country, ...by, km: totalOf(by.corridors) + totalOf(by.links) }))
      .sort((a, b) => b.km - a.km || (a.country < b.country ? -1 : 1))
      .map(({ km: _, ...row }) => row),
  };
}

const percent = (part: number, of: number): string => (of > 0 ? `${Math.round((100 * part) / of)} %` : '–');

/** Tables in plain text: km in all and the share of each exactness, then the share along the track by country. */
export function formatRailways({ corridors, links, countries }: Railways): string {
  const row = ([name = '', ...cells]: readonly string[]): string =>
    `${name.padEnd(14)}${cells.map((cell) => cell.padStart(13)).join('')}`;
  const kmOf = (by: ByExactness): string => totalOf(by).toFixed(0);
  const both = Object.fromEntries(EXACTNESS.map((e) => [e, corridors[e] + links[e]])) as ByExactness;
  const along = (by: ByExactness): string => percent(by.track, totalOf(by));
  return [
    '',
    row(['Railways', 'km', ...EXACTNESS]),
    ...(
      [
        ['corridors', corridors],
        ['other lines', links],
        ['all', both],
      ] as const
    ).map(([name, by]) =>
      row([name, kmOf(by), ...EXACTNESS.map((exactness) => percent(by[exactness], totalOf(by)))]),
    ),
    '',
    row(['By country', 'corridors km', 'along track', 'other km', 'along track']),
    ...countries.map((by) =>
      row([by.country, kmOf(by.corridors), along(by.corridors), kmOf(by.links), along(by.links)]),
    ),
  ].join('\n');
}
