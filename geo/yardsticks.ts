/** By which published times the reckoning of days is measured. None of them is ever read by it. */
import type { Time } from '../src/atlas/times';

interface Yardstick {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** A time that names its way is of this one where it names the place. */
  readonly via?: string;
}
/**
 * The stretches, either way: whatever is published of one of them is a yardstick. An end has several ids where a town and
 * its terminal are two places.
 */
export const YARDSTICKS: readonly Yardstick[] = [
  { from: ['altynkol'], to: ['baku-port', 'baku', 'alat-rail'] },
  { from: ['altynkol'], to: ['poti-port', 'batumi-port'] },
  { from: ['xian-port', 'xian'], to: ['baku-port', 'baku', 'alat-rail'] },
  { from: ['nhava-sheva-port'], to: ['moscow'], via: 'astara-az' },
  { from: ['xian-port', 'xian'], to: ['constanta-port'] },
];

/** Whether a time is of a stretch by which the reckoning is measured. */
export function isOfYardstick({ of }: Pick<Time, 'of'>): boolean {
  if (of.kind !== 'stretch') return false;
  return YARDSTICKS.some(
    ({ from, to, via }) =>
      ((from.includes(of.from) && to.includes(of.to)) || (from.includes(of.to) && to.includes(of.from))) &&
      (via === undefined || of.via === undefined || of.via.includes(via)),
  );
}
