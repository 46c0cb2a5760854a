/** A schema's complaint as the rest of a sentence about the value at its path. */
import type * as v from 'valibot';
import { meant } from './nearest';
import { isSurplus, keysOf } from './repair';

const shown = (x: unknown): string => {
  const text = JSON.stringify(x) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** The keys that the object at the issue has by its schema. */
function knownKeys(schema: v.GenericSchema, keys: readonly (string | number)[]): string[] {
  let at: unknown = schema;
  const property = (name: string): unknown => Reflect.get(Object(at), name);
  for (const key of keys) {
    while (property('wrapped')) at = property('wrapped');
    at =
      Reflect.get(Object(property('entries') ?? property('items')), key) ??
      property('item') ??
      property('value');
  }
  while (property('wrapped')) at = property('wrapped');
  return Object.keys(Object(property('entries')));
}

/** What is wrong, and what would be right. */
export function sentence(issue: v.BaseIssue<unknown>, schema: v.GenericSchema): string {
  const keys = keysOf(issue);
  const key = String(keys.at(-1) ?? '');
  if (isSurplus(issue)) {
    if (issue.type === 'strict_tuple')
      return `is one number too many: a position is [longitude, latitude] in degrees, and a box [west, south, east, north]`;
    const known = knownKeys(schema, keys.slice(0, -1));
    const near = meant(key, known);
    return `is not a key that this record has${near || (known.length > 0 ? ` (it has ${known.join(', ')})` : '')}`;
  }
  if (issue.received === 'undefined') return 'is missing';
  if (!/^Invalid /.test(issue.message)) return `${issue.message}, is ${shown(issue.input)}`;
  const expected = (issue.expected ?? 'something else')
    .replace(/^\((.*)\)$/s, '$1')
    .replace(/^>=(.+)$/, 'at least $1')
    .replace(/^<=(.+)$/, 'at most $1')
    .replace(/^Array$/, 'a list [ ]')
    .replace(/^Object$/, 'an object { }')
    .replaceAll(' | ', ' or ');
  const near =
    issue.type === 'picklist' && typeof issue.input === 'string'
      ? meant(
          issue.input,
          [...expected.matchAll(/"([^"]+)"/g)].map(([, word = '']) => word),
        )
      : '';
  return `must be ${expected}, is ${shown(issue.input)}${near}`;
}
