/** Routes over a small atlas for tests, by the legs they take: no search is asked. */
import { type Atlas, buildAtlas } from '../atlas';
import { type Reading, readingOf } from '../reading/reading';
import { daysOf, factsOf, type RouteFacts } from '../route/facts';
import { linesOf, type Run, turnsIn } from '../route/lines';
import type { Question } from '../route/question';
import { timingOf } from '../route/timing';
import { fixtureTables } from './fixture';
import { aTime, someAssumptions } from './times';

/** The fixture with assumptions, and with what was published of the ferry and of two stretches. */
export const routeAtlas = (extras: Partial<Parameters<typeof buildAtlas>[0]> = {}): Atlas =>
  buildAtlas(
    {
      ...fixtureTables(),
      assumptions: someAssumptions(),
      times: [
        aTime('ferry', { of: { kind: 'leg', leg: 'aktau-alat' }, mode: 'sea', hours: { from: 20, to: 30 } }),
      ],
      ...extras,
    },
    '2024-08-31',
  );

/** A reading of it on the edition's day. */
export const routeReading = (atlas: Atlas = routeAtlas()): Reading => readingOf(atlas, '2024-08-31');

/** A question of it, from Aktau to Tbilisi unless told. */
export const aQuestion = (extras: Partial<Question> = {}): Question => ({
  from: 'aktau',
  to: 'tbilisi',
  via: [],
  by: [],
  prefer: 'distance',
  closed: [],
  opened: [],
  slow: [],
  assumed: new Map(),
  ...extras,
});

/** The route over all lines of legs, one after the other; `-leg` runs one backwards. @param slow how much longer each line takes */
export function aRoute(reading: Reading, legs: readonly string[], id = 'route-1', slow = 1): RouteFacts {
  const lines = linesOf(reading.whole);
  const runs = legs.flatMap((ref): Run[] => {
    const reversed = ref.startsWith('-');
    const numbers = lines.ofLeg.get(reversed ? ref.slice(1) : ref) ?? [];
    return (reversed ? numbers.toReversed() : numbers).map((line) => ({ line, reversed }));
  });
  const timing = timingOf(reading, lines, new Map());
  const slowing = { line: () => slow, place: () => 1 };
  return factsOf(reading, lines, runs, daysOf(lines, runs, timing, turnsIn(lines), slowing), id);
}
