/** A valibot schema as a JSON Schema (2020-12) that a strict validator takes. Pure. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';

/** What is published is complete, so the schema is that of the output: nothing that was filled in is optional. */
export function jsonSchema(schema: v.GenericSchema, title: string): string {
  const converted = toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'output' });
  return `${JSON.stringify({ title, ...(strict(converted) as JsonSchema) }, null, 1)}\n`;
}

/**
 * A tuple says how many it has, in the words that validators of every strictness understand; and what is filled in on
 * publishing is there, so that it has no default but is required.
 */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, strict(item)]));
  const { prefixItems, properties } = inner;
  // (Not in a dictionary of fields of which one is called "properties".)
  if (inner.type === 'object' && typeof properties === 'object' && properties !== null) {
    const filled = Object.entries(properties as Record<string, object>).flatMap(([key, item]) => {
      if (!('default' in item)) return [];
      Reflect.deleteProperty(item, 'default');
      return [key];
    });
    return { ...inner, required: [...((inner.required as string[] | undefined) ?? []), ...filled] };
  }
  if (!Array.isArray(prefixItems)) return inner;
  return { ...inner, items: false, minItems: prefixItems.length, maxItems: prefixItems.length };
}
