import type { Check } from '../context';
import type { Problem } from '../problem';
import { amountsIn, names, UNITS } from '../units';

/** The number that is counted with is the one that is read: a figure's text names its value, and its upper end. */
export const figureText: Check = ({ records }) => {
  const problems: Problem[] = [];
  for (const { id, text, unit, value, valueTo } of records.figures) {
    const size = UNITS[unit];
    if (size === undefined) continue;
    for (const [path, number] of [
      ['value', value],
      ['valueTo', value === null ? undefined : valueTo],
    ] as const) {
      if (number === null || number === undefined || names(text, number * size)) continue;
      const read = amountsIn(text).map((amount) => String(Math.round((amount / size) * 1e6) / 1e6));
      const says =
        read.length > 0
          ? `the text gives ${[...new Set(read)].join(', ')} ${unit}`
          : 'the text gives no number';
      problems.push({
        file: 'figures.json',
        record: id,
        path,
        reason: `is ${number} ${unit}, but ${says}: ${JSON.stringify(text)}`,
      });
    }
  }
  return problems;
};
