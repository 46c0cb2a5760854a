/** Runs the rules over records of which some may have fields that could not be read: causes are told, not what follows. */
import { AUTHORED_TABLES, type AuthoredTable, type Records, type Validated } from './authored';
import type { Context, Rule } from './context';
import type { Problem } from './problem';
import { guarded, Unreadable } from './repair';

/** Puts a guard before every field that could not be read. */
export function guardAll(records: Records, broken: Validated['broken']): Records {
  if (broken.size === 0) return records;
  const entries = AUTHORED_TABLES.map((table) => [
    table,
    (records[table] as readonly object[]).map((record) => {
      const paths = broken.get(record);
      return paths ? guarded(record, paths) : record;
    }),
  ]);
  return Object.fromEntries(entries) as unknown as Records;
}

const without = (records: Records, record: object): Records =>
  Object.fromEntries(
    AUTHORED_TABLES.map((table) => [
      table,
      (records[table] as readonly object[]).filter((r) => r !== record),
    ]),
  ) as unknown as Records;

/** What a look at each record gives; records of which it wants what cannot be read are left out. */
export function readable<R, T>(records: readonly R[], read: (record: R) => T): T[] {
  return records.flatMap((record) => {
    try {
      return [read(record)];
    } catch (error) {
      if (error instanceof Unreadable) return [];
      throw error;
    }
  });
}

function runOne<C extends Context>(rule: Rule<C>, context: C, whole: Records): Problem[] {
  if (rule.needs?.some((table) => context.known[table] === null)) return [];
  const partly = (table: AuthoredTable): boolean =>
    context.records[table].some((record, i) => record !== whole[table][i]);
  if (rule.complete && rule.needs?.some(partly)) return [];
  if (rule.fieldwise) return rule.check({ ...context, records: whole });
  let { records } = context;
  for (;;) {
    try {
      return rule.check({ ...context, records });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      records = without(records, error.record);
    }
  }
}

/**
 * What all the rules find, whatever the others do. `context.records` are guarded, `whole` are not; what is said of a
 * value of which its schema has complained already (`told`) is left out.
 */
export function runRules<C extends Context>(
  rules: readonly Rule<C>[],
  context: C,
  whole: Records,
  told: readonly Problem[],
): Problem[] {
  const key = (p: Problem, path: string): string => JSON.stringify([p.file, p.record, path]);
  const complained = new Set(told.map((p) => key(p, p.path)));
  const follows = (p: Problem): boolean => {
    const steps = p.path.split('.');
    return p.path !== '' && steps.some((_, i) => complained.has(key(p, steps.slice(0, i + 1).join('.'))));
  };
  return rules.flatMap((rule) => runOne(rule, context, whole)).filter((problem) => !follows(problem));
}
