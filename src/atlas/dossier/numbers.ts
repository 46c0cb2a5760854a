/** The numbers with which a dossier answers: up to four figures, each with who says it. */
import { compareNewestFirst } from '../dates';
import { linkTo } from '../links';
import type { Reading } from '../reading/reading';
import type { Figure } from '../schema';
import { type Selection, sameSelection } from '../selection';
import { rivalsOf } from './figures';
import { byId } from './parts';
import type { Dossier } from './types';

const AT_MOST = 4;

/** Where nobody has chosen: the newest reported figure of each quantity, with a number in it. */
function newestReported(figures: Iterable<Figure>, sel: Selection): Figure[] {
  const seen = new Set<string>();
  return [...figures]
    .filter(
      ({ subject, kind, value }) => kind === 'reported' && value !== null && sameSelection(subject, sel),
    )
    .sort((a, b) => compareNewestFirst(a.period, b.period) || byId(a, b))
    .filter(({ quantity }) => !seen.has(quantity) && seen.add(quantity))
    .slice(0, AT_MOST);
}

/**
 * The numbers of a dossier's answer, by the ids that its record names (`leads`), or else its newest reported ones. A
 * figure that is not in the atlas is left out. What stands beside a number is not among what others say of it.
 */
export function numbersOf(
  reading: Reading,
  sel: Selection,
  leads: readonly string[] = [],
): Pick<Dossier, 'numbers' | 'hasLeads'> {
  const { figures, sources } = reading.atlas;
  const hasLeads = leads.length > 0;
  const chosen = hasLeads
    ? leads.slice(0, AT_MOST).flatMap((id) => figures.get(id) ?? [])
    : newestReported(figures.values(), sel);
  const numbers = chosen.map((figure) => ({
    figure,
    source: sources.get(figure.source) ?? null,
    subject: sameSelection(figure.subject, sel) ? null : linkTo(reading, figure.subject),
    rivals: rivalsOf(reading.atlas, figure).filter((rival) => !chosen.includes(rival)),
  }));
  return { numbers, hasLeads };
}
