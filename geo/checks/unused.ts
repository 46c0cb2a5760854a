import { legOfRef } from '../../src/atlas/atlas';
import type { AuthoredTable } from '../authored';
import type { Check } from '../context';
import type { Problem } from '../problem';
import { entries, texts } from './records';

/** No source, leg or shape station lies about unused: a source is named, a leg is in a branch or a link, a station on a leg. */
export const unused: Check = ({ records, known, digests }) => {
  const problems: Problem[] = [];
  const named = new Set<string>((digests ?? []).map(({ source }) => source));
  for (const { table, record } of entries(records)) {
    if (table === 'sources') continue;
    for (const { path, text } of texts(record)) if (/(?:^|\.)sources?(?:\.\d+)?$/.test(path)) named.add(text);
  }
  const travelled = new Set(
    records.corridors.flatMap(({ branches }) => branches.flatMap((b) => b.legs.map(legOfRef))),
  );
  const passed = new Set(records.legs.flatMap(({ via }) => via));
  // A name that leads nowhere is reported as such, and may have meant the one that seems unused.
  const stray = (names: ReadonlySet<string>, ...tables: AuthoredTable[]): boolean =>
    [...names].some((name) => !tables.some((table) => known[table]?.has(name)));
  const say = (file: string, record: string, reason: string) =>
    problems.push({ file, record, path: '', reason });
  const strays = {
    sources: stray(named, 'sources'),
    legs: stray(travelled, 'legs'),
    stations: stray(passed, 'places', 'stations'),
  };
  for (const { id } of records.sources) {
    if (!strays.sources && !named.has(id))
      say('sources.json', id, 'is named by no record: name it where it bears something out, or take it out');
  }
  for (const { id, link } of records.legs) {
    if (!strays.legs && !travelled.has(id) && !link)
      say(
        'legs.json',
        id,
        'is in no branch of a corridor: put it into one, or let it be a link ("link": true)',
      );
    if (link && travelled.has(id))
      say('legs.json', id, 'is a link, and in a branch of a corridor: it is one or the other');
  }
  for (const { properties: p } of records.stations) {
    if (!strays.stations && !passed.has(p.id))
      say('stations.geojson', p.id, 'is on no leg: name it in a via, or take it out');
  }
  return problems;
};
