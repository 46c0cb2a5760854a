/**
 * Fetches the published atlas, one file at a time, and believes each only when it is whole, of the index's edition and of
 * its schema. What went wrong is told apart: a reader can do something about a lost connection, and nothing about a
 * damaged file.
 */
import * as v from 'valibot';
import { CHANGES, type EditionChanges } from '../atlas/changes';
import { AtlasIndex, FILES, type TableName, type Tables, WITHDRAWN, type Withdrawn } from '../atlas/schema';
import { SUMMARY, type Summary } from '../atlas/summary';
import { say } from '../words/state';
import { cut } from './fields/foreign';
import { LoadError, type Transfer, transfer } from './transfer';

export { LoadError } from './transfer';

type Listed = AtlasIndex['files'][number];

/** What a file holds, as JSON. Throws a LoadError that says what it is instead. */
function parse({ bytes, type }: Transfer, file: string, listed: Listed | undefined): unknown {
  const text = new TextDecoder().decode(bytes);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (/^\s*</.test(text) || type.includes('text/html')) throw new LoadError(say('load.other', { file }));
    const short = listed ? bytes.length < listed.bytes : /^\s*[[{]/.test(text) && !/[\]}]\s*$/.test(text);
    throw new LoadError(say(short ? 'load.interrupted' : 'load.damaged', { file }));
  }
}

function check<T extends v.GenericSchema>(schema: T, data: unknown, file: string): v.InferOutput<T> {
  const result = v.safeParse(schema, data, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  const where = v.getDotPath(issue);
  // The checker's own words are for whoever mends the file; the reader gets a sentence of the catalogue.
  console.warn(`${file}: ${where}: ${issue.message}`);
  throw new LoadError(
    where === null ? say('load.kind', { file }) : say('load.shape', { file, where: cut(where) }),
  );
}

/** SHA-256 in hexadecimal; null where the browser does not compute it (pages that did not come by https). */
async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return null;
  }
}

/** Whether a file is the one that the index lists. One that is not listed has nothing to differ from. */
async function isOf(listed: Listed | undefined, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (!listed) return true;
  if (bytes.length !== listed.bytes) return false;
  const digest = await digestOf(bytes);
  return digest === null || digest === listed.sha256;
}

export interface AskOptions {
  /** Past every copy that was kept on the way: what failed once is not to fail again from a cache. */
  readonly fresh?: boolean;
}

/** A loader for the atlas published at `base` (a URL that ends in a slash). Rejects with a LoadError. */
export function atlasLoader(base: string) {
  /** What the index lists, once it is in; empty where it failed: the tables do without. */
  let listing: Promise<readonly Listed[]> | null = null;

  const fetchIndex = async ({ fresh = false }: AskOptions = {}): Promise<AtlasIndex> => {
    const file = 'index.json';
    const got = await transfer(base + file, file, { fresh });
    return check(AtlasIndex, parse(got, file, undefined), file);
  };
  const index = (options?: AskOptions): Promise<AtlasIndex> => {
    const asked = fetchIndex(options);
    listing = asked.then(
      ({ files }) => files,
      () => [],
    );
    return asked;
  };

  /** What a file holds that the index lists: it waits for the index, which says what to expect. */
  const fetchListed = async <T extends v.GenericSchema>(
    { file, schema }: { readonly file: string; readonly schema: T },
    fresh: boolean,
  ): Promise<v.InferOutput<T>> => {
    const got = await transfer(base + file, file, { fresh });
    const listed = (await (listing ?? [])).find(({ path }) => path === file);
    const same = isOf(listed, got.bytes);
    const parsed = parse(got, file, listed);
    if (!(await same)) throw new LoadError(say('load.edition', { file }));
    return check(schema, parsed, file);
  };

  return {
    index,
    /** Each corridor in a few numbers, and how many records there are by year. */
    summary: ({ fresh = false }: AskOptions = {}): Promise<Summary> => fetchListed(SUMMARY, fresh),
    /** The records of one table; features for those that lie on the map. */
    async table<N extends TableName>(name: N, { fresh = false }: AskOptions = {}): Promise<Tables[N]> {
      const { file, schema } = FILES[name];
      const data: unknown = await fetchListed({ file, schema: schema as v.GenericSchema }, fresh);
      // The schema of FILES[name] describes exactly Tables[name], wrapped in a FeatureCollection for those on the map.
      return (Array.isArray(data) ? data : (data as { features: unknown[] }).features) as Tables[N];
    },
    /** What each edition changed, newest first; asked for only by who wants to know what is new. */
    changes: ({ fresh = false }: AskOptions = {}): Promise<readonly EditionChanges[]> =>
      fetchListed(CHANGES, fresh),
    /** The ids that are gone, and why; asked for only where a link names one. */
    async withdrawn(): Promise<readonly Withdrawn[]> {
      const { file, schema } = WITHDRAWN;
      return check(schema, parse(await transfer(base + file, file, { fresh: false }), file, undefined), file);
    },
  };
}
export type AtlasLoader = ReturnType<typeof atlasLoader>;
