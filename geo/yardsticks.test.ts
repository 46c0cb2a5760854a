import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../src/atlas/atlas';
import { Time, usableTimes } from '../src/atlas/times';
import { isOfYardstick, YARDSTICKS } from './yardsticks';

const times = v.parse(
  v.array(Time),
  JSON.parse(readFileSync(join(import.meta.dirname, 'atlas/times.json'), 'utf8')),
);

describe('the yardsticks', () => {
  it('are measured each by what somebody has published', () => {
    const marked = times.filter(({ yardstick }) => yardstick);
    const without = YARDSTICKS.filter(
      ({ from, to }) =>
        !marked.some(({ of }) => of.kind === 'stretch' && from.includes(of.from) && to.includes(of.to)),
    );
    expect(without).toEqual([]);
  });

  it('are read by no derivation', () => {
    const usable = usableTimes(buildAtlas({ times }));
    expect(usable.length).toBeGreaterThan(0);
    expect(usable.filter(isOfYardstick)).toEqual([]);
  });

  it('that name a place on the way are none where a time goes another way', () => {
    const of = (via?: string[]) => ({
      of: { kind: 'stretch' as const, from: 'moscow', to: 'nhava-sheva-port', ...(via && { via }) },
    });
    expect([of(), of(['astara-az']), of(['bolashak'])].map(isOfYardstick)).toEqual([true, true, false]);
    expect(isOfYardstick({ of: { kind: 'place', place: 'altynkol' } })).toBe(false);
  });
});
