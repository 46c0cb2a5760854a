/** What a link says of the assumptions: without words, for whoever reckons with them. */
import type { Assumed } from './timing';

export interface Range {
  readonly from: number;
  readonly to: number;
}
const RANGE = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/;

/** What a list says of assumptions, `dwell-gauge:10-40`, `dwell-gauge:none` (null), by their ids; the last word of each. */
export function assumedOf(assume: readonly string[]): Assumed {
  const all = new Map<string, Range | null>();
  for (const text of assume) {
    const [id = '', range = ''] = text.split(':');
    const [, from, to] = RANGE.exec(range) ?? [];
    if (range === 'none') all.set(id, null);
    else if (from !== undefined && to !== undefined) all.set(id, { from: Number(from), to: Number(to) });
  }
  return all;
}
