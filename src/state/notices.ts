/** Sentences for the reader, each said once. How many and how much of them are shown at a time is the panels' matter. */
import type { Selection } from '../atlas/selection';
import type { About, Notice } from './state';

/** Beyond this nobody reads them; the oldest go. */
const MOST = 100;

/** The notices with some more behind them. The same array when there is nothing new. */
export function withNotices(
  notices: readonly Notice[],
  texts: readonly string[],
  about: About,
  shows?: Selection,
): readonly Notice[] {
  let next = notices;
  for (const text of texts) {
    if (next.some((notice) => notice.text === text)) continue;
    lastId += 1;
    next = [...next, { id: lastId, text, about, ...(shows ? { shows } : {}) }];
  }
  return next.length > MOST ? next.slice(-MOST) : next;
}
/** Ids are told apart within the document, not within an app. */
let lastId = 0;
