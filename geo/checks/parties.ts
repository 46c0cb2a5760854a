import type { Check } from '../context';
import type { Problem } from '../problem';
import { plainName } from './names';
import { namesOf } from './speakers';

type Kind = 'person' | 'organisation' | 'place' | 'country';

/** Whoever is named like a record leads to it: a party, a speaker, whoever counted. */
export const parties: Check = ({ records }) => {
  const problems: Problem[] = [];
  /** Plain name → the record that goes by it; the first one, where two do. */
  const known = new Map<string, { readonly kind: Kind; readonly id: string }>();
  const learn = (kind: Kind, named: Parameters<typeof namesOf>[0]): void => {
    for (const name of namesOf(named)) if (!known.has(name)) known.set(name, { kind, id: named.id });
  };
  for (const person of records.people) learn('person', person);
  for (const organisation of records.organisations) learn('organisation', organisation);
  for (const country of records.countries) learn('country', country);
  for (const { properties } of records.places) learn('place', properties);

  const check = (
    file: string,
    record: string,
    path: string,
    name: string,
    linked: { readonly [K in Kind]?: string | undefined },
    kinds: readonly Kind[],
  ): void => {
    const meant = known.get(plainName(name));
    if (!meant || !kinds.includes(meant.kind) || kinds.some((kind) => kind !== 'country' && linked[kind]))
      return;
    if (meant.kind === 'country' && linked.country !== undefined) return;
    problems.push({
      file,
      record,
      path: `${path}${meant.kind}`,
      reason: `is missing: "${name}" is the ${meant.kind} "${meant.id}"`,
    });
  };
  for (const { id, parties: all } of records.deals)
    for (const [i, party] of all.entries())
      check('deals.json', id, `parties.${i}.`, party.name, party, [
        'person',
        'organisation',
        'place',
        'country',
      ]);
  for (const quote of records.quotes)
    check('quotes.json', quote.id, '', quote.speaker, quote, ['person', 'organisation']);
  for (const figure of records.figures)
    check('figures.json', figure.id, '', figure.saidBy, figure, ['organisation']);
  for (const time of records.times) check('times.json', time.id, '', time.saidBy, time, ['organisation']);
  for (const rate of records.rates) check('rates.json', rate.id, '', rate.saidBy, rate, ['organisation']);
  return problems;
};
