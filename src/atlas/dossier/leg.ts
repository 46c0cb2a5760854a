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
  formatKm,
  MODE_WORDS,
  STATUS_WORDS,
} from '../words';
import { groups, linksTo } from './links';
import { dealsWhere, figuresWhere, finish, focusOnLegs, linkRow, sourcedRow } from './parts';
import type { Dossier, FactRow } from './types';

type Properties = Leg['properties'];
type Spell = Properties['status'][number];

/** "under construction since November 2010". */
const spellWords = ({ status, from }: Spell): string =>
  from === null ? STATUS_WORDS[status] : `${STATUS_WORDS[status]} ${formatSince(from)}`;

function spellRow(atlas: Atlas, label: string, spell: Spell): FactRow {
  const note = spell.note === undefined ? '' : ` (${spell.note})`;
  return sourcedRow(atlas, label, `${spellWords(spell)}${note}`, spell.source);
}

/** Today's status, then the ones before it, newest first. */
function statusRows(atlas: Atlas, leg: Leg): FactRow[] {
  const today = spellToday(leg);
  return [
    ...(today ? [spellRow(atlas, 'Status today', today)] : []),
    ...leg.properties.status
      .slice(0, -1)
      .toReversed()
      .map((spell) => spellRow(atlas, 'Before that', spell)),
  ];
}

const percent = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/**
 * Published lengths side by side, each with who says so; our own apart; and how far ours is from each
 * one that is of the whole leg.
 */
function lengthRows(atlas: Atlas, { lengths, computedKm }: Properties): FactRow[] {
  const published = lengths.map((length) => {
    const of = length.of === undefined ? '' : ` (${length.of})`;
    return sourcedRow(atlas, 'Published length', `${formatKm(length.km)}${of}`, length.source);
  });
  const whole = lengths.filter((length) => length.of === undefined && length.km > 0);
  const differences = [...new Set(whole.map((length) => length.km))].map((km) => ({
    label: 'Drawn line against published',
    value: `${percent.format(((computedKm - km) / km) * 100)} % of ${formatKm(km)}`,
    computed: true,
  }));
  return [
    ...published,
    { label: 'Length of the drawn line', value: formatKm(computedKm), computed: true },
    ...differences,
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
    ...linkRow('From', linksTo(atlas, 'place', [p.from])),
    ...linkRow('To', linksTo(atlas, 'place', [p.to])),
    { label: 'Mode', value: MODE_WORDS[p.mode] },
    ...gaugeRow(p),
    ...statusRows(atlas, leg),
    { label: 'Operator', value: p.operator ?? 'unknown' },
    ...linkRow('Countries', linksTo(atlas, 'country', p.countries)),
    ...lengthRows(atlas, p),
    {
      label: 'Exactness of the line',
      value: `${EXACTNESS_WORDS[p.exactness]}. ${EXACTNESS_MEANINGS[p.exactness]}`,
    },
    { label: 'Basis of the line', value: p.basis },
  ];
  return finish(atlas, {
    sel: { kind: 'leg', id },
    kind: `Leg, ${MODE_WORDS[p.mode]}`,
    title: p.name,
    subtitle: today ? capitalised(spellWords(today)) : '',
    summary: p.summary ?? null,
    facts,
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
