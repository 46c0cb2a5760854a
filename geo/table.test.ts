import { describe, expect, it } from 'vitest';
import { formatProblem } from './problem';
import type { LegReport } from './report';
import { checkTable, formatTable, withTable } from './table';

const row = (edits: Partial<LegReport>): LegReport => ({
  id: 'a-b',
  mode: 'rail',
  exactness: 'surveyed',
  points: 3,
  hopKm: 12.6,
  turn: 44.4,
  computedKm: 95.2,
  publishedKm: [],
  ratio: null,
  ...edits,
});
const cells = (edits: Partial<LegReport>): string[] =>
  (formatTable([row(edits)]).split('\n')[2] ?? '')
    .split('|')
    .map((cell) => cell.trim())
    .slice(1, -1);

describe('the table of legs', () => {
  it('has one row per leg', () => {
    expect(formatTable([row({}), row({ id: 'b-c' })]).split('\n')).toHaveLength(4);
    expect(cells({})).toEqual(['a-b', 'rail', 'surveyed', '13 km', '44°', '95 km', '–', '–']);
  });

  it('tells the largest difference, with its sign, and equal lengths once', () => {
    expect(cells({ publishedKm: [100, 100] }).slice(6)).toEqual(['100 km', '−5 %']);
    expect(cells({ publishedKm: [96, 80, 100] }).slice(6)).toEqual(['96, 80, 100 km', '+19 %']);
    expect(cells({ publishedKm: [95.2] }).slice(6)).toEqual(['95.2 km', '0 %']);
    expect(cells({ publishedKm: [0] }).slice(6)).toEqual(['0 km', '–']);
  });

  it('says nothing of hops and turns at sea', () => {
    expect(cells({ mode: 'sea' }).slice(3, 5)).toEqual(['–', '–']);
  });

  const README = 'a\n<!-- table of legs: begin -->\nold\n<!-- table of legs: end -->\nb\n';
  it('is put between its markers, and then is current', () => {
    const fresh = withTable(README, 'T') ?? '';
    expect(fresh).toBe('a\n<!-- table of legs: begin -->\n\nT\n\n<!-- table of legs: end -->\nb\n');
    expect(checkTable(fresh, 'T')).toEqual([]);
    expect(checkTable(fresh, 'U').map(formatProblem)).toEqual([
      'README.md: shows a table of legs that is not current; run tsx geo/publish.ts --table',
    ]);
  });

  it('wants its markers', () => {
    expect(withTable('nothing', 'T')).toBeNull();
    expect(checkTable('nothing', 'T').map(formatProblem)).toEqual([
      'README.md: lacks the markers "<!-- table of legs: begin -->" and "<!-- table of legs: end -->"',
    ]);
  });
});
