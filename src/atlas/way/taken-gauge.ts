/** What is taken for the gauge of a railway of which nobody says it, so that it is judged by itself, whatever way it is on. */
import type { Mode } from '../schema';

/** What is asked of a leg, in its own direction. */
interface Railway {
  readonly id: string;
  readonly mode: Mode;
  readonly gauges: readonly number[];
  readonly places: readonly string[];
}
/** What is asked of a place. */
interface Met {
  readonly id: string;
  readonly gauges?: readonly number[] | undefined;
  readonly gaugeBreak?: unknown;
}

/** The gauges known at each place: its own, and those of the railways that end there or, of one gauge, pass it. */
function knownAt(places: Iterable<Met>, railways: readonly Railway[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const add = (ids: readonly string[], gauges: readonly number[]): void => {
    for (const id of ids) found.set(id, new Set([...(found.get(id) ?? []), ...gauges]));
  };
  for (const { id, gauges = [] } of places) if (gauges.length > 0) add([id], gauges);
  for (const { places: ids, gauges } of railways) {
    if (gauges.length === 1) add(ids, gauges);
    if (gauges.length < 2) continue;
    add(ids.slice(0, 1), gauges.slice(0, 1));
    add(ids.slice(-1), gauges.slice(-1));
  }
  return found;
}

/**
 * For each railway of unknown gauge the one that is taken for it, by id; none where no known gauge is met. Railways that
 * join each other where no gauge is known are one row. A row is taken to have a gauge met at its ends: the one with which
 * the gauge breaks at the fewest ends that do not tell of a break, then at the fewest; then the one met first. Where its
 * ends differ the gauge has to change somewhere on it: the break is then met at that end, by whichever way it is come.
 * Never told: nobody says that it has that gauge.
 */
export function takenGauges(places: Iterable<Met>, legs: Iterable<Railway>): Map<string, readonly number[]> {
  const railways = [...legs].filter(({ mode }) => mode === 'rail');
  const all = [...places];
  const known = knownAt(all, railways);
  const telling = new Set(all.flatMap(({ id, gaugeBreak }) => (gaugeBreak === undefined ? [] : [id])));
  const taken = new Map<string, readonly number[]>();
  const left = new Set(railways.filter(({ gauges }) => gauges.length === 0));
  for (const first of left) {
    const row = [first];
    left.delete(first);
    for (const { places: ids } of row)
      for (const other of left) {
        if (!other.places.some((id) => ids.includes(id) && !known.has(id))) continue;
        row.push(other);
        left.delete(other);
      }
    const ends = [...new Set(row.flatMap((railway) => railway.places))].filter((id) => known.has(id));
    const gauges = [...new Set(ends.flatMap((id) => [...(known.get(id) ?? [])]))];
    const [best] = gauges
      .map((gauge) => {
        const without = ends.filter((id) => !known.get(id)?.has(gauge));
        return { gauge, silent: without.filter((id) => !telling.has(id)).length, breaks: without.length };
      })
      .sort((a, b) => a.silent - b.silent || a.breaks - b.breaks);
    if (best) for (const { id } of row) taken.set(id, [best.gauge]);
  }
  return taken;
}
