/** Fetches the published atlas, one file at a time, and checks each against its schema before it is believed. */
import * as v from 'valibot';
import { AtlasIndex, FILES, type TableName, type Tables } from '../atlas/schema';

/** A file that could not be had, in a sentence a reader understands. */
export class LoadError extends Error {}

const TIMEOUT_MS = 30_000;

async function fetchJson(url: string, name: string): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  } catch {
    throw new LoadError(`${name} could not be fetched: the server did not answer.`);
  }
  if (!response.ok)
    throw new LoadError(`${name} could not be fetched: the server answered ${response.status}.`);
  try {
    return (await response.json()) as unknown;
  } catch {
    throw new LoadError(`${name} is damaged: it is not JSON.`);
  }
}

function check<T extends v.GenericSchema>(schema: T, data: unknown, name: string): v.InferOutput<T> {
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new LoadError(
    `${name} is not as the atlas expects: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`,
  );
}

/** A loader for the atlas published at `base` (a URL that ends in a slash). Rejects with a LoadError. */
export function atlasLoader(base: string) {
  return {
    async index(): Promise<AtlasIndex> {
      return check(AtlasIndex, await fetchJson(`${base}index.json`, 'index.json'), 'index.json');
    },
    /** The records of one table; features for the two that lie on the map. */
    async table<N extends TableName>(name: N): Promise<Tables[N]> {
      const { file, schema } = FILES[name];
      const data: unknown = check(schema as v.GenericSchema, await fetchJson(base + file, file), file);
      // The schema of FILES[name] describes exactly Tables[name], wrapped in a FeatureCollection for the two on the map.
      return (Array.isArray(data) ? data : (data as { features: unknown[] }).features) as Tables[N];
    },
  };
}
export type AtlasLoader = ReturnType<typeof atlasLoader>;
