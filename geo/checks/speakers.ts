import type { Check } from '../context';
import type { Problem } from '../problem';

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Who speaks or signs is the person whose id stands beside the name. */
export const speakers: Check = ({ records }) => {
  const problems: Problem[] = [];
  const people = new Map(
    records.people.map(({ id, name, aliases = [] }) => [
      id,
      { name, names: new Set([name, ...aliases].map(plain)) },
    ]),
  );
  const check = (file: string, record: string, path: string, name: string, id: string | undefined): void => {
    // An unknown id is reported as such.
    const person = id === undefined ? undefined : people.get(id);
    if (!person || person.names.has(plain(name))) return;
    problems.push({
      file,
      record,
      path,
      reason: `is "${id}", who is ${person.name}, but the name here is "${name}"; if both are one, add it to the aliases in people.json`,
    });
  };
  for (const quote of records.quotes) check('quotes.json', quote.id, 'person', quote.speaker, quote.person);
  for (const deal of records.deals) {
    for (const [i, { name, person }] of deal.parties.entries())
      check('deals.json', deal.id, `parties.${i}.person`, name, person);
  }
  return problems;
};
