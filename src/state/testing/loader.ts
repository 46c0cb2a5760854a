/** A loader of the fixture's tables, for tests of what the state does with them. */
import { fixtureTables } from '../../atlas/testing/fixture';
import { type AtlasLoader, LoadError } from '../load';

/** There is no description and no summary; nor are the tables that are `missing`. */
export const fixtureLoader = (missing: readonly string[] = []): AtlasLoader => ({
  index: () => Promise.reject(new LoadError('no description')),
  summary: () => Promise.reject(new LoadError('no summary')),
  withdrawn: () => Promise.resolve([]),
  changes: () => Promise.resolve([]),
  table: (name) =>
    missing.includes(name)
      ? Promise.reject(new LoadError(`${name} is not there`))
      : Promise.resolve(fixtureTables()[name]),
});
