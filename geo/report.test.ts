import { describe, expect, it } from 'vitest';
import { formatReport, type LegReport } from './report';

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
  (formatReport([row(edits)]).split('\n')[1] ?? '').split(/ {2,}/);

describe('the report of legs', () => {
  it('has one row per leg', () => {
    expect(formatReport([row({}), row({ id: 'b-c' })]).split('\n')).toHaveLength(3);
    expect(cells({})).toEqual(['a-b', 'rail', 'surveyed', '3', '12.6 km', '44°', '95.2 km', '–', '–']);
  });

  it('tells how far ours is from the published length, and marks what is worth a look', () => {
    expect(cells({ publishedKm: [100], ratio: 0.952 }).slice(7)).toEqual(['100 km', '−5 %']);
    expect(cells({ publishedKm: [80, 80], ratio: 1.19 }).slice(7)).toEqual(['80, 80 km', '+19 % ?']);
    expect(cells({ hopKm: 140 })[4]).toBe('140.0 km ?');
    expect(cells({ hopKm: 140, mode: 'sea' })[4]).toBe('140.0 km');
  });
});
