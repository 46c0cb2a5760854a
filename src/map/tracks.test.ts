import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { sectionsOf } from './tracks';

type Line = Position[];
const leg = (line: Line, ...corridors: string[]) => ({ parts: [line], corridors });
const ORDER = ['red', 'blue'];
/** A junction in the west, a fork east of it, and what lies beyond: as at Alat. */
const [baku, junction, fork, port, south]: Line = [
  [0, 1],
  [0, 0],
  [1, 0],
  [2, 0],
  [1, -1],
];
const at = (...points: (Position | undefined)[]): Line => points.filter((point) => point !== undefined);

describe('the sections of legs', () => {
  it('are the whole leg where it runs alone, as its first corridor runs it', () => {
    const uses = new Map([['a', leg(at(baku, junction, fork), 'red')]]);
    expect(sectionsOf(uses, ORDER).get('a')).toEqual([
      { corridors: ['red'], lines: [at(baku, junction, fork)] },
    ]);
  });

  it('run together up to where they part, also where one line leaves out a turn that the other has', () => {
    // Fifty-five metres beside the straight line, and a kilometre.
    const [turn, detour, west]: Line = [
      [0.5, 0.0005],
      [0.5, 0.01],
      [1, 0],
    ];
    const straight = leg(at(junction, west), 'red');
    const by = (point: Position | undefined) =>
      sectionsOf(
        new Map([
          ['a', leg(at(junction, point, south), 'blue')],
          ['b', straight],
        ]),
        ORDER,
      ).get('b');
    expect(by(turn)).toEqual([
      { corridors: ['red', 'blue'], lines: [at(junction, turn)] },
      { corridors: ['red'], lines: [at(turn, west)] },
    ]);
    expect(by(detour)).toEqual([{ corridors: ['red'], lines: [at(junction, west)] }]);
    expect(straight.parts).toEqual([at(junction, west)]);
  });

  it('have beside them who runs there by another leg, on the stretch that is shared and no farther', () => {
    const uses = new Map([
      ['a', leg(at(junction, fork, port), 'red')],
      ['b', leg(at(junction, fork, south), 'blue')],
    ]);
    const sections = sectionsOf(uses, ORDER);
    expect(sections.get('a')).toEqual([
      { corridors: ['red', 'blue'], lines: [at(junction, fork)] },
      { corridors: ['red'], lines: [at(fork, port)] },
    ]);
    expect(sections.get('b')).toEqual([
      { corridors: ['red', 'blue'], lines: [at(junction, fork)] },
      { corridors: ['blue'], lines: [at(fork, south)] },
    ]);
  });

  it('run one way on one track, whichever way a leg runs there', () => {
    const uses = new Map([
      ['a', leg(at(junction, fork, port), 'red')],
      ['b', leg(at(south, fork, junction), 'blue')],
    ]);
    expect(
      sectionsOf(uses, ORDER)
        .get('b')
        ?.find(({ corridors }) => corridors.length > 1)?.lines,
    ).toEqual([at(junction, fork)]);
  });

  it('run on across a place where two legs end, so that no strand changes sides there', () => {
    const uses = new Map([
      ['a', leg(at(port, fork, junction), 'red', 'blue')],
      ['b', leg(at(baku, junction), 'red', 'blue')],
    ]);
    expect(sectionsOf(uses, ORDER).get('b')).toEqual([
      { corridors: ['red', 'blue'], lines: [at(junction, baku)] },
    ]);
  });
});
