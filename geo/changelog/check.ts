/** Whether the closed editions are what was closed, in order, and the present one comes after them. Pure. */
import * as v from 'valibot';
import type { Edition, Tables } from '../../src/atlas/schema';
import type { Problem } from '../problem';
import { sentence } from '../sentence';
import { ClosedEdition, digestsOf, sealOf } from './closed';
import { compare } from './compare';

/** A file of geo/editions: its name, and what it holds as JSON (undefined: it is none). */
export interface EditionFile {
  readonly name: string;
  readonly value: unknown;
}

const say = (file: string, path: string, reason: string): Problem => ({
  file: `editions/${file}`,
  record: '',
  path,
  reason,
});

/** The name of an edition's file. */
export const fileOf = (number: number): string => `${number}.json`;

/** The file as an edition, or what keeps it from being one. */
function readOne({ name, value }: EditionFile): ClosedEdition | readonly Problem[] {
  if (value === undefined) return [say(name, '', 'is no JSON')];
  const result = v.safeParse(ClosedEdition, value);
  if (!result.success)
    return result.issues.map((issue) => say(name, v.getDotPath(issue) ?? '', sentence(issue, ClosedEdition)));
  return result.output;
}

/** What is wrong with an edition that can be read, given the one before it. */
function faultsOf(edition: ClosedEdition, name: string, before: ClosedEdition | null): Problem[] {
  const problems: Problem[] = [];
  const next = (before?.number ?? 0) + 1;
  if (edition.number !== next)
    problems.push(say(name, 'number', `is ${edition.number}; the edition after ${next - 1} is ${next}`));
  if (name !== fileOf(edition.number))
    problems.push(say(name, '', `is edition ${edition.number}, whose file is ${fileOf(edition.number)}`));
  if (before && edition.date <= before.date)
    problems.push(
      say(name, 'date', `is ${edition.date}, not after edition ${before.number} of ${before.date}`),
    );
  if (sealOf(edition) !== edition.seal)
    problems.push(
      say(name, 'seal', 'does not fit what the file says: it was changed after the edition was closed'),
    );
  if (edition.after !== (before?.seal ?? null))
    problems.push(
      say(
        name,
        'after',
        `is not the seal of ${before ? `edition ${before.number}` : 'any edition before it'}`,
      ),
    );
  return problems;
}

/** The closed editions, oldest first, as far as they can be read, and what is wrong with them. */
export function readEditions(files: readonly EditionFile[]): {
  readonly closed: readonly ClosedEdition[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const read: { readonly name: string; readonly edition: ClosedEdition }[] = [];
  for (const file of files) {
    const one = readOne(file);
    if ('seal' in one) read.push({ name: file.name, edition: one });
    else problems.push(...one);
  }
  read.sort((a, b) => a.edition.number - b.edition.number);
  read.forEach(({ edition, name }, i) => {
    problems.push(...faultsOf(edition, name, read[i - 1]?.edition ?? null));
  });
  return { closed: read.map(({ edition }) => edition), problems };
}

const NEXT = 'raise NUMBER and AS_OF in geo/edition.ts: this is the next edition';
const at = (path: string, reason: string): Problem => ({ file: 'geo/edition.ts', record: '', path, reason });

/** Whether the present edition comes next, or, where it is closed already, still says what it said. */
export function checkPresent(
  closed: readonly ClosedEdition[],
  present: Edition,
  tables: Tables,
): readonly Problem[] {
  const last = closed.at(-1);
  const next = (last?.number ?? 0) + 1;
  if (last && present.number === last.number) {
    if (present.date !== last.date)
      return [
        at('AS_OF', `is ${present.date}, but edition ${last.number} was closed as of ${last.date}; ${NEXT}`),
      ];
    const { added, changed, gone } = compare(last.tables, digestsOf(tables));
    const [first] = [...added, ...changed.map(({ id }) => id), ...gone];
    if (first === undefined) return [];
    return [
      at('NUMBER', `is ${last.number}, which is closed, and "${first}" is not as it was then; ${NEXT}`),
    ];
  }
  if (present.number !== next)
    return [at('NUMBER', `is ${present.number}; the edition after ${next - 1} is ${next}`)];
  if (last && present.date <= last.date)
    return [at('AS_OF', `is ${present.date}, not after edition ${last.number} of ${last.date}`)];
  return [];
}
