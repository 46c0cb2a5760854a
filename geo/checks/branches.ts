import { legOfRef } from '../../src/atlas/atlas';
import type { Check } from '../context';
import type { Problem } from '../problem';

/** The legs of a branch form one chain: each begins where the one before it ends. */
export const branches: Check = ({ records }) => {
  const problems: Problem[] = [];
  const legs = new Map(records.legs.map((leg) => [leg.id, leg]));
  for (const corridor of records.corridors) {
    for (const [b, branch] of corridor.branches.entries()) {
      let end: string | null = null;
      for (const [i, ref] of branch.legs.entries()) {
        const leg = legs.get(legOfRef(ref));
        // An unknown leg is reported as such; the chain starts anew after it.
        const [start, stop] = !leg
          ? [null, null]
          : ref.startsWith('-')
            ? [leg.to, leg.from]
            : [leg.from, leg.to];
        if (end !== null && start !== null && start !== end) {
          problems.push({
            file: 'corridors.json',
            record: corridor.id,
            path: `branches.${b}.legs.${i}`,
            reason: `begins at "${start}", but the leg before it ends at "${end}" (branch "${branch.id}")`,
          });
        }
        end = stop;
      }
    }
  }
  return problems;
};
