import type { Check } from '../context';
import type { Problem } from '../problem';

/** A leg begins and ends where it says, and passes each point once in a row. */
export const legEnds: Check = ({ records }) => {
  const problems: Problem[] = [];
  for (const leg of records.legs) {
    const say = (path: string, reason: string) =>
      problems.push({ file: 'legs.json', record: leg.id, path, reason });
    const last = leg.via.length - 1;
    if (leg.via[0] !== leg.from)
      say('via.0', `is "${leg.via[0]}", but the leg says that it begins at "${leg.from}"`);
    if (leg.via[last] !== leg.to)
      say(`via.${last}`, `is "${leg.via[last]}", but the leg says that it ends at "${leg.to}"`);
    if (leg.from === leg.to) say('to', 'is where the leg begins');
    for (const [i, id] of leg.via.entries()) {
      if (i > 0 && leg.via[i - 1] === id) say(`via.${i}`, `names "${id}" twice in a row`);
      else if (leg.via.indexOf(id) < i)
        say(`via.${i}`, `comes back to "${id}", which the leg has passed already`);
    }
  }
  return problems;
};
