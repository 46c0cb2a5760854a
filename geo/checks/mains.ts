import { legOfRef } from '../../src/atlas/atlas';
import type { Check } from '../context';
import { meant } from '../nearest';
import type { Problem } from '../problem';

/** A corridor says which way is its main one, and why; the branches that it names are there, and meet. */
export const mains: Check = ({ records }) => {
  const problems: Problem[] = [];
  const figures = new Map(records.figures.map((figure) => [figure.id, figure]));
  const via = new Map(records.legs.map((leg) => [leg.id, leg.via]));
  for (const { id, branches, main } of records.corridors) {
    const say = (path: string, reason: string) =>
      problems.push({ file: 'corridors.json', record: id, path, reason });
    if (!main) {
      say('main', 'is missing: the way a reader expects when the corridor is named, and why that one');
      continue;
    }
    const names = branches.map((branch) => branch.id);
    const parts = main.way.split('~');
    const unknown = parts.filter((part) => !names.includes(part));
    for (const part of unknown)
      say('main.way', `names the branch "${part}", which is not there${meant(part, names)}`);
    const [first, second] = parts.map((part) => branches.find((branch) => branch.id === part));
    if (first && second) {
      const passed = new Set(first.legs.flatMap((ref) => via.get(legOfRef(ref)) ?? []));
      const meets = second.legs.some((ref) => via.get(legOfRef(ref))?.some((point) => passed.has(point)));
      if (!meets) say('main.way', `joins "${first.id}" and "${second.id}", which meet nowhere`);
    }
    const measure = (path: string, figureId: string, units: readonly string[]): void => {
      // An unknown id is reported as such.
      const figure = figures.get(figureId);
      if (!figure) return;
      const { subject, unit, value, kind } = figure;
      if (subject.kind !== 'corridor' || subject.id !== id)
        say(path, `is "${figureId}", which is of the ${subject.kind} "${subject.id}"`);
      else if (!units.includes(unit) || value === null)
        say(path, `is "${figureId}", which gives no ${units[0]}`);
      else if (path !== 'main.length' && (kind === 'planned' || kind === 'forecast'))
        say(path, `is "${figureId}", which is ${kind}: nothing has travelled in that time`);
    };
    if (main.length !== undefined) measure('main.length', main.length, ['km', 'nautical miles']);
    for (const [i, figure] of (main.days ?? []).entries()) measure(`main.days.${i}`, figure, ['days']);
    if (!main.sources || main.sources.length === 0)
      say('main.sources', 'is missing: what is told here needs a source');
  }
  return problems;
};
