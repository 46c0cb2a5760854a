/** Ship services over legs and at ports. */
import { say } from '../../words/dossier';
import { formatNumber } from '../../words/numbers';
import { sourcesOf } from '../atlas';
import { linksTo } from '../links';
import type { Reading } from '../reading/reading';
import type { Service } from '../schema';
import type { ServiceView } from './types';
import { cargoWords } from './words';

/** "18 to 24 hours, published"; "unknown" where no source gives any. */
function hoursWords(hours: Service['hours']): string {
  if (!hours) return say('unknown');
  const [from, to] = [formatNumber(hours.from), formatNumber(hours.to)];
  return from === to ? say('hoursOne', { hours: from }) : say('hours', { from, to });
}

/** The services that sail any of these legs, in the table's order; `own` is not named among a service's legs. */
export function servicesOver(reading: Reading, legIds: Iterable<string>, own?: string): ServiceView[] {
  const { atlas } = reading;
  const wanted = new Set(legIds);
  return [...atlas.services.values()]
    .filter((service) => service.legs.some((id) => wanted.has(id)))
    .map(({ id, name, summary, carries, operator, hours, legs, checked, sources }) => ({
      id,
      name,
      summary,
      carries: cargoWords(carries) || say('unknown'),
      operator: operator ?? say('unknown'),
      hours: hoursWords(hours),
      checked: checked ?? null,
      legs: linksTo(
        reading,
        'leg',
        legs.filter((leg) => leg !== own),
      ),
      sources: sourcesOf(atlas, sources),
    }));
}
