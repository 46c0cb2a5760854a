/** The dossier of a deal. */
import type { Atlas } from '../atlas';
import { compareNewestFirst, formatDate } from '../dates';
import type { Deal } from '../schema';
import { selectionKey } from '../selection';
import { capitalised, DEAL_KIND_WORDS, formatNumber } from '../words';
import { groups, linksTo } from './links';
import {
  figuresWhere,
  finish,
  focusOnCountries,
  focusOnLegs,
  focusOnPlaces,
  linkRow,
  newestFirst,
  quotesWhere,
  sourcedRow,
  subjectGroups,
} from './parts';
import type { Dossier, FactRow, Focus, Link } from './types';

/**
 * Parties that lead somewhere, under the name the deal gives them, and the others as words. Two ministries
 * of one country would lead to the same view: the second is among the words.
 */
function partyRows(atlas: Atlas, deal: Deal): FactRow[] {
  const linked: Link[] = [];
  const others: string[] = [];
  for (const party of deal.parties) {
    const [person] = linksTo(atlas, 'person', party.person === undefined ? [] : [party.person]);
    const [country] = linksTo(atlas, 'country', party.country === undefined ? [] : [party.country]);
    const link = person ?? country;
    const taken = linked.some(
      (other) => link !== undefined && selectionKey(other.sel) === selectionKey(link.sel),
    );
    if (link && !taken) linked.push({ ...link, label: party.name });
    else others.push(party.name);
  }
  return [
    ...linkRow('Parties', linked),
    ...(others.length > 0
      ? [{ label: linked.length > 0 ? 'Other parties' : 'Parties', value: others.join(', ') }]
      : []),
  ];
}

function valueRow({ value }: Deal): FactRow[] {
  if (!value) return [];
  const amount =
    value.amount === null ? '' : [formatNumber(value.amount), value.currency ?? ''].join(' ').trim();
  return [
    {
      label: 'Value',
      value: amount === '' || amount === value.text ? value.text : `${value.text} (${amount})`,
    },
  ];
}

/** Its places; failing these its legs, failing these its countries. */
function focusOf(atlas: Atlas, deal: Deal): Focus {
  return (
    focusOnPlaces(atlas, deal.places) ??
    focusOnLegs(deal.legs.flatMap((id) => atlas.legs.get(id) ?? [])) ??
    focusOnCountries(atlas, deal.countries)
  );
}

/** The dossier of a deal; null when it is not in the atlas. */
export function dealDossier(atlas: Atlas, id: string): Dossier | null {
  const deal = atlas.deals.get(id);
  if (!deal) return null;
  const follows = newestFirst([...atlas.deals.values()].filter((other) => other.followedBy?.includes(id)));
  const facts: FactRow[] = [
    { label: 'Date', value: formatDate(deal.date) },
    ...(deal.dateNote === undefined ? [] : [{ label: 'How it is dated', value: deal.dateNote }]),
    ...partyRows(atlas, deal),
    ...valueRow(deal),
    ...[...deal.status]
      .sort((a, b) => compareNewestFirst(a.date, b.date))
      .map((spell) => sourcedRow(atlas, `State, ${formatDate(spell.date)}`, spell.text, spell.source)),
  ];
  return finish(atlas, {
    sel: { kind: 'deal', id },
    kind: capitalised(DEAL_KIND_WORDS[deal.kind]),
    title: deal.title,
    subtitle: formatDate(deal.date),
    summary: deal.summary,
    facts,
    quotes: quotesWhere(atlas, (quote) => quote.deals.includes(id)),
    figures: figuresWhere(atlas, ({ subject }) => subject.kind === 'deal' && subject.id === id),
    related: groups(
      ['followed by', linksTo(atlas, 'deal', deal.followedBy)],
      [
        'follows',
        linksTo(
          atlas,
          'deal',
          follows.map((other) => other.id),
        ),
      ],
      ...subjectGroups(atlas, deal),
      ['legs', linksTo(atlas, 'leg', deal.legs)],
    ),
    ownSources: [...deal.sources, ...deal.status.map((spell) => spell.source)],
    focus: focusOf(atlas, deal),
  });
}
