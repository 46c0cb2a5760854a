/** Status of legs: what holds today, and how much line is in which state. */
import type { Leg, Status } from './schema';
import { formatKm, STATUS_WORDS } from './words';

/**
 * The spell with which today's status began. The last spell holds today (the schema asks for at least one);
 * those before it of the same status tell of works on a line that went on as it was: a second track since 2025
 * does not make an old railway one of 2025.
 */
export function spellToday(leg: Leg): Leg['properties']['status'][number] | undefined {
  const { status } = leg.properties;
  const today = status.at(-1)?.status;
  return status[status.findLastIndex((spell) => spell.status !== today) + 1];
}

/** Drawn kilometres (our computation) by today's status, most first. */
export function kmByStatus(legs: Iterable<Leg>): { status: Status; km: number }[] {
  const sums = new Map<Status, number>();
  for (const leg of legs) {
    const status = spellToday(leg)?.status;
    if (status) sums.set(status, (sums.get(status) ?? 0) + leg.properties.computedKm);
  }
  return [...sums].map(([status, km]) => ({ status, km })).sort((a, b) => b.km - a.km);
}

/** "4,120 km operating, 162 km under construction"; empty for no legs. */
export const statusLine = (legs: Iterable<Leg>): string =>
  kmByStatus(legs)
    .map(({ status, km }) => `${formatKm(km)} ${STATUS_WORDS[status]}`)
    .join(', ');
