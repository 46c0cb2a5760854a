/** The dossier of a quotation. */
import { say } from '../../words/dossier';
import { formatDate } from '../date-words';
import { linksTo } from '../links';
import type { Reading } from '../reading/reading';
import type { Quote } from '../schema';
import { finish, groups, linkRow, newestFirst, subjectGroups } from './parts';
import type { Dossier, FactRow } from './types';

/** The dossier of a quotation. Its text is in `quotes`, verbatim. */
export function quoteDossier(reading: Reading, quote: Quote): Dossier {
  const { atlas } = reading;
  const [speaker] = linksTo(reading, 'person', quote.person === undefined ? [] : [quote.person]);
  const facts: FactRow[] = [
    ...(speaker
      ? linkRow(say('label.speaker'), [{ ...speaker, label: quote.speaker }])
      : [{ label: say('label.speaker'), value: quote.speaker }]),
    { label: say('label.roleThen'), value: quote.role },
    { label: say('label.occasion'), value: quote.occasion },
    { label: say('label.medium'), value: quote.medium },
    { label: say('label.date'), value: formatDate(quote.date) },
    ...(quote.dateNote === undefined ? [] : [{ label: say('label.dated'), value: quote.dateNote }]),
  ];
  return finish(atlas, {
    sel: { kind: 'quote', id: quote.id },
    kind: say(quote.fragment ? 'kind.fragment' : 'kind.quote'),
    title: quote.speaker,
    subtitle: `${quote.occasion} · ${formatDate(quote.date)}`,
    facts,
    deals: newestFirst(quote.deals.flatMap((dealId) => atlas.deals.get(dealId) ?? [])),
    quotes: [quote],
    related: groups(...subjectGroups(reading, quote)),
    ownSources: [quote.source],
  });
}
