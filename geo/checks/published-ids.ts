import {
  AUTHORED,
  AUTHORED_TABLES,
  type AuthoredTable,
  IDS_FILE,
  type Records,
  WITHDRAWN_FILE,
} from '../authored';
import type { Check } from '../context';
import type { Problem } from '../problem';
import { entries } from './records';

/** What an id is of, as links write it. Shape stations are not published. */
export const KIND_OF: Readonly<Record<Exclude<AuthoredTable, 'stations'>, string>> = {
  places: 'place',
  legs: 'leg',
  corridors: 'corridor',
  deals: 'deal',
  quotes: 'quote',
  figures: 'figure',
  sources: 'source',
  countries: 'country',
  people: 'person',
  services: 'service',
  organisations: 'organisation',
  times: 'time',
  assumptions: 'assumption',
  rates: 'rate',
};

/** Every id that the records would publish, `kind:id`, sorted by code point. */
export const idsOf = (records: Records): string[] =>
  entries(records)
    .flatMap(({ table, id }) => (table === 'stations' ? [] : [`${KIND_OF[table]}:${id}`]))
    .sort();

/** The list with what is new put in: nothing ever leaves it. */
export const withIds = (ids: readonly string[], records: Records): string[] =>
  [...new Set([...ids, ...idsOf(records)])].sort();

/** An id that was published once is there, or withdrawn.json says why not: it is in people's links. */
export const publishedIds: Check = ({ records, known, ids, withdrawn }) => {
  if (ids === null) return [];
  const problems: Problem[] = [];
  const current = withIds(ids, records);
  if (current.length !== ids.length || current.some((id, i) => id !== ids[i])) {
    const listed = new Set(ids);
    const [fresh] = current.filter((id) => !listed.has(id));
    problems.push({
      file: IDS_FILE,
      record: '',
      path: '',
      reason: `is not current${fresh ? `: it lacks "${fresh}"` : ', sorted and without repetition'}; run npx tsx geo/publish.ts --ids`,
    });
  }
  if (withdrawn === null) return problems;
  const gone = new Set(withdrawn.map(({ id }) => id));
  for (const id of ids) {
    const [kind = '', name = ''] = id.split(':');
    const table = AUTHORED_TABLES.find((t) => t !== 'stations' && KIND_OF[t] === kind);
    if (!table || known[table] === null || known[table].has(name) || gone.has(id)) continue;
    problems.push({
      file: AUTHORED[table].file,
      record: name,
      path: 'id',
      reason: `was published and has vanished: people's links name it. Bring it back, or say in ${WITHDRAWN_FILE} why it went and what stands in its stead`,
    });
  }
  return problems;
};
