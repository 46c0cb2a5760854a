/** What may be chosen in the planner: places, and what may be closed, opened or slowed; found by any of their names. */
import { byAlphabet } from '../../words/numbers';
import { say } from '../../words/route';
import type { Atlas } from '../atlas';
import { plainFold } from '../fold';
import { countryName } from '../links';
import { otherNames } from '../names';
import { MODES } from '../schema';
import { modeWord, placeKindWord } from '../words';
import { type Change, canMean, changeKey, type Doing, pairOf } from './change';
import { nameOfChange } from './change-words';
import { linesOf } from './lines';

/** One that may be chosen. */
export interface Option {
  /** An id of a place, or a change as a link writes it. */
  readonly value: string;
  readonly label: string;
  /** What it is: "port, Azerbaijan". */
  readonly detail: string;
  /** All its names, folded, each after a line break: what is typed is looked for at their beginnings first. */
  readonly keys: string;
}

const keysOf = (names: readonly string[]): string => `\n${[...new Set(names.map(plainFold))].join('\n')}`;

/** Places from and to which a route may lead, the weightiest first. A strait is passed, and is no end. */
export function placeOptions(
  { places, countries }: Pick<Atlas, 'places' | 'countries'>,
  passed = false,
): Option[] {
  return [...places.values()]
    .filter(({ properties: { kind } }) => passed || kind !== 'strait')
    .sort(
      (a, b) =>
        a.properties.importance - b.properties.importance || byAlphabet(a.properties.name, b.properties.name),
    )
    .map(({ id, properties }) => ({
      value: id,
      label: properties.name,
      detail: say('place.detail', {
        kind: placeKindWord(properties.kind),
        country: countryName({ countries }, properties.country),
      }),
      keys: keysOf([properties.name, ...otherNames(properties), properties.unlocode ?? '']),
    }));
}

/** Those of a list that what is typed means, names that begin with it before those that have it further in. */
export function found(options: readonly Option[], typed: string, most: number): Option[] {
  const text = plainFold(typed);
  if (text === '') return options.slice(0, most);
  const begins: Option[] = [];
  const within: Option[] = [];
  for (const option of options) {
    if (option.keys.includes(`\n${text}`)) begins.push(option);
    else if (option.keys.includes(text)) within.push(option);
  }
  return [...begins, ...within].slice(0, most);
}

/** The pairs of countries between which a line crosses the border. */
function pairsIn(atlas: Atlas): string[] {
  const pairs = new Set(linesOf(atlas).lines.flatMap(({ borders }) => borders));
  return [...pairs].filter((pair) => {
    const [a = '', b = ''] = pair.split('+');
    return pair === pairOf(a, b);
  });
}

/** What may be closed, opened or slowed: the large before the small. */
export function changeOptions(atlas: Atlas, doing: Doing): Option[] {
  const years = [...atlas.legs.values()].flatMap(
    ({ properties: { expected } }) => expected?.date.match(/^\d{4}/)?.[0] ?? [],
  );
  const of = (kind: Change['kind'], ids: Iterable<string>): Change[] =>
    [...new Set(ids)].map((id) => ({ kind, id }));
  const countries = [...atlas.countries.values()].sort((a, b) => byAlphabet(a.name, b.name));
  const ofKind = (kind: string): string[] =>
    countries.flatMap((country) => (country.kind === kind ? [country.id] : []));
  const named = (kind: 'leg' | 'pair', ids: readonly string[]): Change[] =>
    of(kind, ids).sort((a, b) => byAlphabet(nameOfChange(atlas, a), nameOfChange(atlas, b)));
  const changes: Change[] = [
    ...of('state', doing === 'open' ? ['planned', 'idle'] : ['idle']),
    ...of('expected', years.sort()),
    ...of('country', ofKind('country')),
    ...of('bloc', ofKind('bloc')),
    ...of('corridor', atlas.corridors.keys()),
    ...of('mode', MODES),
    ...of(
      'place',
      placeOptions(atlas, true).map(({ value }) => value),
    ),
    ...named('pair', pairsIn(atlas)),
    ...named('leg', [...atlas.legs.keys()]),
  ];
  return changes
    .filter((change) => canMean(doing, change))
    .map((change) => {
      const label = nameOfChange(atlas, change);
      return {
        value: changeKey(change),
        label,
        detail: detailOf(atlas, change),
        keys: namesOf(atlas, change, label),
      };
    });
}

/** What kind of thing a change is about; of a place its country too. */
function detailOf(atlas: Atlas, { kind, id }: Change): string {
  const place = kind === 'place' ? atlas.places.get(id)?.properties : undefined;
  if (place)
    return say('place.detail', {
      kind: placeKindWord(place.kind),
      country: countryName(atlas, place.country),
    });
  const leg = kind === 'leg' ? atlas.legs.get(id)?.properties : undefined;
  return leg ? modeWord(leg.mode) : say(`kind.${kind}`);
}

function namesOf(atlas: Atlas, { kind, id }: Change, label: string): string {
  const place = kind === 'place' ? atlas.places.get(id)?.properties : undefined;
  const corridor = kind === 'corridor' ? atlas.corridors.get(id) : undefined;
  const both = kind === 'pair' ? id.split('+').map((country) => countryName(atlas, country)) : [];
  return keysOf([
    label,
    ...both,
    ...(place ? otherNames(place) : []),
    ...(corridor ? otherNames(corridor) : []),
  ]);
}
