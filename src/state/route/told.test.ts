/** What is told of a way is what the search weighs, and what a closure closes: over the published atlas. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../atlas/atlas';
import { readingOf } from '../../atlas/reading/reading';
import { pairOf } from '../../atlas/route/change';
import { bordersCrossed, type RouteFacts } from '../../atlas/route/facts';
import { wayOf } from '../../atlas/route/lines';
import { partOf } from '../../atlas/route/part';
import { FILES } from '../../atlas/schema';
import { totalsOf } from '../../atlas/way/totals';
import { asTravelled } from '../../atlas/way/way';
import { foundOf } from '../../network/search';
import { planOf } from '.';
import { priceOf } from './cost';
import { maskFor, networkOf } from './net';
import { waysThrough } from './plan';
import { linkQuestion } from './testing/question';

const DAY = '2026-06-30';
const read = (file: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../public/atlas', file), 'utf8'));
// Without published times: a time of a whole leg has its change of gauge in it.
const atlas = buildAtlas(
  {
    places: [FILES.places, FILES.linkPlaces].flatMap(
      ({ schema, file }) => v.parse(schema, read(file)).features,
    ),
    legs: [FILES.legs, FILES.links].flatMap(({ schema, file }) => v.parse(schema, read(file)).features),
    countries: v.parse(FILES.countries.schema, read(FILES.countries.file)),
    assumptions: v.parse(FILES.assumptions.schema, read(FILES.assumptions.file)),
  },
  DAY,
);
const reading = readingOf(atlas, DAY, DAY);
const { lines } = networkOf(reading);
type Asking = Parameters<typeof linkQuestion>[0];
/** The ways of a question, each with what the search weighed; the best first. */
function waysOf(asking: Asking): readonly { readonly facts: RouteFacts; readonly weighed: number }[] {
  const question = linkQuestion(asking);
  const network = networkOf(reading, question.closed);
  const { cost } = priceOf(network, reading, question);
  const found = waysThrough(network, cost, maskFor(network, reading, question), question);
  return planOf(reading, question).routes.map((facts, i) => {
    const { nodes, states } = found[i] ?? { nodes: [], states: [] };
    return { facts, weighed: foundOf(network.net, cost, nodes[0] ?? -1, [...states]).value };
  });
}
const gaugePieces = ({ days }: RouteFacts) =>
  days.pieces.flatMap((piece) => (piece.what === 'gauge' ? [piece.places] : []));
const changesOf = ({ totals }: RouteFacts): number => totals.breaks.length + totals.transhipments.length;

/** Places of railways. */
const stations = [
  ...new Set(lines.lines.flatMap(({ leg, from, to }) => (leg.properties.mode === 'rail' ? [from, to] : []))),
];
/** Now and then one at an end of a leg whose gauge is not known, or of one on which it changes. */
const special = stations.filter((id) =>
  lines.lines.some(
    ({ leg, from, to }) =>
      leg.properties.mode === 'rail' && leg.properties.gauges.length !== 1 && (from === id || to === id),
  ),
);
const station = fc.oneof(fc.constantFrom(...stations), fc.constantFrom(...special));
/** Stations on a border, which a leg passes: there a way runs it in part. */
const borderStations = [...atlas.legs.values()].flatMap(({ properties: { mode, places } }) =>
  mode === 'sea'
    ? []
    : places.slice(1, -1).filter((id) => atlas.places.get(id)?.properties.kind === 'border-crossing'),
);
const ends = fc.tuple(station, station).filter(([from, to]) => from !== to);

