/** The dossier of a place. */
import { say } from '../../words/dossier';
import { type Atlas, corridorsOfLeg, sourcesOf } from '../atlas';
import { distanceKm } from '../earth';
import { countryName, type Link, linksTo, linkTo } from '../links';
import { otherNames } from '../names';
import type { Reading } from '../reading/reading';
import type { LonLat, Place } from '../schema';
import { neighbours } from '../way/itinerary';
import { formatGauges, formatKm, placeKindWord } from '../words';
import { figuresWhere } from './figures';
import { numbersOf } from './numbers';
import { dealsWhere, finish, groups, linkRow, namesRow, quotesWhere } from './parts';
import { servicesOver } from './services';
import type { Dossier, FactRow } from './types';
import { gaugeChangesTitle } from './words';

/** A port and the city it serves may lie this far apart (Alat and Baku: about 65 km). */
const NEARBY_KM = 80;
const NEARBY_AT_MOST = 5;

const pointOf = (place: Place): LonLat => place.geometry.coordinates as LonLat;

/**
 * Places close by in the same country that have a tie of their own: they are named beside the place,
 * nearest first, and their deals and quotations are not mixed into its.
 */
function nearby(reading: Reading, place: Place): Link[] {
  const { atlas } = reading;
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
      const link = linkTo(reading, { kind: 'place', id: other.id });
      const kind = placeKindWord(other.properties.kind);
      return link ? [{ ...link, detail: say('nearby', { kind, km: formatKm(km) }) }] : [];
    });
}

function positionRow({ basis: { kind, ref, withinKm } }: Place['properties']): FactRow {
  const basis = say(`basis.${kind}`);
  const named = ref === undefined ? basis : say('basis.ref', { basis, ref });
  return {
    label: say('label.position'),
    value: withinKm === undefined ? named : say('basis.within', { basis: named, km: formatKm(withinKm) }),
  };
}

/** Why a crossing has one side only, with the sources of the place. */
function oneSideRow(atlas: Atlas, { otherSideNote, sources = [] }: Place['properties']): FactRow[] {
  if (otherSideNote === undefined) return [];
  return [{ label: say('label.otherSide'), value: otherSideNote, sources: sourcesOf(atlas, sources) }];
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
  const how = gaugeChangesTitle(gaugeBreak.how);
  const here = say(gauges.length < 2 ? 'label.breakAcross' : 'label.break');
  return [
    {
      label: own || !other ? here : say('label.breakAt', { place: other.name }),
      value: how === '' ? gaugeBreak.text : say('breakHow', { how, text: gaugeBreak.text }),
      sources: sourcesOf(atlas, gaugeBreak.sources),
    },
  ];
}

/** The country. A crossing whose other side is known is one crossing with two sides, and is named as such. */
function subtitle(atlas: Atlas, { name, country, otherSide }: Place['properties']): string {
  const other = otherSide === undefined ? undefined : atlas.places.get(otherSide)?.properties;
  if (!other) return countryName(atlas, country);
  return say('crossing', {
    place: name,
    country: countryName(atlas, country),
    otherPlace: other.name,
    otherCountry: countryName(atlas, other.country),
  });
}

/** The dossier of a place. */
export function placeDossier(reading: Reading, place: Place): Dossier {
  const { atlas } = reading;
  const { id, properties: p } = place;
  const legs = [...atlas.legs.values()]
    .filter(({ properties: leg }) => leg.from === id || leg.to === id || leg.places.includes(id))
    .map((leg) => leg.id);
  const corridors = [...atlas.corridors.values()].filter((corridor) =>
    legs.some((leg) => corridorsOfLeg(atlas, leg).includes(corridor)),
  );
  const corridorLinks = linksTo(
    reading,
    'corridor',
    corridors.map((corridor) => corridor.id),
  );
  const legsHere = [say('group.legsHere'), linksTo(reading, 'leg', legs)] as const;
  const countryLinks = linksTo(reading, 'country', [p.country]);
  const facts: FactRow[] = [
    ...(countryLinks.length > 0
      ? linkRow(say('label.country'), countryLinks)
      : [{ label: say('label.country'), value: countryName(atlas, p.country) }]),
    ...linkRow(
      say('label.otherSide'),
      linksTo(reading, 'place', p.otherSide === undefined ? [] : [p.otherSide]),
    ),
    ...oneSideRow(atlas, p),
    ...breakRows(atlas, p),
    ...(p.unlocode === undefined ? [] : [{ label: say('label.unlocode'), value: p.unlocode }]),
    ...(p.gauges && p.gauges.length > 0
      ? [{ label: say('label.gaugesMet'), value: formatGauges(p.gauges) }]
      : []),
    ...linkRow(say('label.corridors'), corridorLinks),
    // Not its aliases, which are for the search: a province or a station may be among them.
    ...namesRow(otherNames({ name: p.name, names: p.names })),
    positionRow(p),
  ];
  return finish(atlas, {
    sel: { kind: 'place', id },
    kind: say(`kind.${p.kind}`),
    title: p.name,
    subtitle: subtitle(atlas, p),
    summary: p.summary ?? null,
    ...numbersOf(reading, { kind: 'place', id }, p.leads),
    facts,
    services: servicesOver(reading, legs),
    ...dealsWhere(atlas, (deal) => deal.places.includes(id)),
    quotes: quotesWhere(atlas, (quote) => quote.places.includes(id)),
    figures: figuresWhere(
      reading,
      ({ subject, places }) =>
        (subject.kind === 'place' && subject.id === id) || (places?.includes(id) ?? false),
    ),
    // On no corridor, what a reader can do from there is what lines there are.
    first: corridors.length > 0 ? [] : groups(legsHere),
    related: groups(
      ...(corridors.length > 0 ? [legsHere] : []),
      ...corridors.map(
        (corridor) =>
          [say('group.nextOn', { corridor: corridor.name }), neighbours(reading, corridor, id)] as const,
      ),
      [say('group.nearby'), nearby(reading, place)],
    ),
    ownSources: p.sources ?? [],
  });
}
