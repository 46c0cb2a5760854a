/** The dossier of a leg. */
import { say } from '../../words/dossier';
import { type Atlas, corridorsOfLeg } from '../atlas';
import { formatSince } from '../date-words';
import { linksTo } from '../links';
import type { Holds, Reading } from '../reading/reading';
import type { Leg } from '../schema';
import { formatGauges, modeWord } from '../words';
import { figuresWhere } from './figures';
import { numbersOf } from './numbers';
import { dealsWhere, finish, groups, linkRow } from './parts';
import { servicesOver } from './services';
import type { Dossier, FactRow, LengthClaim, StatusClaim } from './types';
import { stateTitle } from './words';

type Properties = Leg['properties'];

/** "Under construction since November 2010"; empty before the atlas knows anything of the leg. */
function standingWords(reading: Reading, leg: Leg): string {
  const { status, since, holds } = reading.standingOf(leg);
  if (status === null) return '';
  const state = stateTitle({ status, holds });
  const from = since?.from ?? null;
  return from === null ? state : say('statusSince', { status: state, since: formatSince(from) });
}

/** The leg's life, oldest first. Within the date of a change, what it changed from perhaps still holds. */
function historyOf(reading: Reading, leg: Leg): StatusClaim[] {
  const { spell: now, holds: sure } = reading.standingOf(leg);
  const { status } = leg.properties;
  const at = now ? status.indexOf(now) : -1;
  const holdsAt = (i: number): Holds => {
    if (i === at) return sure;
    return i === at - 1 && sure === 'perhaps' ? 'perhaps' : 'no';
  };
  return status.map((spell, i) => ({
    status: spell.status,
    from: spell.from,
    note: spell.note ?? null,
    source: reading.atlas.sources.get(spell.source) ?? null,
    holds: holdsAt(i),
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
  const label = say('label.gauge');
  if (gauges.length === 0) return [{ label, value: say('unknown') }];
  const written = formatGauges(gauges);
  return [{ label, value: gauges.length > 1 ? say('breakOnLeg', { gauges: written }) : written }];
}

/** The dossier of a leg. */
export function legDossier(reading: Reading, leg: Leg): Dossier {
  const { atlas } = reading;
  const { id, properties: p } = leg;
  const facts: FactRow[] = [
    { label: say('label.exactness'), value: say(`exactness.${p.exactness}`) },
    ...linkRow(say('label.from'), linksTo(reading, 'place', [p.from])),
    ...linkRow(say('label.to'), linksTo(reading, 'place', [p.to])),
    { label: say('label.mode'), value: modeWord(p.mode) },
    ...gaugeRow(p),
    { label: say('label.operator'), value: p.operator ?? say('unknown') },
    ...linkRow(say('label.countries'), linksTo(reading, 'country', p.countries)),
    ...(p.borderNote === undefined ? [] : [{ label: say('label.border'), value: p.borderNote }]),
    { label: say('label.basis'), value: p.basis },
  ];
  const corridors = corridorsOfLeg(atlas, id).map((corridor) => corridor.id);
  return finish(atlas, {
    sel: { kind: 'leg', id },
    kind: say('kind.leg', { mode: modeWord(p.mode) }),
    title: p.name,
    subtitle: standingWords(reading, leg),
    summary: p.summary ?? null,
    ...numbersOf(reading, { kind: 'leg', id }),
    facts,
    history: historyOf(reading, leg),
    expected: p.expected
      ? {
          date: p.expected.date,
          note: p.expected.note ?? null,
          source: atlas.sources.get(p.expected.source) ?? null,
        }
      : null,
    checked: p.checked ?? null,
    lengths: lengthsOf(atlas, p),
    services: servicesOver(reading, [id], id),
    ...dealsWhere(atlas, (deal) => deal.legs.includes(id)),
    figures: figuresWhere(reading, ({ subject }) => subject.kind === 'leg' && subject.id === id),
    related: groups(
      [say('group.corridors'), linksTo(reading, 'corridor', corridors)],
      [say('group.placesOnLeg'), linksTo(reading, 'place', [p.from, ...p.places, p.to])],
    ),
    ownSources: p.sources ?? [],
  });
}
