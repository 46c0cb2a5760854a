/** The atlas as authored, and questions of routes over it: for tests of what the data makes of them. */
import { join } from 'node:path';
import { type Atlas, buildAtlas } from '../../src/atlas/atlas';
import type { Question } from '../../src/atlas/route/question';
import { questionOf } from '../../src/state/route';
import { checkRecords, drawNetwork } from '../compile';
import { AS_OF } from '../edition';
import { readAuthored } from '../read';

/** The atlas as authored; whose land a line crosses is not asked. */
export function authored(): Atlas {
  const folder = join(import.meta.dirname, '../atlas');
  const checked = checkRecords(readAuthored(folder, join(folder, 'no-article')));
  const nowhere = { isLand: () => true, countryAt: () => null, distanceToCoastKm: () => 0 };
  const { corridors, countries, times, assumptions } = checked.validated.records;
  const drawn = drawNetwork(checked, nowhere);
  const kept = { corridors: [...corridors], countries: [...countries] };
  return buildAtlas({ ...drawn, ...kept, times: [...times], assumptions: [...assumptions] }, AS_OF);
}

/** A question as a link asks it: by fewest km, nothing changed, where it says nothing else. @throws Error where it is none */
export function question(asked: Partial<Parameters<typeof questionOf>[0]>): Question {
  const found = questionOf({
    ...{ from: null, to: null, via: [], by: [], prefer: 'distance' as const },
    ...{ closed: [], opened: [], slow: [], assume: [] },
    ...asked,
  });
  if (!found) throw new Error('no question');
  return found;
}
