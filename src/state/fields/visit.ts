/** Which editions the reader has seen: the browser's matter, and told to nobody. */
import { readVisit, type Visit, visitText } from '../../atlas/visit';
import { say } from '../../words/state';
import { type Field, NO_TABLE } from './field';

const textOf = (visit: Visit | null): string | null => (visit === null ? null : visitText(visit));

export const visit: Field<Visit | null> = {
  key: 'visit',
  kept: 'browser',
  initial: () => null,
  absent: 'keep',
  read(text) {
    const value = readVisit(text);
    return value ? { value } : { problem: say('visit.form') };
  },
  write: textOf,
  ...NO_TABLE,
  step: 'replace',
  equal: (a, b) => textOf(a) === textOf(b),
  handle: null,
};
