import type { Check } from '../context';
import type { Problem } from '../problem';

/** A figure without a value says something in words; a range runs upwards. */
export const figures: Check = ({ records }) => {
  const problems: Problem[] = [];
  for (const figure of records.figures) {
    const say = (path: string, reason: string) =>
      problems.push({ file: 'figures.json', record: figure.id, path, reason });
    if (figure.value === null && !/\p{L}/u.test(figure.text))
      say('text', 'must give the figure in words, for its value is null');
    if (figure.valueTo !== undefined) {
      if (figure.value === null) say('valueTo', 'is the upper end of a range whose value is null');
      else if (figure.valueTo <= figure.value)
        say('valueTo', `is ${figure.valueTo}, not above the value ${figure.value}`);
    }
  }
  return problems;
};
