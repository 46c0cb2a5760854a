/**
 * Records with a malformed field, made usable: what could not be read is replaced by something harmless of the right
 * type, so that the rules can go on and tell the record's other faults in the same pass.
 */
import * as v from 'valibot';

type Key = string | number;
type Schema = v.GenericSchema & {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly items?: readonly Schema[];
  readonly wrapped?: Schema;
  readonly value?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
};

/** A harmless value of a schema's type: it has the type, and may yet be out of bounds. */
function harmless(schema: Schema): unknown {
  switch (schema.type) {
    case 'string':
      return '';
    case 'number':
      return 0;
    case 'boolean':
      return false;
    case 'array':
      return [];
    case 'strict_tuple':
      return (schema.items ?? []).map(harmless);
    case 'picklist':
      return schema.options?.[0];
    case 'literal':
      return schema.literal;
    case 'nullable':
      return null;
    case 'record':
      return {};
    case 'variant':
      return harmless(schema.options?.[0] as Schema);
    case 'strict_object': {
      const entries = Object.entries(schema.entries ?? {}).filter(([, inner]) => inner.type !== 'optional');
      return Object.fromEntries(entries.map(([key, inner]) => [key, harmless(inner)]));
    }
    default:
      return undefined;
  }
}

/** The schema one step down. */
function inside(schema: Schema | undefined, key: Key): Schema | undefined {
  if (!schema) return undefined;
  if (schema.wrapped) return inside(schema.wrapped, key);
  if (schema.entries) return schema.entries[key];
  if (schema.items) return schema.items[Number(key)];
  return schema.item ?? schema.value;
}

export const keysOf = (issue: v.BaseIssue<unknown>): Key[] =>
  (issue.path ?? []).map((item) => item.key as Key);

/** Whether an issue is of something too much: an unknown key, a third coordinate. */
export const isSurplus = (issue: v.BaseIssue<unknown>): boolean =>
  issue.expected === 'never' && (issue.type === 'strict_object' || issue.type === 'strict_tuple');

/** Whether it is the key of a dictionary that is wrong; a key that is missing has the same origin. */
const isBadKey = (issue: v.BaseIssue<unknown>): boolean =>
  issue.path?.at(-1)?.origin === 'key' && issue.type !== 'strict_object';

const at = (value: unknown, keys: readonly Key[]): unknown =>
  keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), value);

export interface Repaired {
  readonly record: unknown;
  /** Dotted paths of what was replaced: no rule can say anything of them. */
  readonly broken: readonly string[];
}

/** The record with what could not be read replaced, or null where it is beyond that (no object at all). */
export function repair(
  schema: v.GenericSchema,
  record: unknown,
  issues: readonly v.BaseIssue<unknown>[],
): Repaired | null {
  const copy: unknown = structuredClone(record);
  const broken = new Set<string>();
  for (const issue of issues) {
    const keys = keysOf(issue);
    const last = keys.at(-1);
    if (last === undefined) return null;
    const parent = at(copy, keys.slice(0, -1));
    if (typeof parent !== 'object' || parent === null) continue;
    if (Array.isArray(parent) && typeof last !== 'number') {
      // A list where an object should be: the whole of it is replaced.
      const above = keys.at(-2);
      if (above === undefined) return null;
      const wanted = keys.slice(0, -1).reduce<Schema | undefined>(inside, schema as Schema);
      Reflect.set(Object(at(copy, keys.slice(0, -2))), above, wanted && harmless(wanted));
      broken.add(keys.slice(0, -1).join('.'));
    } else if (isSurplus(issue) || isBadKey(issue)) {
      if (Array.isArray(parent)) parent.length = Math.min(parent.length, Number(last));
      else Reflect.deleteProperty(parent, last);
    } else if (issue.kind === 'schema') {
      const value = harmless(
        (keys.reduce<Schema | undefined>(inside, schema as Schema) ?? { type: '' }) as Schema,
      );
      if (value === undefined && !Array.isArray(parent)) Reflect.deleteProperty(parent, last);
      else Reflect.set(parent, last, value);
      broken.add(keys.join('.'));
    } else if (keys[0] === 'geometry') {
      // A position out of the world is read as a number, and whatever would be drawn through it is out of the world too.
      broken.add('geometry.coordinates');
    }
  }
  const again = v.safeParse(schema, copy);
  return again.typed ? { record: again.output, broken: [...broken] } : null;
}

/** Thrown when a rule reads what could not be read. */
export class Unreadable extends Error {
  constructor(readonly record: object) {
    super('A rule read a field that could not be read.');
  }
}

/**
 * The record behind a guard: reading one of the broken paths throws `Unreadable`, and whoever walks over all of its
 * keys does not meet them. The rule that threw is then run without the record.
 */
export function guarded<T extends object>(record: T, broken: readonly string[]): T {
  const guard = (value: object, path: string): object =>
    new Proxy(value, {
      get(target, key) {
        const inner: unknown = Reflect.get(target, key);
        if (typeof key === 'symbol') return inner;
        const here = path ? `${path}.${key}` : key;
        if (broken.includes(here)) throw new Unreadable(whole);
        const within =
          typeof inner === 'object' && inner !== null && broken.some((p) => p.startsWith(`${here}.`));
        return within ? guard(inner, here) : inner;
      },
      ownKeys: (target) =>
        Reflect.ownKeys(target).filter(
          (key) => !broken.includes(path ? `${path}.${String(key)}` : String(key)),
        ),
    });
  const whole = guard(record, '') as T;
  return whole;
}
