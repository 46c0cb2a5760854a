import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas';
import { aLeg, aPlace, fixtureTables } from '../testing/fixture';
import { type Hop, joined, joinedAll, joinsOf } from './join';
import { choiceOf, joinedWays, mainWayOf, parseWayKey, wayOfKey } from './way';

/** `a-b-c`: a branch from a by b to c; each stretch is a leg of its own, `2` in front of a place another track to it. */
const branch = (places: string): Hop[] => {
  const stops = places.split('-');
  return stops.slice(1).map((stop, i) => {
    const [from, to] = [stops[i] ?? '', stop].map((name) => name.replace('2', ''));
    return { leg: { id: `${stops[i]}${stop}` }, from: from ?? '', to: to ?? '' };
  });
};
const through = (hops: readonly Hop[] | null): string | null =>
  hops && [hops[0]?.from, ...hops.map(({ to }) => to)].join('-');
const join = (first: string, second: string): string | null =>
  through(joined(branch(first), branch(second))?.hops ?? null);

describe('joined', () => {
  it.each([
    ['one that ends in the other', 'x-y-c', 'a-b-c-d-e', 'x-y-c-d-e'],
    ['one that begins in the other', 'a-b-c-d-e', 'c-x-y', 'a-b-c-x-y'],
    ['two that run together for a while and part', 'a-b-c-d-e', 'x-b-c-y', 'a-b-c-y'],
    ['one that leaves the other and comes back', 'b-x-d', 'a-b-c-d-e', 'b-x-d-e'],
  ])('takes %s', (_, first, second, way) => expect(join(first, second)).toBe(way));

  it.each([
    ['never meet', 'a-b', 'c-d'],
    ['meet where the second ends', 'a-b-c', 'x-b'],
    ['are parts of each other', 'b-c', 'a-b-c-d'],
    ['would pass a place twice', 'a-b-c', 'x-c-a-y'],
  ])('is null for branches that %s', (_, first, second) => expect(join(first, second)).toBeNull());
});

const net = new Map(
  Object.entries({
    trunk: 'a-b-c-d-e',
    round: 'b-x-d',
    feeder: 'f-c',
    offshoot: 'd-o',
    track: 'c-2d',
  }).map(([id, places]) => [id, branch(places)]),
);
describe('joinsOf', () => {
  it('offers what begins and ends in the open, ways round included', () => {
    expect(joinsOf(net).map((ids) => ids.join('~'))).toEqual([
      'trunk~offshoot',
      'feeder~trunk',
      'trunk~round~trunk',
      'trunk~round~offshoot',
      'trunk~track~trunk',
      'trunk~track~offshoot',
      'feeder~trunk~offshoot',
      'feeder~track~trunk',
      'feeder~track~offshoot',
    ]);
    expect(through(joinedAll(net, ['trunk', 'round', 'trunk']))).toBe('a-b-x-d-e');
  });
  it('joins no branch that is not there, none that adds nothing, and not without end', () => {
    expect(joinedAll(net, [])).toBeNull();
    expect(joinedAll(net, ['trunk', 'gone'])).toBeNull();
    expect(joinedAll(net, ['feeder', 'trunk', 'round'])).toBeNull();
    expect(joinedAll(net, ['trunk', 'round', 'trunk', 'offshoot', 'trunk'])).toBeNull();
  });
});

describe('wayOfKey', () => {
  const tables = fixtureTables();
  const at = (lon: number): [number, number] => [lon, 40];
  const atlas = buildAtlas({
    places: ['a', 'b', 'c', 'd', 'f', 'o'].map((id, i) =>
      aPlace(id, `Port ${id.toUpperCase()} (new)`, 'az', at(i), { importance: id === 'b' ? 2 : 3 }),
    ),
    legs: ['a-b-c', 'c-d', 'f-c', 'c-o'].map((id) => {
      const places = id.split('-');
      return aLeg(id, places, [at(0), at(1)], 90);
    }),
    corridors: tables.corridors.slice(0, 1).map((corridor) => ({
      ...corridor,
      branches: [
        { id: 'trunk', name: 'Trunk', legs: ['a-b-c', 'c-d'] },
        { id: 'feeder', name: 'Feeder', legs: ['-c-o'] },
      ],
    })),
  });
  it('names a branch as it is, and branches joined by ends and what lies between', () => {
    expect(wayOfKey(atlas, 'middle-corridor/trunk')).toMatchObject({
      id: 'middle-corridor/trunk',
      name: 'Trunk',
    });
    const key = 'middle-corridor/feeder~trunk';
    expect(joinedWays(atlas, 'middle-corridor')).toEqual([key]);
    expect(wayOfKey(atlas, key)).toMatchObject({
      id: key,
      name: 'Port O–Port C–Port D',
      corridorId: 'middle-corridor',
    });
    expect(wayOfKey(atlas, key)?.legs.map(({ from, to }) => from + to)).toEqual(['oc', 'cd']);
  });
  it('is null for what is no key, and for what is not there', () => {
    for (const key of [
      '',
      'trunk',
      'middle-corridor/',
      'middle-corridor/trunk~',
      'middle-corridor/x',
      'x/trunk',
    ]) {
      expect(wayOfKey(atlas, key)).toBeNull();
    }
    expect(wayOfKey(atlas, 'middle-corridor/trunk~feeder')).toBeNull();
    expect(joinedWays(atlas, 'nowhere')).toEqual([]);
    expect(parseWayKey('a/b~c')).toEqual({ corridorId: 'a', branchIds: ['b', 'c'] });
  });
  it('offers the branches of which there is a leg, and what they join to, and works it out once', () => {
    const choice = choiceOf(atlas, 'middle-corridor');
    expect(choice).toEqual({
      branches: [
        { id: 'middle-corridor/trunk', name: 'Trunk' },
        { id: 'middle-corridor/feeder', name: 'Feeder' },
      ],
      joined: [{ id: 'middle-corridor/feeder~trunk', name: 'Port O–Port C–Port D' }],
    });
    expect(choiceOf(atlas, 'middle-corridor')).toBe(choice);
    const legs = [...atlas.legs.values()].filter(({ id }) => id !== 'c-o');
    const without = buildAtlas({ corridors: [...atlas.corridors.values()], legs });
    expect(choiceOf(without, 'middle-corridor')).toEqual({
      branches: choice.branches.slice(0, 1),
      joined: [],
    });
    expect(choiceOf(atlas, 'nowhere')).toEqual({ branches: [], joined: [] });
  });
  it('takes the first branch for the main way where nothing else is said', () => {
    const corridor = atlas.corridors.get('middle-corridor');
    expect(corridor && mainWayOf(corridor)).toBe('middle-corridor/trunk');
  });
});
