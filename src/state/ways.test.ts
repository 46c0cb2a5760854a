import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/atlas';
import { fixtureTables } from '../atlas/testing/fixture';
import { chosenWays, shownWays } from './ways';

const atlas = buildAtlas(fixtureTables());
const TRUNK = 'middle-corridor/trunk';
const WESTERN = 'north-south-corridor/western';
const sel = { kind: 'corridor', id: 'middle-corridor' } as const;
const ids = (way: string | null, compare: string | null): string[] =>
  chosenWays({ atlas, sel, way, compare }).map(({ id }) => id);

describe('shownWays', () => {
  it('takes the main way where none of the corridor is chosen', () => {
    const main = { main: TRUNK, own: TRUNK, other: null };
    expect(shownWays({ atlas, way: null, compare: null }, 'middle-corridor')).toEqual(main);
    expect(shownWays({ atlas, way: WESTERN, compare: null }, 'middle-corridor')).toEqual(main);
    expect(shownWays({ atlas, way: WESTERN, compare: null }, 'nowhere')).toBeNull();
  });
  it('has nothing beside a way but another', () => {
    const of = (compare: string) => shownWays({ atlas, way: TRUNK, compare }, 'middle-corridor')?.other;
    expect(of(WESTERN)).toBe(WESTERN);
    expect(of(TRUNK)).toBeNull();
  });
});

describe('chosenWays', () => {
  it('are what the profile shows, once the reader has chosen', () => {
    expect(ids(null, null)).toEqual([]);
    expect(ids(TRUNK, null)).toEqual([TRUNK]);
    expect(ids(null, WESTERN)).toEqual([TRUNK, WESTERN]);
    expect(ids(null, TRUNK)).toEqual([TRUNK]);
  });
  it('are none without a selected corridor', () => {
    expect(chosenWays({ atlas, sel: null, way: TRUNK, compare: WESTERN })).toEqual([]);
    const place = { kind: 'place', id: 'baku' } as const;
    expect(chosenWays({ atlas, sel: place, way: TRUNK, compare: null })).toEqual([]);
    expect(chosenWays({ atlas, sel: { ...sel, id: 'nowhere' }, way: TRUNK, compare: null })).toEqual([]);
  });
});
