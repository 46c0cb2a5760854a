import type { Check } from '../context';
import type { Problem } from '../problem';
import { entries } from './records';

/**
 * Ids are unique per table; places and stations share one name space, for a leg's `via` names
 * either. A feature carries the same id twice, for GeoJSON readers and for ours.
 */
export const uniqueIds: Check = ({ records }) => {
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const { table, file, id, record } of entries(records)) {
    const key = `${table === 'stations' ? 'places' : table}:${id}`;
    const before = seen.get(key);
    if (before)
      problems.push({
        file,
        record: id,
        path: 'id',
        reason: `is already the id of another record in ${before}`,
      });
    else seen.set(key, file);
    if ('properties' in record && record.id !== undefined && record.id !== record.properties.id) {
      problems.push({
        file,
        record: id,
        path: 'id',
        reason: `is "${record.id}" on the feature but "${id}" in its properties`,
      });
    }
    if ('branches' in record) {
      const names = record.branches.map((branch) => branch.id);
      for (const [i, name] of names.entries()) {
        if (names.indexOf(name) < i) {
          problems.push({
            file,
            record: id,
            path: `branches.${i}.id`,
            reason: `is already the id of another branch`,
          });
        }
      }
    }
  }
  return problems;
};
