import type { Check } from '../context';
import type { Problem } from '../problem';

/** What follows a record never leads back to it. Each circle is told once, of its first record. */
export const followedBy: Check = ({ records }) => {
  const problems: Problem[] = [];
  const next = new Map(records.deals.map(({ id, followedBy: after }) => [id, after ?? []]));
  const done = new Set<string>();
  const walk = (id: string, trail: readonly string[]): void => {
    const from = trail.indexOf(id);
    const [first] = trail.slice(from);
    if (from >= 0 && first !== undefined) {
      problems.push({
        file: 'deals.json',
        record: first,
        path: 'followedBy',
        reason: `goes in a circle: ${[...trail.slice(from), id].map((step) => `"${step}"`).join(' → ')}`,
      });
      return;
    }
    if (done.has(id)) return;
    for (const after of next.get(id) ?? []) walk(after, [...trail, id]);
    done.add(id);
  };
  for (const id of next.keys()) walk(id, []);
  return problems;
};
