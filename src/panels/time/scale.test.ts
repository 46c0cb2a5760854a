import { describe, expect, it } from 'vitest';
import { dayAt, dayByKey, placeOf, played, trackOf } from './scale';

const track = trackOf(
  [
    { year: '1883', openings: 1 },
    { year: '2000', deals: 1 },
  ],
  '2026-11-29',
);
const by = (key: string, day = '2012-03-31', shiftKey = false) => dayByKey({ key, shiftKey }, day, track);

describe('the track', () => {
  it('begins with the first record, not with the first railway, and ends with the edition', () => {
    expect(track).toEqual({ first: '2000-01-01', last: '2026-11-29' });
    expect(trackOf([], '2026-11-29')).toEqual({ first: '2026-01-01', last: '2026-11-29' });
  });
  it('has each day in its place, and what lies beyond at its ends', () => {
    expect(placeOf(track, '2000-01-01')).toBe(0);
    expect(placeOf(track, '2026-11-29')).toBe(1);
    expect(placeOf(track, '1990-01-01')).toBe(0);
    for (const day of ['2012-05-12', '2024-02-29', '2026-11-28'])
      expect(dayAt(track, placeOf(track, day))).toBe(day);
  });
});

describe('a key', () => {
  it('leads by days, months and years, to the ends, and to today', () => {
    expect([by('ArrowLeft'), by('ArrowRight'), by('ArrowUp'), by('ArrowDown')]).toEqual([
      '2012-03-30',
      '2012-04-01',
      '2012-04-01',
      '2012-03-30',
    ]);
    expect([by('PageUp'), by('PageDown')]).toEqual(['2012-04-30', '2012-02-29']);
    expect([by('PageUp', '2012-03-31', true), by('PageDown', '2012-03-31', true)]).toEqual([
      '2013-03-31',
      '2011-03-31',
    ]);
    expect([by('Home'), by('End'), by('t'), by('T')]).toEqual([
      '2000-01-01',
      '2026-11-29',
      '2026-11-29',
      '2026-11-29',
    ]);
    expect(by('x')).toBeNull();
  });
  it('does not lead off the track', () => {
    expect(by('ArrowRight', '2026-11-29')).toBe('2026-11-29');
    expect(by('PageDown', '2000-01-10')).toBe('2000-01-01');
  });
});

it('plays a year a second, and stops at the end', () => {
  expect(played(track, '2012-01-01', 1000)).toBe('2012-12-31');
  expect(played(track, '2026-11-01', 1000)).toBe('2026-11-29');
});
