/** The dossier of a quotation. */
import { say } from '../../words/dossier';
import { formatDate } from '../date-words';
import { dateRange } from '../dates';
import { linksTo } from '../links';
import type { Reading } from '../reading/reading';
import type { Quote } from '../schema';
import { byClass, finish, groups, linkRow, subjectGroups } from './parts';
import type { Dossier, FactRow } from './types';

/** The dossier of a quotation. Its text is in `quotes`, verbatim. */
export function quoteDossier(reading: Reading, quote: Quote): Dossier {
  const { atlas } = reading;
  const printed = atlas.sources.get(quote.source)?.date;
  const [said, seen] = [dateRange(quote.date), printed ? dateRange(printed) : null];
  const isOfSource = said !== null && seen !== null && said.min <= seen.min && seen.max <= said.max;
  const facts: FactRow[] = [
    ...linkRow(
      say('label.speaksFor'),
      linksTo(reading, 'organisation', quote.organisation === undefined ? [] : [quote.organisation]),
    ),
    { label: say('label.occasion'), value: quote.occasion },
    // A paper's own interview: the occasion names it.
    ...(quote.occasion.includes(quote.medium) ? [] : [{ label: say('label.medium'), value: quote.medium }]),
    // Beside the words stands their source, with its date.
    ...(isOfSource ? [] : [{ label: say('label.date'), value: formatDate(quote.date) }]),
    ...(quote.dateNote === undefined ? [] : [{ label: say('label.dated'), value: quote.dateNote }]),
  ];
  return finish(atlas, {
    sel: { kind: 'quote', id: quote.id },
    kind: say(quote.fragment ? 'kind.fragment' : 'kind.quote'),
    title: quote.speaker,
    titleLink:
      quote.person !== undefined && atlas.people.has(quote.person)
        ? { kind: 'person', id: quote.person }
        : undefined,
    subtitle: quote.role,
    facts,
    ...byClass(quote.deals.flatMap((dealId) => atlas.deals.get(dealId) ?? [])),
    quotes: [quote],
    related: groups(...subjectGroups(reading, quote)),
    ownSources: [quote.source],
  });
}
