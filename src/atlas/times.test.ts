import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from './atlas';
import { readingOf } from './reading/reading';
import { fixtureTables } from './testing/fixture';
import { aTime } from './testing/times';
import { durationText, timedWord, timePartWord, timeText } from './time-words';
import { Assumption, Time, usableTimes } from './times';

const time = (id: string, more: Partial<Time> = {}): Time =>
  aTime(id, {
    of: { kind: 'place', place: 'baku-port' },
    what: 'port',
    mode: 'sea',
    hours: { from: 20.1, to: 20.1 },
    text: '20.1 hours',
    counted: 'ship',
    ends: 'within',
    saidBy: 'Port of Baku',
    source: 'port-page',
    ...more,
  });
const assumption = {
  id: 'speed-sea',
  of: 'speed',
  mode: 'sea',
  from: 600,
  to: 700,
  unit: 'km/day',
  text: 'Under way.',
  sources: ['port-page'],
} as const;

describe('a time', () => {
  it('has hours, ends and somebody who says it', () => {
    expect(v.is(Time, time('a'))).toBe(true);
    for (const field of ['hours', 'ends', 'counted', 'saidBy', 'source', 'period', 'what', 'mode']) {
      expect([field, v.is(Time, { ...time('a'), [field]: undefined })]).toEqual([field, false]);
    }
    expect(v.is(Time, time('a', { hours: { from: 5, to: null } }))).toBe(true);
    expect(v.is(Time, time('a', { hours: { from: -1, to: 5 } }))).toBe(false);
  });

  it('is of a leg, a place, the two sides of a crossing or a stretch', () => {
    const of = (what: object) => v.is(Time, { ...time('a'), of: what });
    expect(of({ kind: 'leg', leg: 'a-b' })).toBe(true);
    expect(of({ kind: 'crossing', places: ['a', 'b'] })).toBe(true);
    expect(of({ kind: 'crossing', places: ['a'] })).toBe(false);
    expect(of({ kind: 'stretch', from: 'a', to: 'b', via: ['c'] })).toBe(true);
    expect(of({ kind: 'country', country: 'kz' })).toBe(false);
  });

  it('is no yardstick by being said not to be one', () => {
    expect(v.is(Time, { ...time('a'), yardstick: false })).toBe(false);
  });
});

describe('an assumption', () => {
  it('is a speed of a mode, or a dwell at a kind of place, each in its own unit', () => {
    const { mode, ...dwell } = { ...assumption, id: 'dwell-port', of: 'dwell', at: 'port', unit: 'hours' };
    expect(v.is(Assumption, assumption)).toBe(true);
    expect(v.is(Assumption, dwell)).toBe(true);
    expect(v.is(Assumption, { ...assumption, unit: 'hours' })).toBe(false);
    expect(v.is(Assumption, { ...dwell, unit: 'km/day' })).toBe(false);
    expect(v.is(Assumption, { ...assumption, mode: undefined })).toBe(false);
  });

  it('rests on a source, and no speed is nothing', () => {
    expect(v.is(Assumption, { ...assumption, sources: [] })).toBe(false);
    expect(v.is(Assumption, { ...assumption, from: 0 })).toBe(false);
  });
});

it('what a derivation may read leaves yardsticks and records out, and keeps the order', () => {
  const times = [time('b'), time('yard', { yardstick: true }), time('record', { record: true }), time('a')];
  expect(usableTimes(buildAtlas({ times })).map(({ id }) => id)).toEqual(['b', 'a']);
});

describe('in words', () => {
  const reading = readingOf(buildAtlas(fixtureTables()), '2024-09-11');

  it('a time says how long, when, who and between which ends', () => {
    const said = time('a', {
      hours: { from: 216, to: 216 },
      saidBy: 'Kazakhstan Railways',
      ends: 'station-to-station',
    });
    expect(timeText(reading, said)).toBe('9 days, 2024, Kazakhstan Railways, station to station');
    expect(timeText(reading, { ...said, kind: 'planned', towards: 'az' })).toBe(
      '9 days planned, 2024, Kazakhstan Railways, station to station, towards Azerbaijan',
    );
    expect(timeText(reading, { ...said, ends: 'not-said', towards: 'baku-port' })).toBe(
      '9 days, 2024, Kazakhstan Railways, between which ends is not said, towards Port of Baku (Alat)',
    );
  });

  it('hours are hours below three days, and an open end is said', () => {
    const said = (from: number, to: number | null) => durationText({ from, to });
    expect(said(1, 1)).toBe('1 hour');
    expect(said(34, 34)).toBe('34 hours');
    expect(said(17.6, 35)).toBe('17.6–35 hours');
    expect(said(48, 120)).toBe('2–5 days');
    expect(said(120, null)).toBe('5 days or more');
    expect(said(0, 720)).toBe('up to 30 days');
  });

  it('its terms have words', () => {
    expect([timePartWord('gauge'), timedWord('lorry')]).toEqual(['at the change of gauge', 'a lorry']);
  });
});