describe('what is told of a way, over the published atlas', () => {
  it('has each break of gauge that the search weighs as a piece of its days, and no more', () => {
    let some = 0;
    fc.assert(
      fc.property(ends, fc.boolean(), fc.boolean(), ([from, to], isOpened, byRail) => {
        const asking = { from, to, by: byRail ? (['rail'] as const) : [], prefer: 'transhipments' } as const;
        const opened = ['state:planned'];
        for (const { facts, weighed } of waysOf({ ...asking, ...(isOpened && { opened }) })) {
          const { breaks } = facts.totals;
          const pieces = gaugePieces(facts);
          expect([changesOf(facts), pieces.length]).toEqual([weighed, breaks.length]);
          // And at the same places.
          for (const [i, { places }] of breaks.entries())
            expect(places.map(({ id }) => id)).toEqual(expect.arrayContaining([...(pieces[i] ?? [])]));
          some += breaks.length;
        }
        const [before, after] = [waysOf(asking)[0], waysOf({ ...asking, opened })[0]];
        if (before) expect(after && changesOf(after.facts)).toBeLessThanOrEqual(changesOf(before.facts));
      }),
      { seed: 16, numRuns: 60 },
    );
    expect(some).toBeGreaterThan(60);
  });

  it('has no break of gauge where nothing runs on rails, nor where a ship comes between', () => {
    const counted = (asking: Asking) => waysOf(asking)[0]?.facts.totals.breaks.length;
    expect(counted({ from: 'poti-port', to: 'constanta-port', by: ['sea'] })).toBe(0);
    // On rails of 1520 mm, by ship, and on rails of 1435 mm.
    const asking = { from: 'tbilisi', to: 'bucharest', closed: ['country:tr', 'country:ru'] };
    const [way] = waysOf(asking);
    expect([way?.facts.seaLegs, way?.facts.totals.breaks.length]).toEqual([1, 0]);
  });

  it('counts a break of gauge over a line of which nobody says the gauge', () => {
    const asking = { from: 'bandar-abbas-port', to: 'poti-port', prefer: 'transhipments' } as const;
    const [best] = waysOf(asking);
    const [opened] = waysOf({ ...asking, opened: ['state:planned'] });
    expect(opened && changesOf(opened.facts)).toBe(opened?.weighed);
    expect(opened?.weighed).toBeLessThanOrEqual(best?.weighed ?? -1);
  });

  it('crosses with any part of a leg the borders that its lines cross, and lies in their countries', () => {
    for (const leg of atlas.legs.values()) {
      const { mode, places } = leg.properties;
      const numbers = lines.ofLeg.get(leg.id) ?? [];
      for (const [at, from] of places.slice(0, -1).entries())
        for (const to of places.slice(at + 1)) {
          const end = places.indexOf(to);
          const part = partOf(atlas.places, leg, at, end);
          const { borders, passages, countries } = totalsOf(reading, wayOf([asTravelled(part, false)]));
          const run = numbers.slice(at, end).flatMap((number) => lines.lines[number] ?? []);
          const told = [
            ...borders.map((border) => pairOf(border.from, border.to)),
            ...passages.flatMap((passage) =>
              passage.countries.slice(1).map((country, i) => pairOf(passage.countries[i] ?? '', country)),
            ),
          ];
          const what = `${leg.id}, ${from} to ${to}`;
          if (mode === 'sea') continue;
          expect([what, ...told.sort()]).toEqual([what, ...run.flatMap((line) => line.borders).sort()]);
          const own = new Set(run.flatMap((line) => [...line.countries]));
          expect([what, ...[...countries].sort()]).toEqual([what, ...[...own].sort()]);
        }
    }
  });

  it('crosses no border and comes into no country that is closed, and no more than the search weighs', () => {
    const fewest = { by: ['rail', 'road'], prefer: 'borders' } as const;
    fc.assert(
      fc.property(fc.constantFrom(...borderStations), station, fc.nat(), (from, to, which) => {
        if (from === to) return;
        const [best, ...others] = waysOf({ from, to, ...fewest });
        for (const { facts, weighed } of best ? [best, ...others] : [])
          expect([bordersCrossed(facts), facts.borders.length]).toEqual([weighed, weighed]);
        const { totals, borders } = best?.facts ?? { totals: { countries: [] }, borders: [] };
        const country = totals.countries[which % totals.countries.length];
        const pair = borders[which % borders.length];
        if (country !== undefined)
          for (const { facts } of waysOf({ from, to, ...fewest, closed: [`country:${country}`] }))
            expect(facts.totals.countries).not.toContain(country);
        if (pair !== undefined)
          for (const { facts } of waysOf({ from, to, ...fewest, closed: [`pair:${pair}`] }))
            expect(facts.borders).not.toContain(pair);
      }),
      { seed: 16, numRuns: 60 },
    );
  });

  it.each([
    ['nickelsdorf', 'vienna', 'hu', ['at']],
    ['oazis', 'beyneu', 'uz', ['kz']],
  ])('from %s to %s it stays in its country, also with %s closed', (from, to, closed, countries) => {
    const [best] = waysOf({ from, to, closed: [`country:${closed}`] });
    expect([best?.facts.totals.countries, best?.facts.borders]).toEqual([countries, []]);
  });

  it.each([
    ['almaty', 'urumqi', 'altynkol'],
    ['mashhad', 'parahat', 'sarakhs-ir'],
    ['manzhouli', 'chita', 'manzhouli or zabaikalsk'],
    ['manzhouli', 'zabaikalsk', 'manzhouli or zabaikalsk'],
  ])('from %s to %s the gauge changes at %s for totals and days alike', (from, to, at) => {
    const [best] = waysOf({ from, to, by: ['rail'] });
    const breaks = best?.facts.totals.breaks.map(({ places }) => places.map(({ id }) => id).join(' or '));
    expect(breaks).toEqual([at]);
    expect(best && gaugePieces(best.facts).map((places) => places.join(' or '))).toEqual([at]);
  });

  it.each([
    ['tashkent', 'baku'],
    ['tbilisi', 'semey'],
    ['moscow', 'khorgos'],
  ])('from %s to %s it has its borders one after the other, with and without a stop', (from, to) => {
    const ways = waysOf({ from, to, by: ['rail'] });
    expect(ways.length).toBeGreaterThan(0);
    for (const { facts } of ways) {
      // Each is of the country that the one before led into.
      let [here = ''] = facts.totals.countries;
      for (const border of facts.borders) {
        const pair = border.split('+');
        expect([facts.borders.join(), ...pair]).toContain(here);
        here = pair.find((country) => country !== here) ?? '';
      }
      expect(here).toBe(atlas.places.get(to)?.properties.country);
    }
  });
});
