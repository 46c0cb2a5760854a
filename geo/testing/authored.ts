/** The atlas as authored: for tests of what the data makes of routes over it. */
import { join } from 'node:path';
import { type Atlas, buildAtlas } from '../../src/atlas/atlas';
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
