/**
 * datapackage.json: the published files as a Data Package (v2), for tools that take one. Pure.
 *
 * The records are nested, so that no Table Schema describes them: `jsonSchema` of a resource is the path of its JSON
 * Schema. Paths lead from the package's own folder.
 */
import type { AtlasIndex } from '../src/atlas/schema';

export const DATA_PACKAGE_FILE = 'datapackage.json';

const formatOf = (path: string): { readonly format: string; readonly mediatype: string } => {
  if (path.endsWith('.geojson')) return { format: 'geojson', mediatype: 'application/geo+json' };
  // What is served as .json says itself that it is a feed.
  return { format: 'json', mediatype: 'application/json' };
};

const WHAT =
  'The trade corridors that cross Eurasia, the deals and the words that shape them, and what moved on them, each with its source.';

/** The package that an index describes, as the text of its file. */
export function dataPackageOf({ name, version, edition, licence, attribution, files }: AtlasIndex): string {
  const described = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    title: name,
    description: WHAT,
    version,
    /** Not of the standard, which leaves room for it. */
    edition,
    created: `${edition.date}T00:00:00Z`,
    licenses: [{ name: licence.id, path: licence.url, title: licence.text }],
    contributors: [{ title: `${name} contributors`, roles: ['author'] }],
    // Whom the positions and shapes come from; that of each statement is in its record.
    sources: attribution.map((title) => ({ title })),
    resources: files.map(({ table, path, schema, bytes, sha256 }) => ({
      name: table,
      path,
      ...formatOf(path),
      encoding: 'utf-8',
      bytes,
      hash: `sha256:${sha256}`,
      jsonSchema: schema,
    })),
  };
  return `${JSON.stringify(described, null, 1)}\n`;
}
