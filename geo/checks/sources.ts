import type { Check } from '../context';
import type { Problem } from '../problem';

const MISSING = 'is missing: what is told here needs a source';

/**
 * What is told in words has a source. (Status, lengths, breaks of gauge, services, deals, quotes, figures and
 * roles have one by their schema.)
 */
export const sources: Check = ({ records }) => {
  const problems: Problem[] = [];
  const need = (file: string, record: string, path: string, list: readonly string[] | undefined): void => {
    if (!list || list.length === 0) problems.push({ file, record, path, reason: MISSING });
  };
  for (const { properties: p } of records.places) {
    if (p.summary || p.otherSideNote) need('places.geojson', p.id, 'properties.sources', p.sources);
  }
  for (const leg of records.legs) {
    if (leg.summary || leg.borderNote) need('legs.json', leg.id, 'sources', leg.sources);
  }
  for (const corridor of records.corridors) need('corridors.json', corridor.id, 'sources', corridor.sources);
  for (const country of records.countries) {
    if (country.summary) need('countries.json', country.id, 'sources', country.sources);
  }
  return problems;
};
