/** Ship services over legs and at ports. */
import type { Atlas } from '../atlas';
import type { Service } from '../schema';
import { CARGO_WORDS, formatNumber, joinWords } from '../words';
import { linksTo } from './links';
import type { ServiceView } from './types';

/** "18 to 24 hours, published"; "unknown" where no source gives any. */
export function hoursWords(hours: Service['hours']): string {
  if (!hours) return 'unknown';
  const { from, to } = hours;
  return `${from === to ? formatNumber(from) : `${formatNumber(from)} to ${formatNumber(to)}`} hours, published`;
}

/** The services that sail any of these legs, in the table's order; `own` is not named among a service's legs. */
export function servicesOver(atlas: Atlas, legIds: Iterable<string>, own?: string): ServiceView[] {
  const wanted = new Set(legIds);
  return [...atlas.services.values()]
    .filter((service) => service.legs.some((id) => wanted.has(id)))
    .map(({ id, name, summary, carries, operator, hours, legs, sources }) => ({
      id,
      name,
      summary,
      carries: carries.length > 0 ? joinWords(carries.map((cargo) => CARGO_WORDS[cargo])) : 'unknown',
      operator: operator ?? 'unknown',
      hours: hoursWords(hours),
      legs: linksTo(
        atlas,
        'leg',
        legs.filter((leg) => leg !== own),
      ),
      sources: sources.flatMap((source) => atlas.sources.get(source) ?? []),
    }));
}
