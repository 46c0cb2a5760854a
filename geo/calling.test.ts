import { describe, expect, it } from 'vitest';
import { readingOf } from '../src/atlas/reading/reading';
import type { Piece, RouteFacts } from '../src/atlas/route/facts';
import { linesOf } from '../src/atlas/route/lines';
import { itineraryOf } from '../src/atlas/way/itinerary';
import { planOf } from '../src/state/route';
import { answerOf } from '../src/state/route/answer';
import { linkQuestion } from '../src/state/route/testing/question';
import { AS_OF } from './edition';
import { authored } from './testing/authored';

const atlas = authored();
const reading = readingOf(atlas, AS_OF, AS_OF);
const lines = linesOf(atlas);

function bestOf(asked: Parameters<typeof linkQuestion>[0]): RouteFacts {
  const [best] = planOf(reading, linkQuestion(asked)).routes;
  if (!best) throw new Error('no way');
  return best;
}
const calls = ({ days }: RouteFacts): Piece[] => days.pieces.filter(({ what }) => what === 'call');

describe('a ship on the atlas as authored', () => {
  const overBaku = { from: 'aktau-port', to: 'turkmenbashi-port', via: ['baku-port'], by: ['sea' as const] };

  it('takes the time of its call where it calls on its way, as published or assumed', () => {
    const [call] = calls(bestOf(overBaku));
    expect(call).toMatchObject({ places: ['baku-port'], spent: { ids: ['baku-port-ship-2024'] } });
    const way = bestOf({ from: 'shanghai-port', to: 'rotterdam-port', via: ['piraeus-port'], by: ['sea'] });
    expect(calls(way)).toMatchObject([{ places: ['piraeus-port'], spent: { ids: ['dwell-call'] } }]);
    const hours = atlas.assumptions.get('dwell-call');
    expect(calls(way)[0]?.spent).toMatchObject({ min: hours?.from, max: hours?.to });
    expect(calls(bestOf({ ...overBaku, via: [] }))).toEqual([]);
  });

  it('takes so many times as long where its port is slowed', () => {
    const slowed = bestOf({ ...overBaku, prefer: 'time', slow: ['place:baku-port~3'] });
    expect(calls(slowed)).toMatchObject([{ factor: 3, spent: { ids: ['baku-port-ship-2024'] } }]);
    expect(calls(slowed)[0]?.spent.max).toBeCloseTo(3 * 20.1);
  });

  it('passes ports without a call: they are told apart in the list, and are not among the places', () => {
    const best = bestOf({ from: 'shanghai-port', to: 'rotterdam-port', by: ['sea'] });
    const steps = itineraryOf(reading, best.way).steps.filter((step) => step.type === 'place');
    const passed = steps.flatMap((step) => (step.passed ? [step.link.sel.id] : []));
    const [told] = answerOf(
      planOf(reading, linkQuestion({ from: 'shanghai-port', to: 'rotterdam-port', by: ['sea'] })),
    ).routes;
    expect(passed).toContain('singapore-port');
    for (const id of passed) expect(told?.places).not.toContain(id);
    expect(told?.places).toContain('strait-of-malacca');
    const over = bestOf({
      from: 'shanghai-port',
      to: 'rotterdam-port',
      via: ['singapore-port'],
      by: ['sea'],
    });
    const called = itineraryOf(reading, over.way).steps.filter((step) => step.type === 'place');
    expect(called.find(({ link }) => link.sel.id === 'singapore-port')?.passed).toBeUndefined();
  });
});

describe('slowing a country, on the atlas as authored', () => {
  it('slows its lines, borders, ports and changes of gauge, and no lane at sea', () => {
    const best = bestOf({ from: 'urumqi', to: 'baku-port', via: ['aktau-port'], slow: ['country:kz~3'] });
    const slowed = best.days.pieces.filter(({ factor }) => factor === 3);
    const others = best.days.pieces.filter(({ factor }) => factor === 1);
    expect(new Set(slowed.map(({ what }) => what))).toEqual(new Set(['run', 'border', 'gauge', 'port']));
    for (const piece of slowed)
      if (piece.what === 'run') {
        expect(atlas.legs.get(piece.leg)?.properties.mode).not.toBe('sea');
        const of = (lines.ofLeg.get(piece.leg) ?? []).some((line) => lines.lines[line]?.countries.has('kz'));
        expect(of, piece.leg).toBe(true);
      } else expect(piece.places.map((id) => atlas.places.get(id)?.properties.country)).toContain('kz');
    expect(others.some((piece) => piece.what === 'run' && piece.leg.startsWith('aktau'))).toBe(true);
  });

  it('slows the border between a pair of countries with the lines over it', () => {
    const best = bestOf({ from: 'almaty', to: 'moscow', slow: ['pair:kz+ru~2'] });
    const borders = best.days.pieces.filter(({ what }) => what === 'border');
    expect(borders.some(({ factor }) => factor === 2)).toBe(true);
  });
});

describe('slowing a crossing, on the atlas as authored', () => {
  it('counts its two stations once', () => {
    const factors = (slow: string[]) =>
      planOf(reading, linkQuestion({ from: 'urumqi', to: 'almaty', closed: ['place:khorgos'], slow }))
        .routes[0]?.days.pieces.filter(({ what }) => what === 'border' || what === 'gauge')
        .map(({ factor }) => factor);
    expect(factors(['place:dostyk~2'])).toContain(2);
    expect(factors(['place:dostyk~2', 'place:alashankou~2'])).toEqual(factors(['place:dostyk~2']));
  });
});
