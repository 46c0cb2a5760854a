import { AUTHORED_TABLES, WITHDRAWN_FILE } from '../authored';
import type { Check } from '../context';
import { meant } from '../nearest';
import type { Problem } from '../problem';
import { faultOfDay } from './checked';
import { KIND_OF } from './published-ids';

/** What was withdrawn was published once, is gone, and what stands in its stead is there. */
export const withdrawn: Check = ({ known, withdrawn: gone, ids }) => {
  if (gone === null) return [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  /** Whether the data has an id; null where its kind is none, or its file cannot be read. */
  const has = (id: string): boolean | null => {
    const [kind, name = ''] = id.split(':');
    const table = AUTHORED_TABLES.find((t) => t !== 'stations' && KIND_OF[t] === kind);
    return table === undefined ? false : (known[table]?.has(name) ?? null);
  };
  const kinds = Object.values(KIND_OF);
  for (const [i, { id, on, instead }] of gone.entries()) {
    const say = (path: string, reason: string) =>
      problems.push({ file: WITHDRAWN_FILE, record: id, path, reason });
    const [kind = ''] = id.split(':');
    if (!kinds.includes(kind))
      say('id', `is of no kind that is published (${kinds.join(', ')})${meant(kind, kinds)}`);
    else if (has(id)) say('id', 'is in the data still, or again: take it out of one of the two');
    else if (ids !== null && !ids.includes(id)) say('id', 'was never published, so no link names it');
    if (seen.has(id)) say('id', `is withdrawn a second time (record ${i + 1})`);
    seen.add(id);
    const reason = faultOfDay(on);
    if (reason) say('on', reason);
    for (const [k, next] of instead.entries()) {
      if (has(next) === false) say(`instead.${k}`, `names "${next}", which is not in the data`);
    }
  }
  return problems;
};
