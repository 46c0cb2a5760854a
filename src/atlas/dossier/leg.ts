/** The dossier of a leg. */
import { type Atlas, corridorsOfLeg } from '../atlas';
import { formatSince } from '../dates';
import type { Leg } from '../schema';
import { spellToday } from '../status';
import {
  capitalised,
  EXACTNESS_MEANINGS,
  EXACTNESS_WORDS,
  formatGauges,
  MODE_WORDS,
  STATUS_WORDS,
} from '../words';
import { groups, linksTo } from './links';
import { dealsWhere, figuresWhere, finish, focusOnLegs, linkRow } from './parts';
import { servicesOver } from './services';
import type { Dossier, FactRow, LengthClaim, StatusClaim } from './types';

type Properties = Leg['properties'];
type Spell = Properties['status'][number];

/** "under construction since November 2010". */
const spellWords = ({ status, from }: Spell): string =>
  from === null ? STATUS_WORDS[status] : `${STATUS_WORDS[status]} ${formatSince(from)}`;

/** The leg's life, oldest first; the schema has the last spell hold today. */
function historyOf(atlas: Atlas, { status }: Properties): StatusClaim[] {
  return status.map((spell, i) => ({
    status: spell.status,
    from: spell.from,
    note: spell.note ?? null,
    source: atlas.sources.get(spell.source) ?? null,
    today: i === status.length - 1,
  }));
}

/**
 * Published lengths side by side, each with who says so, then our own; and how far ours is from each one
 * that is of the whole leg.
 */
function lengthsOf(atlas: Atlas, { lengths, computedKm }: Properties): LengthClaim[] {
  return [
    ...lengths.map(({ km, of, source }) => ({
      km,
      of: of ?? null,
      source: atlas.sources.get(source) ?? null,
      computed: false,
      difference: of === undefined && km > 0 ? (computedKm - km) / km : null,
    })),
    { km: computedKm, of: null, source: null, computed: true, difference: null },
  ];
}

function gaugeRow({ mode, gauges }: Properties): FactRow[] {
  if (mode !== 'rail') return [];
  if (gauges.length === 0) return [{ label: 'Track gauge', value: 'unknown' }];
  const change = gauges.length > 1 ? ', with a break of gauge on the leg' : '';
  return [{ label: 'Track gauge', value: `${formatGauges(gauges)}${change}` }];
}

/** The dossier of a leg; null when it is not in the atlas. */
export function legDossier(atlas: Atlas, id: string): Dossier | null {
  const leg = atlas.legs.get(id);
  if (!leg) return null;
  const p = leg.properties;
  const today = spellToday(leg);
  const facts: FactRow[] = [
    {
      label: 'Exactness of the line',
      value: `${capitalised(EXACTNESS_WORDS[p.exactness])}. ${EXACTNESS_MEANINGS[p.exactness]}`,
    },
    ...linkRow('From', linksTo(atlas, 'place', [p.from])),
    ...linkRow('To', linksTo(atlas, 'place', [p.to])),
    { label: 'Mode', value: MODE_WORDS[p.mode] },
    ...gaugeRow(p),
    { label: 'Operator', value: p.operator ?? 'unknown' },
    ...linkRow('Countries', linksTo(atlas, 'country', p.countries)),
    ...(p.borderNote === undefined ? [] : [{ label: 'At the border', value: p.borderNote }]),
    { label: 'Basis of the line', value: p.basis },
  ];
  return finish(atlas, {
    sel: { kind: 'leg', id },
    kind: `Leg, ${MODE_WORDS[p.mode]}`,
    title: p.name,
    subtitle: today ? capitalised(spellWords(today)) : '',
    summary: p.summary ?? null,
    facts,
    history: historyOf(atlas, p),
    lengths: lengthsOf(atlas, p),
    services: servicesOver(atlas, [id], id),
    deals: dealsWhere(atlas, (deal) => deal.legs.includes(id)),
    figures: figuresWhere(atlas, ({ subject }) => subject.kind === 'leg' && subject.id === id),
    related: groups(
      [
        'corridors',
        linksTo(
          atlas,
          'corridor',
          corridorsOfLeg(atlas, id).map((corridor) => corridor.id),
        ),
      ],
      ['places on the leg', linksTo(atlas, 'place', [p.from, ...p.places, p.to])],
    ),
    ownSources: p.sources ?? [],
    focus: focusOnLegs([leg]),
  });
}
