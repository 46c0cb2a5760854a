/** What of the routes a reader has asked for is kept in the browser. */

/** A question with a name, as a link says it: kept in the browser. */
export interface Scenario {
  readonly name: string;
  /** The parts of a link: `from=almaty&to=duisburg&closed=country:ru`. */
  readonly link: string;
}
/** How many are kept. */
export const MOST_KEPT = 20;
/** Letters of a name, and of a link: every line, place and country of the atlas closed by name are some 20,000. */
export const LONGEST_NAME = 60;
export const LONGEST_LINK = 50_000;
/** A scenario in plain data; null where it is none. */
export function scenarioIn(plain: unknown): Scenario | null {
  if (typeof plain !== 'object' || plain === null) return null;
  const { name, link } = plain as Record<string, unknown>;
  if (typeof name !== 'string' || typeof link !== 'string' || link.length > LONGEST_LINK) return null;
  const short = [...name.trim()].slice(0, LONGEST_NAME).join('');
  return short === '' ? null : { name: short, link };
}
