/** Which editions a reader has seen: kept in the browser and told to nobody. Pure. */
import type { Edition } from './schema';

export interface Visit {
  /** The edition of the present visit. */
  readonly now: Edition;
  /** The edition that the reader saw before it; null: none. */
  readonly before: Edition | null;
}

/**
 * The visit that begins when an edition is met. One edition stays news as long as it is the newest, however often the
 * page is loaded; a server that has gone back to an older one makes nothing new.
 */
export function visited(last: Visit | null, edition: Edition): Visit {
  if (last === null) return { now: edition, before: null };
  if (edition.number > last.now.number) return { now: edition, before: last.now };
  return edition.number === last.now.number ? last : { now: edition, before: null };
}

const FORM = /^([1-9]\d{0,5})\/(\d{4}-\d{2}-\d{2})$/;
const editionText = ({ number, date }: Edition): string => `${number}/${date}`;

/** "2/2026-11-29" or "2/2026-11-29,1/2026-11-28". */
export const visitText = ({ now, before }: Visit): string =>
  [now, ...(before ? [before] : [])].map(editionText).join(',');

/** The visit in a text; null where it is none. */
export function readVisit(text: string): Visit | null {
  const editions = text.split(',').map((part) => {
    const [, number, date] = FORM.exec(part) ?? [];
    return number === undefined || date === undefined ? null : { number: Number(number), date };
  });
  const [now = null, before = null] = editions;
  if (!now || editions.length > 2 || editions.includes(null)) return null;
  return before && before.number >= now.number ? null : { now, before };
}
