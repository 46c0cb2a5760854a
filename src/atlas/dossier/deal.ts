/** The dossier of a deal. */
import { say } from '../../words/dossier';
import { commaList } from '../../words/numbers';
import { formatDate } from '../date-words';
import { compareNewestFirst } from '../dates';
import { dealClass } from '../deal-kinds';
import { type Link, linksTo, linkTo } from '../links';
import { moneyOf } from '../money';
import type { Reading } from '../reading/reading';
import type { Deal, Figure } from '../schema';
import { type SelectionKind, sameSelection } from '../selection';
import { figuresWhere, rivalsOf } from './figures';
import { numbersOf } from './numbers';
import { finish, groups, linkRow, newestFirst, quotesWhere, sourcedRow, subjectGroups } from './parts';
import type { Dossier, FactRow } from './types';

/** What a party leads to: the person, the organisation or the place that it is, or else its country. */
function partyLink(
  reading: Reading,
  { person, organisation, place, country }: Deal['parties'][number],
): Link | null {
  const candidates: readonly (readonly [SelectionKind, string | undefined])[] = [
    ['person', person],
    ['organisation', organisation],
    ['place', place],
    ['country', country],
  ];
  for (const [kind, id] of candidates) {
    const link = id === undefined ? null : linkTo(reading, { kind, id });
    if (link) return link;
  }
  return null;
}

/**
 * Parties that lead somewhere, under the name the deal gives them, and the others as words. Two ministries
 * of one country would lead to the same view: the second is among the words.
 */
function partyRows(reading: Reading, deal: Deal): FactRow[] {
  const linked: Link[] = [];
  const others: string[] = [];
  for (const party of deal.parties) {
    const link = partyLink(reading, party);
    if (link && !linked.some((other) => sameSelection(other.sel, link.sel))) {
      linked.push({ sel: link.sel, label: party.name });
    } else others.push(party.name);
  }
  return [
    ...linkRow(say('label.parties'), linked),
    ...(others.length > 0
      ? [
          {
            label: say(linked.length > 0 ? 'label.otherParties' : 'label.parties'),
            value: commaList(others),
          },
        ]
      : []),
  ];
}

/** Whether a figure is this sum of money: "US$ bn" of 8 is 8,000,000,000 USD. */
function isSum({ value, unit }: Figure, { amount, currency }: NonNullable<Deal['value']>): boolean {
  const money = moneyOf(unit);
  return money !== null && value !== null && money.currency === currency && value * money.size === amount;
}

/** What it is worth, in the source's words; not where a number of the answer has said so. */
const valueRow = ({ value }: Deal, numbers: Dossier['numbers']): FactRow[] =>
  !value || numbers.some(({ figure }) => isSum(figure, value))
    ? []
    : [{ label: say('label.value'), value: value.text }];

/** The dossier of a deal. */
export function dealDossier(reading: Reading, deal: Deal): Dossier {
  const { atlas } = reading;
  const { id } = deal;
  const sel = { kind: 'deal', id } as const;
  const own = [...atlas.figures.values()].filter(({ subject }) => sameSelection(subject, sel));
  const rivals = new Set(own.flatMap((figure) => rivalsOf(atlas, figure)));
  const follows = newestFirst([...atlas.deals.values()].filter((other) => other.followedBy?.includes(id)));
  const answer = numbersOf(reading, sel, deal.leads);
  const facts: FactRow[] = [
    ...(deal.dateNote === undefined ? [] : [{ label: say('label.dated'), value: deal.dateNote }]),
    ...partyRows(reading, deal),
    ...valueRow(deal, answer.numbers),
    ...[...deal.status]
      .sort((a, b) => compareNewestFirst(a.date, b.date))
      .map(({ date, text, source }) =>
        sourcedRow(atlas, say('label.state', { date: formatDate(date) }), text, source),
      ),
  ];
  return finish(atlas, {
    sel,
    kind: say(`class.${dealClass(deal.kind)}`, { kind: say(`kind.${deal.kind}`) }),
    title: deal.title,
    subtitle: formatDate(deal.date),
    summary: deal.summary,
    ...answer,
    facts,
    quotes: quotesWhere(atlas, (quote) => quote.deals.includes(id)),
    // And what others say of the same, though it is of what the deal is about.
    figures: figuresWhere(reading, (figure) => sameSelection(figure.subject, sel) || rivals.has(figure)),
    related: groups(
      [say('group.followedBy'), linksTo(reading, 'deal', deal.followedBy)],
      [
        say('group.follows'),
        linksTo(
          reading,
          'deal',
          follows.map((other) => other.id),
        ),
      ],
      ...subjectGroups(reading, deal),
      [say('group.legs'), linksTo(reading, 'leg', deal.legs)],
    ),
    ownSources: [...deal.sources, ...deal.status.map((spell) => spell.source)],
  });
}
