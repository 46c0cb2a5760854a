import { describe, expect, it } from 'vitest';
import { fixtureAtlas } from '../atlas/testing/fixture';
import type { Hit } from './engine';
import { decide, describe as describeThing, distanceToLine } from './hits';

const atlas = fixtureAtlas();
const both = { atlas, shown: ['middle-corridor', 'north-south-corridor'] };
const place = (id: string, distance: number): Hit => ({ kind: 'place', id, distance });
const line = (id: string, corridor: string, distance: number): Hit => ({
  kind: 'line',
  id,
  corridor,
  distance,
});

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
    expect(decide(hits, { atlas, shown: ['north-south-corridor'] }, 'mouse')).toMatchObject({
      kind: 'one',
      sel: { id: 'alat-baku' },
    });
    expect(decide(hits, { atlas, shown: [] }, 'mouse')).toEqual({ kind: 'nothing' });
  });

  it('on a country’s name selects the country', () => {
    expect(decide([{ kind: 'country', id: 'kz', distance: 0 }], both, 'mouse')).toMatchObject({
      sel: { id: 'kz' },
    });
  });
});

describe('what a thing is called', () => {
  it('says kind and country of a place, and that a length is as drawn', () => {
    expect(describeThing(atlas, { kind: 'place', id: 'baku-port' })?.detail).toMatch(/^port, /);
    expect(describeThing(atlas, { kind: 'leg', id: 'alat-baku' })?.detail).toMatch(
      /^rail, about \d+ km as drawn$/,
    );
    expect(describeThing(atlas, { kind: 'corridor', id: 'middle-corridor' })?.detail).toMatch(
      /^corridor, \d+ legs$/,
    );
  });

  it('is nothing for what is not there or not on the map', () => {
    expect(describeThing(atlas, { kind: 'place', id: 'atlantis' })).toBeNull();
    expect(describeThing(atlas, { kind: 'source', id: 'article' })).toBeNull();
  });
});
