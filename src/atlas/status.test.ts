import { describe, expect, it } from 'vitest';
import type { Status } from './schema';
import { spellToday } from './status';
import { aLeg } from './testing/fixture';

/** A leg with these spells, each with its place in the list as its date. */
const leg = (...status: Status[]) =>
  aLeg('a-b', ['a', 'b'], [], 1, {
    status: status.map((name, i) => ({ status: name, from: `200${i}`, source: 'railway-book' })),
  });

describe("the spell of today's status", () => {
  it('is the last one', () => {
    expect(spellToday(leg('planned', 'operating'))?.from).toBe('2001');
    expect(spellToday(leg('planned'))?.from).toBe('2000');
  });

  it('is the first of several of one status', () => {
    expect(spellToday(leg('planned', 'operating', 'operating', 'operating'))?.from).toBe('2001');
    expect(spellToday(leg('operating', 'operating'))?.from).toBe('2000');
  });

  it('begins anew after another status', () => {
    expect(spellToday(leg('operating', 'suspended', 'operating'))?.from).toBe('2002');
  });

  it('is none where there is no spell', () => {
    expect(spellToday(leg())).toBeUndefined();
  });
});
