/** A way over the fixture's lines as it is taken, from Aktau to Tbilisi or back. Its times and assumptions are invented. */
import { buildAtlas } from '../../atlas/atlas';
import { readingOf } from '../../atlas/reading/reading';
import { parseChange } from '../../atlas/route/change';
import { daysOf, factsOf } from '../../atlas/route/facts';
import { type Run, turnsIn } from '../../atlas/route/lines';
import type { Question } from '../../atlas/route/question';
import type { Tables } from '../../atlas/schema';
import { fixtureTables } from '../../atlas/testing/fixture';
import { aQuestion } from '../../atlas/testing/routes';
import { aTime } from '../../atlas/testing/times';
import { paceOf } from '../../state/route/cost';
import { networkOf } from '../../state/route/net';
import type { Plan } from '../../state/route/plan';

/** The fixture with what a reckoning of days reads. */
export const routedTables = (): Tables => ({
  ...fixtureTables(),
  times: [
    aTime('crossing-2024', {
      of: { kind: 'leg', leg: 'aktau-alat' },
      mode: 'sea',
      hours: { from: 20, to: 30 },
      text: '20 to 30 hours',
      counted: 'ship',
      ends: 'port-to-port',
      saidBy: 'The ferry company',
      source: 'article',
    }),
  ],
  assumptions: [
    {
      id: 'speed-rail-1520',
      of: 'speed',
      mode: 'rail',
      gauge: 1520,
      from: 500,
      to: 1000,
      unit: 'km/day',
      text: 'A train.',
      sources: ['railway-book'],
    },
    {
      id: 'dwell-port',
      of: 'dwell',
      at: 'port',
      from: 12,
      to: 48,
      unit: 'hours',
      text: 'A port.',
      sources: ['port-page'],
    },
  ],
});

export const change = (text: string) => {
  const found = parseChange(text);
  if (!found) throw new Error(`${text} is no change`);
  return found;
};

const LEGS = ['aktau-alat', 'alat-baku', 'baku-tbilisi'];

/** The plan that has this way only: from one end to the other, or back where it is asked from Tbilisi. */
export function routedPlan(asked: Partial<Question> = {}, tables: Tables = routedTables()): Plan {
  const question = aQuestion(asked);
  const reading = readingOf(buildAtlas(tables, '2026-01-31'), '2026-01-31', '2026-01-31');
  const network = networkOf(reading);
  const { timing, slowing } = paceOf(network, reading, question);
  const reversed = question.from === 'tbilisi';
  const runs = LEGS.flatMap((leg): Run[] =>
    (network.lines.ofLeg.get(leg) ?? []).map((line) => ({ line, reversed })),
  );
  const travelled = reversed ? runs.toReversed() : runs;
  const days = daysOf(network.lines, travelled, timing, turnsIn(network.lines), slowing);
  const route = factsOf(reading, network.lines, travelled, days, 'route-1');
  return {
    question,
    reading,
    routes: [route],
    none: null,
    before: null,
    other: null,
    unsure: [],
    shut: { legs: [], places: [] },
  };
}
