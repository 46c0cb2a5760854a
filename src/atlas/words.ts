/** The words of the model's terms that the first view needs, and how lengths and gauges are written. */
import { say } from '../words/atlas';
import { listOf, tenthNumber, wholeNumber } from '../words/numbers';
import type { DealKind, Exactness, Mode, OrganisationKind, PlaceKind, Source, Status } from './schema';

/** "border crossing". */
export const placeKindWord = (kind: PlaceKind): string => say(`place.${kind}`);
/** "rail". */
export const modeWord = (mode: Mode): string => say(`mode.${mode}`);
/** "under construction". */
export const statusWord = (status: Status): string => say(`status.${status}`);
/** How exact a drawn line is: "generalised". */
export const exactnessWord = (exactness: Exactness): string => say(`exactness.${exactness}`);
/** "declaration". */
export const dealKindWord = (kind: DealKind): string => say(`deal.${kind}`);
/** "railway company". */
export const organisationKindWord = (kind: OrganisationKind): string => say(`organisation.${kind}`);

/** Kilometres: whole from 10 km on ("1,234 km"), one decimal below ("4.6 km"). */
export const formatKm = (km: number): string =>
  say('km', { km: (Math.abs(km) < 10 ? tenthNumber : wholeNumber)(km) });

/** "13–23", "12.5–14", and "15" where both ends are one; with one decimal at most, or as `write` says. */
export const rangeOf = ({ from, to }: { from: number; to: number }, write = tenthNumber): string =>
  from === to ? write(from) : say('range', { from: write(from), to: write(to) });

/** A track gauge in mm: "1520 mm". Gauges are names, so no thousands separator. */
export const formatGauge = (gauge: number): string => say('gauge', { mm: String(gauge) });
/** "1435 mm and 1520 mm"; empty for none. */
export const formatGauges = (gauges: readonly number[]): string => listOf(gauges.map(formatGauge));

/** A text cut at a word's end to at most about `length` characters, with an ellipsis when something is left out. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  const space = cut.lastIndexOf(' ');
  const kept = cut.slice(0, space > length / 2 ? space : length).replace(/[\s,;:.–—-]+$/, '');
  return say('cut', { text: kept });
}

/** Who publishes a source, and whose text it is where that is somebody else: "Trend, on MENAFN". */
export const publisherOf = ({ agency, publisher }: Pick<Source, 'agency' | 'publisher'>): string =>
  agency === undefined || agency === publisher ? publisher : say('source.via', { agency, publisher });
