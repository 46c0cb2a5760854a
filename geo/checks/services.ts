import type { Check } from '../context';
import type { Problem } from '../problem';

/** A service sails, over sea legs that hang together, in hours that run upwards. */
export const services: Check = ({ records }) => {
  const problems: Problem[] = [];
  const legs = new Map(records.legs.map((leg) => [leg.id, leg]));
  for (const { id, legs: named, hours } of records.services) {
    const say = (path: string, reason: string) =>
      problems.push({ file: 'services.json', record: id, path, reason });
    for (const [i, name] of named.entries()) {
      const leg = legs.get(name);
      const before = legs.get(named[i - 1] ?? '');
      if (leg && leg.mode !== 'sea')
        say(`legs.${i}`, `names "${name}", which goes by ${leg.mode}; a service sails`);
      const meets = (end: string): boolean => end === leg?.from || end === leg?.to;
      if (leg && before && !meets(before.from) && !meets(before.to))
        say(`legs.${i}`, `names "${name}", which does not meet "${before.id}", the leg before it`);
    }
    if (hours && hours.from > hours.to) say('hours', `run backwards, from ${hours.from} to ${hours.to}`);
    if (hours && hours.to <= 0) say('hours.to', `is ${hours.to}; where no source gives hours, hours is null`);
  }
  return problems;
};
