/** Which sections a dossier has, in the order a reader wants them, and what of each is seen at once. */
import type { ReactNode } from 'react';
import type { Atlas } from '../../atlas/atlas';
import type { Dossier } from '../../atlas/dossier';
import type { Deal } from '../../atlas/schema';
import type { Selection, SelectionKind } from '../../atlas/selection';
import { seriesOf } from '../../atlas/series/series';
import type { FileStatus } from '../../state/state';
import { say } from '../../words/dossier';
import { ChartsPart } from '../charts/ChartsPart';
import { ProfilePart } from '../profile/ProfilePart';
import { Deals } from './Deals';
import { Facts } from './Facts';
import { Figures } from './Figures';
import { Itineraries } from './Itineraries';
import { History, Lengths } from './LegRecord';
import { Quotes } from './Quotes';
import { Links, Related } from './Related';
import { Rivals } from './Rivals';
import type { SectionOf } from './Section';
import { Services } from './Services';
import { Sources } from './Sources';
import { takesServices } from './tables';

/** What is seen at once of a list. */
const DEALS_AT_ONCE = 3;
const QUOTES_AT_ONCE = { spoken: 1, speaker: 2 };
const FACTS_AT_ONCE = 6;
/** A list that is longer by this many is shown whole: nobody presses a button for one more. */
const SLACK = 1;

/** Kinds of which the bare facts are what is asked first; elsewhere they come after what happened. */
const FACTS_FIRST: ReadonlySet<SelectionKind> = new Set([
  'leg',
  'deal',
  'quote',
  'person',
  'source',
  'figure',
  'organisation',
]);
/** Kinds that speak. */
const SPEAKERS: ReadonlySet<SelectionKind> = new Set(['person', 'organisation']);

/** A list in two: its beginning, and what is folded. */
function cut<T>(list: readonly T[], atOnce: number): readonly [readonly T[], readonly T[]] {
  return list.length <= atOnce + SLACK ? [list, []] : [list.slice(0, atOnce), list.slice(atOnce)];
}
const more = (count: number): SectionOf['more'] => ({ closed: say('more', { count }), open: say('fewer') });

/** A section that shows the first few of a list and folds the rest; with none at once it is folded as a whole. */
function listed<T>(
  section: Pick<SectionOf, 'name' | 'title' | 'table'>,
  list: readonly T[],
  atOnce: number,
  draw: (some: readonly T[], brief: boolean) => ReactNode,
): SectionOf {
  const { length: count } = list;
  if (atOnce === 0) return { ...section, count, folded: count > 0 ? draw(list, false) : null };
  const [seen, rest] = cut(list, atOnce);
  return {
    ...section,
    count,
    atOnce: count > 0 ? draw(seen, true) : null,
    ...(rest.length > 0 ? { folded: draw(rest, false), more: more(rest.length) } : {}),
  };
}

function figuresOf({ figures, sel }: Dossier): SectionOf {
  const count = figures.reduce((sum, family) => sum + family.count, 0);
  const drawn = figures.find(({ axis }) => axis !== null) ?? null;
  const section = { name: 'figures', title: say('part.figures'), table: 'figures', count } as const;
  // A figure's rivals are of what it is of.
  const isFigure = sel.kind === 'figure';
  const of = (isFigure && figures[0]?.groups[0]?.subject.sel) || sel;
  const folded = count > 0 ? <Figures families={figures} of={of} drawn={drawn} /> : null;
  if (!drawn) return { ...section, folded };
  return {
    ...section,
    atOnce: <Rivals family={drawn} of={of} own={isFigure ? sel.id : null} />,
    folded,
    more: { closed: say('figures.all', { count }), open: say('figures.fold') },
  };
}

function chartsOf(atlas: Atlas, sel: Selection): SectionOf {
  const count = seriesOf(atlas, sel).length;
  return {
    name: 'charts',
    title: say('part.charts'),
    count,
    folded: count > 0 ? <ChartsPart sel={sel} /> : null,
  };
}

