import { degreeOf } from '../../src/network/graph';
import { partsOf } from '../../src/network/parts';
import { NETWORK_NOTES_FILE } from '../authored';
import type { CourseCheck } from '../context';
import { findingsOf } from '../network/findings';
import { atlasOf, wholeGraph } from '../network/whole';
import type { Problem } from '../problem';

/** How many places of a part a complaint names. */
const NAMED = 4;

/** All legs make one network; what is not on it, or not joined where it seems to be, is explained in the notes, and nothing else is. */
export const network: CourseCheck = ({ records, network: kept, drawn, positions }) => {
  // That the file is not there, or cannot be read, is told.
  if (!kept) return [];
  const atlas = atlasOf(records, drawn);
  const graph = wholeGraph(atlas);
  const problems: Problem[] = [];
  const [, ...others] = partsOf(graph).filter(([id = '']) => degreeOf(graph, id) > 0);
  for (const part of others) {
    const more = part.length > NAMED ? `, … (${part.length} places)` : '';
    const reason = `no leg joins ${part
      .slice(0, NAMED)
      .map((id) => `"${id}"`)
      .join(', ')}${more} to the rest of the network`;
    problems.push({ file: 'legs.json', record: '', path: '', reason });
  }

  const key = ({ what, of }: { what: string; of: readonly string[] }): string => [what, ...of].join(' ');
  const findings = new Map(
    findingsOf(records, atlas, graph, { drawn, positions, capitals: kept.capitals }).map((found) => [
      key(found),
      found,
    ]),
  );
  const noted = new Set<string>();
  for (const [i, note] of kept.notes.entries()) {
    const say = (reason: string) =>
      problems.push({ file: NETWORK_NOTES_FILE, record: `#${i}`, path: '', reason });
    if (noted.has(key(note))) say(`explains "${key(note)}" a second time`);
    else if (!findings.has(key(note)))
      say(`explains "${key(note)}", which is not, or no longer, so: take it out`);
    noted.add(key(note));
  }
  for (const [id, { file, record, path, reason }] of findings) {
    if (!noted.has(id))
      problems.push({
        file,
        record,
        path,
        reason: `${reason}, and no note "${id}" in ${NETWORK_NOTES_FILE} says why`,
      });
  }
  return problems;
};
