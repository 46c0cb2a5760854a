import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Core, closureIn, coreOf } from './core';
import { maskOf, netOf, openMask, turnBetween, unionOf } from './net';
import type { Closure } from './repair';
import { type Case, costOf, everyWay, someCase } from './testing/brute';

const masked = (wanted: readonly number[], nodeCount: number): Uint8Array =>
  Uint8Array.from({ length: nodeCount }, (_, node) => Number(wanted.includes(node)));

/** A case with few edges, so that many lie in rows, and with nodes that are wanted. */
const cases = fc.tuple(
  fc.oneof(someCase(fc, { nodes: 9, edges: 11 }), someCase(fc, { nodes: 7, edges: 13 })),
  fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 3 }),
  fc.record({
    edges: fc.array(fc.nat(10), { maxLength: 3 }),
    nodes: fc.array(fc.nat(6), { maxLength: 2 }),
  }),
);

/** What all ways between two nodes cost, in the whole network and in the core, with a closure. */
function bothWays(one: Case, core: Core, closure: Closure, start: number, end: number): unknown[] {
  const { net, cost, nodeOf } = core;
  const within = closureIn(core, closure);
  const inCore = {
    net,
    cost,
    mask: maskOf(net, within.edges, within.nodes),
    start: nodeOf[start] ?? -1,
    end: nodeOf[end] ?? -1,
  };
  const mask = unionOf(one.net, [one.mask, maskOf(one.net, closure.edges, closure.nodes)]);
  return [everyWay({ ...one, mask, start, end }).map(costOf), everyWay(inCore).map(costOf)];
}

describe('the core of a network', () => {
  it('has the same ways between the wanted nodes at the same cost, with anything closed', () => {
    fc.assert(
      fc.property(cases, ([one, wanted, asked]) => {
        const { net, cost, mask } = one;
        const core = coreOf(net, cost, mask, masked(wanted, net.nodeCount));
        const closure = {
          edges: asked.edges.filter((edge) => edge < net.edgeCount),
          nodes: asked.nodes,
        };
        for (const start of wanted)
          for (const end of wanted)
            for (const each of [{ edges: [], nodes: [] }, closure]) {
              if (start === end) continue;
              const [whole, small] = bothWays(one, core, each, start, end);
              expect(small).toEqual(whole);
            }
      }),
      { numRuns: 3000 },
    );
  });

  it('has one edge for a row, with what its turns cost, and nothing for dead ends and what comes back', () => {
    // 0 – 1 – 2 – 3 in a row, 3 – 4 a dead end, and 3 – 5 – 6 – 3 round.
    const net = netOf(7, Int32Array.of(0, 2, 2, 3, 3, 6, 3), Int32Array.of(1, 1, 3, 4, 5, 5, 6));
    const turn = new Float64Array(net.turns.length);
    const price = (state: number, next: number, to: number, back: number): void => {
      turn[turnBetween(net, state, next)] = to;
      turn[turnBetween(net, next ^ 1, state ^ 1)] = back;
    };
    price(0, 3, 10, 10);
    price(3, 4, 20, 20);
    const cost = {
      edge: Float64Array.of(1, 2, 3, 4, 5, 6, 7),
      tie: new Float64Array(7),
      turn,
      turnTie: new Float64Array(turn.length),
    };
    const core = coreOf(net, cost, openMask(net), masked([0, 3], 7));
    expect([...core.nodes]).toEqual([0, 3]);
    expect([...core.rowAt]).toEqual([-1, 0, 0, -1, -1, 1, 1]);
    expect([...core.rowOf]).toEqual([0, 0, 0, -1, 1, 1, 1]);
    expect([core.net.from, core.net.to].map((ends) => [...ends])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(core.cost.edge[0]).toBe(36);
    expect(closureIn(core, { edges: [2, 0, 3], nodes: [2, 3, 4] })).toEqual({ edges: [0], nodes: [1] });
    // Where a turn costs another thing the other way, its node stays.
    price(3, 4, 20, 21);
    const other = coreOf(net, { ...cost, turn: turn.slice() }, openMask(net), masked([0, 3], 7));
    expect([...other.nodes]).toEqual([0, 2, 3]);
  });
});