/** Those sections of a dossier that hold something, or of whose table there is something to say. */
export function sectionsOf(
  dossier: Dossier,
  atlas: Atlas,
  statusOf: (table: NonNullable<SectionOf['table']>) => FileStatus,
): SectionOf[] {
  const { sel, deals, events, quotes, services, memberships, itineraries, related, sources } = dossier;
  const speaks = SPEAKERS.has(sel.kind);
  const isLeg = sel.kind === 'leg';
  const drawDeals = (some: readonly Deal[], brief: boolean): ReactNode => (
    <Deals deals={some} atlas={atlas} brief={brief} />
  );
  const [seenFacts, otherFacts] = cut(dossier.facts, FACTS_AT_ONCE);
  const facts: SectionOf = {
    name: 'facts',
    title: say('part.facts'),
    count: null,
    atOnce: seenFacts.length > 0 ? <Facts rows={seenFacts} /> : null,
    ...(otherFacts.length > 0 ? { folded: <Facts rows={otherFacts} />, more: more(otherFacts.length) } : {}),
  };
  const factsFolded: SectionOf = {
    ...facts,
    atOnce: null,
    more: undefined,
    folded: dossier.facts.length > 0 ? <Facts rows={dossier.facts} /> : null,
  };
  const spoken =
    sel.kind === 'quote'
      ? []
      : [
          listed(
            { name: 'quotes', title: say('part.quotes'), table: 'quotes' },
            quotes,
            QUOTES_AT_ONCE[speaks ? 'speaker' : 'spoken'],
            (some) => <Quotes quotes={some} atlas={atlas} />,
          ),
        ];
  const told: SectionOf[] = [
    ...dossier.first.map(({ title, links }, at) => ({
      name: `first ${at}`,
      title,
      count: links.length,
      atOnce: <Links links={links} />,
    })),
    ...(sel.kind === 'corridor'
      ? [
          {
            name: 'profile',
            title: say('part.profile'),
            count: null,
            bare: true,
            atOnce: <ProfilePart corridorId={sel.id} />,
          },
        ]
      : []),
    ...(FACTS_FIRST.has(sel.kind) ? [facts] : []),
    ...(isLeg
      ? [
          {
            name: 'history',
            title: say('history.title'),
            count: null,
            atOnce:
              dossier.history.length > 0 ? (
                <History history={dossier.history} expected={dossier.expected} checked={dossier.checked} />
              ) : null,
          },
          {
            name: 'lengths',
            title: say('lengths.title'),
            count: null,
            atOnce: <Lengths lengths={dossier.lengths} />,
          },
        ]
      : []),
    ...(speaks ? spoken : []),
    listed({ name: 'deals', title: say('part.deals'), table: 'deals' }, deals, DEALS_AT_ONCE, drawDeals),
    listed(
      { name: 'events', title: say('part.events') },
      events,
      deals.length === 0 ? DEALS_AT_ONCE : 0,
      drawDeals,
    ),
    figuresOf(dossier),
    chartsOf(atlas, sel),
    ...(speaks ? [] : spoken),
    ...(takesServices(sel)
      ? [
          listed(
            { name: 'services', title: say('part.services'), table: 'services' },
            services,
            0,
            (some) => <Services services={some} />,
          ),
        ]
      : []),
    ...(FACTS_FIRST.has(sel.kind) ? [] : [sel.kind === 'place' ? facts : factsFolded]),
    {
      name: 'memberships',
      title: say('part.memberships'),
      count: memberships.length,
      folded: memberships.length > 0 ? <Facts rows={memberships} /> : null,
    },
    {
      name: 'way',
      title: say('itinerary.title'),
      count: itineraries.length,
      folded: itineraries.length > 0 ? <Itineraries itineraries={itineraries} corridor={sel.id} /> : null,
    },
    {
      name: 'related',
      title: say('part.related'),
      count: related.reduce((sum, { links }) => sum + links.length, 0),
      folded: related.length > 0 ? <Related groups={related} /> : null,
    },
    {
      name: 'sources',
      title: say('part.sources'),
      table: 'sources',
      count: sources.length,
      folded: sources.length > 0 ? <Sources sources={sources} /> : null,
    },
  ];
  return told.filter(
    ({ atOnce = null, folded = null, table }) =>
      atOnce !== null || folded !== null || (table !== undefined && statusOf(table) !== 'ready'),
  );
}
