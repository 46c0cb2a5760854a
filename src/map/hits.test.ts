import { describe, expect, it } from 'vitest';
import { readingOf } from '../atlas/reading/reading';
import type { Selection } from '../atlas/selection';
import { fixtureAtlas } from '../atlas/testing/fixture';
import { createDrawn } from './drawn';
import type { Hit } from './engine';
import { counted, decide, describe as describeThing, distanceToLine } from './hits';
import { mapState, readOn } from './testing/state';

const NONE = { deals: [], quotes: [], figures: [], legs: [] };

const atlas = fixtureAtlas();
const reading = readingOf(atlas, null);
const drawnIn = createDrawn();
const drawnWith = (change: Parameters<typeof mapState>[0]) => drawnIn(mapState({ atlas, ...change }));
const both = drawnWith({});
const place = (id: string, distance: number): Hit => ({ kind: 'place', id, distance });
const line = (leg: string, corridor: string, distance: number, status = 'operating'): Hit => {
  const strand = both.data.strands.find(
    (one) => one.leg === leg && one.corridor === corridor && one.since.status === status,
  );
  if (!strand) throw new Error(`no strand of ${corridor} on ${leg}`);
  return { kind: 'line', strand: strand.id, distance };
};

describe('distance to a line', () => {
  it('is to the nearest stretch, not to its endless extension', () => {
    const bent: [number, number][] = [
      [0, 0],
      [10, 0],
      [10, 10],
    ];
    expect(distanceToLine([5, 3], bent)).toBe(3);
    expect(distanceToLine([13, 14], bent)).toBe(5);
  });

  it('knows a single point, a doubled point, and no line', () => {
    expect(distanceToLine([3, 4], [[0, 0]])).toBe(5);
    expect(
      distanceToLine(
        [3, 4],
        [
          [0, 0],
          [0, 0],
        ],
      ),
    ).toBe(5);
    expect(distanceToLine([3, 4], [])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a click', () => {
  it('on nothing means nothing', () => {
    expect(decide([], both, 'mouse')).toEqual({ kind: 'nothing' });
  });

  it('takes a place before a nearer line', () => {
    const hits = [line('alat-baku', 'middle-corridor', 0), place('baku-port', 5)];
    expect(decide(hits, both, 'mouse')).toEqual({ kind: 'one', sel: { kind: 'place', id: 'baku-port' } });
  });

  it('takes the place that is clearly nearer', () => {
    const hits = [place('baku', 11), place('baku-port', 2)];
    expect(decide(hits, both, 'mouse')).toMatchObject({ kind: 'one', sel: { id: 'baku-port' } });
  });

  it('offers places at the same spot, nearest first, each once', () => {
    const hits = [place('baku', 4), place('baku-port', 2), place('baku', 3)];
    expect(decide(hits, both, 'mouse')).toEqual({
      kind: 'several',
      sels: [
        { kind: 'place', id: 'baku-port' },
        { kind: 'place', id: 'baku' },
      ],
    });
  });

  it('is less sure of a finger than of a mouse', () => {
    const hits = [place('baku', 8), place('baku-port', 2)];
    expect(decide(hits, both, 'mouse').kind).toBe('one');
    expect(decide(hits, both, 'touch').kind).toBe('several');
  });

  it('on a leg of one corridor selects the leg', () => {
    expect(decide([line('aktau-alat', 'middle-corridor', 1)], both, 'mouse')).toEqual({
      kind: 'one',
      sel: { kind: 'leg', id: 'aktau-alat' },
    });
  });

  it('on a leg of two corridors offers the leg and both', () => {
    const hits = [line('alat-baku', 'middle-corridor', 1), line('alat-baku', 'north-south-corridor', 1)];
    expect(decide(hits, both, 'mouse')).toMatchObject({
      kind: 'several',
      sels: [
        { kind: 'leg', id: 'alat-baku' },
        { kind: 'corridor', id: 'middle-corridor' },
        { kind: 'corridor', id: 'north-south-corridor' },
      ],
    });
  });

  it('does not see the line of a corridor that is off, nor what the atlas does not have', () => {
    const hits = [
      line('alat-baku', 'middle-corridor', 1),
      line('alat-baku', 'north-south-corridor', 1),
      place('nowhere', 0),
      { kind: 'country', id: 'xx', distance: 0 } as const,
    ];
    expect(decide(hits, drawnWith({ shown: ['north-south-corridor'] }), 'mouse')).toMatchObject({
      kind: 'one',
      sel: { id: 'alat-baku' },
    });
    expect(decide(hits, drawnWith({ shown: [] }), 'mouse')).toEqual({ kind: 'nothing' });
  });

  it('sees a leg that is drawn because it is selected, whatever is shown', () => {
    const sel = { kind: 'leg', id: 'alat-baku' } as const;
    const hits = [line('alat-baku', 'middle-corridor', 1), line('aktau-alat', 'middle-corridor', 1)];
    expect(decide(hits, drawnWith({ shown: [], sel }), 'mouse')).toEqual({ kind: 'one', sel });
  });

  it('sees a leg in the state it has on the day, and in no other', () => {
    const built = line('alat-baku', 'middle-corridor', 1, 'under-construction');
    const running = line('alat-baku', 'middle-corridor', 1);
    const then = drawnWith(readOn('2012-01-01'));
    expect(decide([built], then, 'mouse').kind).toBe('one');
    expect(decide([running], then, 'mouse').kind).toBe('nothing');
    expect(decide([built], both, 'mouse').kind).toBe('nothing');
    expect(decide([built, running], drawnWith(readOn('2009-01-01')), 'mouse').kind).toBe('nothing');
  });

  it('on a country’s name selects the country', () => {
    expect(decide([{ kind: 'country', id: 'kz', distance: 0 }], both, 'mouse')).toMatchObject({
      sel: { id: 'kz' },
    });
  });
});

describe('what a thing is called', () => {
  it('says kind and country of a place, and that a length is as drawn', () => {
    expect(describeThing(reading, { kind: 'place', id: 'baku-port' })?.detail).toMatch(/^port, /);
    expect(describeThing(reading, { kind: 'leg', id: 'alat-baku' })?.detail).toMatch(
      /^rail, about \d+ km as drawn$/,
    );
    expect(describeThing(reading, { kind: 'corridor', id: 'middle-corridor' })?.detail).toMatch(
      /^corridor, \d+ legs$/,
    );
  });

  it('says the state of a leg on the day, where it does not run', () => {
    const of = (day: string) =>
      describeThing(readingOf(atlas, day), { kind: 'leg', id: 'alat-baku' })?.detail ?? '';
    expect(of('2012-01-01')).toMatch(/^rail, under construction, about 65 km as drawn$/);
    expect(of('2020-01-01')).toMatch(/^rail, about 65 km as drawn$/);
  });

  it('is nothing for what is not there or not on the map', () => {
    expect(describeThing(reading, { kind: 'place', id: 'atlantis' })).toBeNull();
    expect(describeThing(reading, { kind: 'source', id: 'article' })).toBeNull();
  });
});

it('a place or leg says how many filtered records name it, while any are filtered', () => {
  const found = { places: new Map([['baku', 2]]), legs: new Map(), unplaced: 0, counted: NONE, years: [] };
  const told = (sel: Selection, what: typeof found | null) =>
    counted(what, describeThing(reading, sel))?.detail;
  expect(told({ kind: 'place', id: 'baku' }, found)).toMatch(/; 2 filtered records$/);
  expect(told({ kind: 'place', id: 'aktau' }, found)).toMatch(/; no filtered record$/);
  expect(told({ kind: 'leg', id: 'alat-baku' }, found)).toMatch(/; no filtered record$/);
  expect(told({ kind: 'place', id: 'baku' }, null)).not.toContain('filtered');
  expect(told({ kind: 'country', id: 'az' }, found)).not.toContain('filtered');
});
