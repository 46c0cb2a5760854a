import type { Check } from '../context';
import type { Problem } from '../problem';
import { plainName } from './names';

interface Named {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  readonly names?: Readonly<Record<string, string>> | undefined;
}

/** Every name a record goes by, plain. */
export const namesOf = ({ name, aliases = [], names = {} }: Named): Set<string> =>
  new Set([name, ...aliases, ...Object.values(names)].map(plainName));

/** Who speaks, signs or takes part is the person, the organisation or the place whose id stands beside the name. */
export const speakers: Check = ({ records }) => {
  const problems: Problem[] = [];
  const index = (list: readonly Named[]) =>
    new Map(list.map((named) => [named.id, { name: named.name, names: namesOf(named) }]));
  const known = {
    person: index(records.people),
    organisation: index(records.organisations),
    place: index(records.places.map(({ properties }) => properties)),
  };
  const FILE = { person: 'people.json', organisation: 'organisations.json', place: 'places.geojson' };
  const check = (
    file: string,
    record: string,
    path: string,
    kind: keyof typeof known,
    name: string,
    id: string | undefined,
  ): void => {
    // An unknown id is reported as such.
    const found = id === undefined ? undefined : known[kind].get(id);
    if (!found || found.names.has(plainName(name))) return;
    problems.push({
      file,
      record,
      path,
      reason: `is "${id}", ${kind === 'person' ? 'who' : 'which'} is ${found.name}, but the name here is "${name}"; if both are one, add it to the aliases in ${FILE[kind]}`,
    });
  };
  for (const { id, speaker, person } of records.quotes)
    check('quotes.json', id, 'person', 'person', speaker, person);
  for (const deal of records.deals) {
    for (const [i, party] of deal.parties.entries())
      for (const kind of ['person', 'organisation', 'place'] as const)
        check('deals.json', deal.id, `parties.${i}.${kind}`, kind, party.name, party[kind]);
  }
  return problems;
};
