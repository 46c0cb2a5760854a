/** The built atlas with ten times its records: what filter and search are measured on. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TIMES = 10;
const TABLES = ['deals', 'quotes', 'figures'] as const;

interface Identified {
  readonly id: string;
}
interface Listing {
  readonly files: { readonly path: string; bytes: number; sha256: string }[];
}

/** Copies `folder` to `target`, there with each deal, quotation and figure ten times over, each with an id of its own. */
export function makeTenfold(folder: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(folder, target, { recursive: true });
  const index = join(target, 'atlas', 'index.json');
  const listing = JSON.parse(readFileSync(index, 'utf8')) as Listing;
  for (const table of TABLES) {
    const file = `${table}.json`;
    const path = join(target, 'atlas', file);
    const records = JSON.parse(readFileSync(path, 'utf8')) as Identified[];
    const all = Array.from({ length: TIMES }, (_, i) =>
      records.map((record) => (i === 0 ? record : { ...record, id: `${record.id}-${i}` })),
    ).flat();
    const bytes = Buffer.from(JSON.stringify(all));
    writeFileSync(path, bytes);
    const listed = listing.files.find((each) => each.path === file);
    if (!listed) throw new Error(`${index} does not list ${file}`);
    listed.bytes = bytes.length;
    listed.sha256 = createHash('sha256').update(bytes).digest('hex');
  }
  writeFileSync(index, JSON.stringify(listing));
}
