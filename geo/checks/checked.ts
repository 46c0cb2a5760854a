import type { Check } from '../context';
import { AS_OF } from '../edition';
import type { Problem } from '../problem';

/** A day on which something was looked at, not after the edition: a reason why it is none, or null. */
export function faultOfDay(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return `is ${text}; it has to be a day such as ${AS_OF}`;
  const day = new Date(`${text}T00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    return `is ${text}, a day that does not exist`;
  return text > AS_OF ? `is ${text}, after the date of this edition (${AS_OF} in geo/edition.ts)` : null;
}

/** When a state was last checked is a day, and not after the edition. */
export const checked: Check = ({ records }) => {
  const problems: Problem[] = [];
  const tables = [
    ['legs.json', records.legs],
    ['services.json', records.services],
    ['figures.json', records.figures],
    ['times.json', records.times],
  ] as const;
  for (const [file, list] of tables) {
    for (const { id, checked: day } of list as readonly { id: string; checked?: string | undefined }[]) {
      const reason = day === undefined ? null : faultOfDay(day);
      if (reason) problems.push({ file, record: id, path: 'checked', reason });
    }
  }
  return problems;
};
