/** The dossier of a place. */
import { type Atlas, corridorsOfLeg } from '../atlas';
import { distanceKm } from '../earth';
import type { Corridor, LonLat, Place } from '../schema';
import {
  BASIS_WORDS,
  capitalised,
  formatGauges,
  formatKm,
  GAUGE_CHANGE_WORDS,
  joinWords,
  PLACE_KIND_WORDS,
} from '../words';
import { neighbours } from './itinerary';
import { countryName, groups, linksTo, linkTo } from './links';
import { dealsWhere, figuresWhere, finish, linkRow, quotesWhere } from './parts';
import { servicesOver } from './services';
import type { Dossier, FactRow, Link } from './types';

/** A port and the city it serves may lie this far apart (Alat and Baku: about 65 km). */
const NEARBY_KM = 80;
const NEARBY_AT_MOST = 5;

const pointOf = (place: Place): LonLat => place.geometry.coordinates as LonLat;

/**
 * Places close by in the same country that have a tie of their own: they are named beside the place,
 * nearest first, and their deals and quotations are not mixed into its.
 */
function nearby(atlas: Atlas, place: Place): Link[] {
  const tied = new Set(
    [...atlas.deals.values(), ...atlas.quotes.values()].flatMap((record) => record.places),
  );
  return [...atlas.places.values()]
    .filter((other) => other.id !== place.id && other.properties.country === place.properties.country)
    .filter((other) => tied.has(other.id))
    .map((other) => ({ other, km: distanceKm(pointOf(place), pointOf(other)) }))
    .filter(({ km }) => km <= NEARBY_KM)
    .sort((a, b) => a.km - b.km)
    .slice(0, NEARBY_AT_MOST)
    .flatMap(({ other, km }) => {
      const link = linkTo(atlas, { kind: 'place', id: other.id });
      return link
        ? [{ ...link, detail: `${PLACE_KIND_WORDS[other.properties.kind]}, ${formatKm(km)} away` }]
        : [];
    });
}

function positionRow({ basis }: Place['properties']): FactRow {
  const ref = basis.ref === undefined ? '' : ` (${basis.ref})`;
  const within = basis.withinKm === undefined ? '' : `, within ${formatKm(basis.withinKm)}`;
  return { label: 'Position', value: `${capitalised(BASIS_WORDS[basis.kind])}${ref}${within}` };
}

/** Why a crossing has one side only, with the sources of the place. */
function oneSideRow(atlas: Atlas, { otherSideNote, sources = [] }: Place['properties']): FactRow[] {
  if (otherSideNote === undefined) return [];
  const known = sources.flatMap((id) => atlas.sources.get(id) ?? []);
  return [{ label: 'Other side', value: otherSideNote, sources: known }];
}

/**
 * What happens where the gauge changes, with its sources: here, over the water between here and the next
 * railway, or on the other side of the crossing.
 */
function breakRows(
  atlas: Atlas,
  { gaugeBreak: own, otherSide, gauges = [] }: Place['properties'],
): FactRow[] {
  const other = otherSide === undefined ? undefined : atlas.places.get(otherSide)?.properties;
  const gaugeBreak = own ?? other?.gaugeBreak;
  if (!gaugeBreak) return [];
  const how = capitalised(joinWords(gaugeBreak.how.map((way) => GAUGE_CHANGE_WORDS[way])));
  return [
    {
      label:
        own || !other
          ? `Break of gauge${gauges.length < 2 ? ', on the way across' : ''}`
          : `Break of gauge, at ${other.name}`,
      value: how === '' ? gaugeBreak.text : `${how}. ${gaugeBreak.text}`,
      sources: gaugeBreak.sources.flatMap((id) => atlas.sources.get(id) ?? []),
    },
  ];
}

/**
 * Local names first, each once and only where they differ from the title, then the country. A crossing whose
 * other side is known is one crossing with two sides, and is named as such before all.
 */
function subtitle(atlas: Atlas, { name, names = {}, country, otherSide }: Place['properties']): string {
  const local = [...new Set(Object.values(names))].filter((other) => other !== name);
  const other = otherSide === undefined ? undefined : atlas.places.get(otherSide)?.properties;
  if (!other) return [...local, countryName(atlas, country)].join(' · ');
  const pair = `${name}, ${countryName(atlas, country)} – ${other.name}, ${countryName(atlas, other.country)}`;
  return [pair, ...local].join(' · ');
}

/** The dossier of a place; null when it is not in the atlas. */
export function placeDossier(atlas: Atlas, id: string): Dossier | null {
  const place = atlas.places.get(id);
  if (!place) return null;
  const p = place.properties;
  const legs = [...atlas.legs.values()].filter(
    ({ properties: leg }) => leg.from === id || leg.to === id || leg.places.includes(id),
  );
  const corridors = [...atlas.corridors.values()].filter((corridor: Corridor) =>
    legs.some((leg) => corridorsOfLeg(atlas, leg.id).includes(corridor)),
  );
  const countryLinks = linksTo(atlas, 'country', [p.country]);
  const facts: FactRow[] = [
    ...(countryLinks.length > 0
      ? linkRow('Country', countryLinks)
      : [{ label: 'Country', value: countryName(atlas, p.country) }]),
    ...linkRow('Other side', linksTo(atlas, 'place', p.otherSide === undefined ? [] : [p.otherSide])),
    ...oneSideRow(atlas, p),
    ...breakRows(atlas, p),
    ...(p.unlocode === undefined ? [] : [{ label: 'UN/LOCODE', value: p.unlocode }]),
    ...(p.gauges && p.gauges.length > 0
      ? [{ label: 'Track gauges met', value: formatGauges(p.gauges) }]
      : []),
    ...linkRow(
      'Corridors',
      linksTo(
        atlas,
        'corridor',
        corridors.map((corridor) => corridor.id),
      ),
    ),
    positionRow(p),
  ];
  return finish(atlas, {
    sel: { kind: 'place', id },
    kind: capitalised(PLACE_KIND_WORDS[p.kind]),
    title: p.name,
    subtitle: subtitle(atlas, p),
    summary: p.summary ?? null,
    facts,
    services: servicesOver(
      atlas,
      legs.map((leg) => leg.id),
    ),
    deals: dealsWhere(atlas, (deal) => deal.places.includes(id)),
    quotes: quotesWhere(atlas, (quote) => quote.places.includes(id)),
    figures: figuresWhere(atlas, ({ subject }) => subject.kind === 'place' && subject.id === id),
    related: groups(
      [
        'legs that meet here',
        linksTo(
          atlas,
          'leg',
          legs.map((leg) => leg.id),
        ),
      ],
      ...corridors.map(
        (corridor) => [`next on the ${corridor.name}`, neighbours(atlas, corridor, id)] as const,
      ),
      ['also nearby', nearby(atlas, place)],
    ),
    ownSources: p.sources ?? [],
    focus: { point: pointOf(place) },
  });
}
