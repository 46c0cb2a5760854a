/** The dossier of a quotation. */
import type { Atlas } from '../atlas';
import { formatDate } from '../dates';
import { groups, linksTo } from './links';
import { finish, focusOnCountries, focusOnPlaces, linkRow, newestFirst, subjectGroups } from './parts';
import type { Dossier, FactRow } from './types';

/** The dossier of a quotation; null when it is not in the atlas. Its text is in `quotes`, verbatim. */
export function quoteDossier(atlas: Atlas, id: string): Dossier | null {
  const quote = atlas.quotes.get(id);
  if (!quote) return null;
  const [speaker] = linksTo(atlas, 'person', quote.person === undefined ? [] : [quote.person]);
  const facts: FactRow[] = [
    ...(speaker
      ? linkRow('Speaker', [{ ...speaker, label: quote.speaker }])
      : [{ label: 'Speaker', value: quote.speaker }]),
    { label: 'Role then', value: quote.role },
    { label: 'Occasion', value: quote.occasion },
    { label: 'Medium', value: quote.medium },
    { label: 'Date', value: formatDate(quote.date) },
    ...(quote.dateNote === undefined ? [] : [{ label: 'How it is dated', value: quote.dateNote }]),
  ];
  return finish(atlas, {
    sel: { kind: 'quote', id },
    kind: quote.fragment ? 'Quotation, a few words' : 'Quotation',
    title: quote.speaker,
    subtitle: `${quote.occasion} · ${formatDate(quote.date)}`,
    facts,
    deals: newestFirst(quote.deals.flatMap((dealId) => atlas.deals.get(dealId) ?? [])),
    quotes: [quote],
    related: groups(...subjectGroups(atlas, quote)),
    ownSources: [quote.source],
    focus: focusOnPlaces(atlas, quote.places) ?? focusOnCountries(atlas, quote.countries),
  });
}
