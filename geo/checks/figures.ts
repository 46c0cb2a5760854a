import type { Check } from '../context';
import type { Problem } from '../problem';

/** A figure without a value says something in words; a range runs upwards; the same is not told twice. */
export const figures: Check = ({ records }) => {
  const problems: Problem[] = [];
  const told = new Map<string, string>();
  for (const figure of records.figures) {
    const say = (path: string, reason: string) =>
      problems.push({ file: 'figures.json', record: figure.id, path, reason });
    const { subject, quantity, period, unit, value, valueTo, source, text } = figure;
    if (value === null && !/\p{L}/u.test(text))
      say('text', 'must give the figure in words, for its value is null');
    if (valueTo !== undefined) {
      if (value === null) say('valueTo', 'is the upper end of a range whose value is null');
      else if (valueTo <= value) say('valueTo', `is ${valueTo}, not above the value ${value}`);
    }
    const key = JSON.stringify([
      [subject.kind, subject.id, quantity.toLowerCase(), period, unit, value, valueTo, source],
      value === null ? text : '',
    ]);
    const before = told.get(key);
    if (before !== undefined)
      say('', `stands twice: "${before}" gives the same value of the same quantity from the same source`);
    else told.set(key, figure.id);
  }
  return problems;
};
