/** The changelog: every edition that is known, and how it differs from the one before. Pure. */
import { buildAtlas } from '../../src/atlas/atlas';
import { type EditionChanges, kindOfKey } from '../../src/atlas/changes';
import { formatDate } from '../../src/atlas/date-words';
import { linkTo } from '../../src/atlas/links';
import { type Reading, readingOf } from '../../src/atlas/reading/reading';
import type { Edition, Tables, Withdrawn } from '../../src/atlas/schema';
import { parseSelection } from '../../src/atlas/selection';
import { WITHDRAWN_FILE } from '../authored';
import type { Problem } from '../problem';
import { type ClosedEdition, digestsOf } from './closed';
import { compare, countOf, type Difference } from './compare';

/** Of what and when a figure is; who says it stands in the figure, and would be a tenth of the whole file. */
function ofWhat(reading: Reading, id: string): string | undefined {
  const figure = reading.atlas.figures.get(id);
  const subject = figure && linkTo(reading, figure.subject)?.label;
  return figure && `${subject ?? figure.subject.id}, ${formatDate(figure.period)}`;
}

/** What records are called in a list, by their keys; a record that is not there any more goes by its id. */
function titlesOf(tables: Tables, date: string): (key: string) => string {
  const reading = readingOf(buildAtlas(tables), date);
  const services = new Map(tables.services.map(({ id, name }) => [`service:${id}`, name]));
  return (key) => {
    const sel = parseSelection(key);
    const link = sel && linkTo(reading, sel);
    if (!sel || !link) return services.get(key) ?? key.slice(key.indexOf(':') + 1);
    // Of these a name says too little without who, when or of what.
    const detail =
      sel.kind === 'figure' ? ofWhat(reading, sel.id) : sel.kind === 'quote' ? link.detail : undefined;
    return detail === undefined ? link.label : `${link.label} (${detail})`;
  };
}

interface Step extends Edition {
  readonly since: number | null;
  readonly records: number;
  readonly difference: Difference;
}

const NONE: Difference = { added: [], changed: [], gone: [] };

/** The editions, oldest first, each with how it differs from its predecessor. */
function stepsOf(closed: readonly ClosedEdition[], present: Edition, tables: Tables): Step[] {
  const before = closed.filter(({ number }) => number < present.number);
  return [...before, { ...present, tables: digestsOf(tables) }].map((edition, i, all): Step => {
    const last = all[i - 1];
    return {
      number: edition.number,
      date: edition.date,
      since: last?.number ?? null,
      records: countOf(edition.tables),
      difference: last ? compare(last.tables, edition.tables) : NONE,
    };
  });
}

/**
 * What is no news of its own. A new source is told with the record that it bears out; a time, an assumption and a rate
 * have no name, and no page. There are more of them than of all else.
 */
const UNTOLD: readonly string[] = ['source', 'time', 'assumption', 'rate'];
const isToldOf = (id: string): boolean => !UNTOLD.includes(kindOfKey(id));

/** The changelog, newest edition first, and what has gone without a word. */
export function changesOf(
  tables: Tables,
  withdrawn: readonly Withdrawn[],
  closed: readonly ClosedEdition[],
  present: Edition,
): { readonly changes: readonly EditionChanges[]; readonly problems: readonly Problem[] } {
  const titleOf = titlesOf(tables, present.date);
  const said = new Map(withdrawn.map((entry) => [entry.id, entry]));
  const steps = stepsOf(closed, present, tables);
  const changes = steps.map(
    ({ difference: { added, changed, gone }, ...edition }): EditionChanges => ({
      ...edition,
      added: added.filter(isToldOf).map((id) => ({ id, title: titleOf(id) })),
      changed: changed
        .filter(({ id }) => isToldOf(id))
        .map(({ id, fields }) => ({ id, title: titleOf(id), fields: [...fields] })),
      withdrawn: gone.flatMap((id) => said.get(id) ?? []),
    }),
  );
  const silent = (steps.at(-1)?.difference.gone ?? []).filter((id) => !said.has(id));
  return {
    changes: changes.reverse(),
    problems: silent.map((id) => ({
      file: WITHDRAWN_FILE,
      record: id,
      path: '',
      reason: `is missing: edition ${steps.at(-1)?.since} had it, and nothing says why it went`,
    })),
  };
}
