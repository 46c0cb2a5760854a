/** Sentences for the reader: few, short, and each said once. */
import { cut } from './fields/foreign';
import type { About, Notice } from './state';

/** More than this would fill the window; the oldest go. */
const MOST = 5;
/** Characters: three or four lines of a card. */
const LONGEST = 320;

/** The notices with some more behind them. The same array when there is nothing new. */
export function withNotices(
  notices: readonly Notice[],
  texts: readonly string[],
  about: About,
): readonly Notice[] {
  let next = notices;
  for (const whole of texts) {
    const text = cut(whole, LONGEST);
    if (next.some((notice) => notice.text === text)) continue;
    lastId += 1;
    next = [...next, { id: lastId, text, about }];
  }
  return next.length > MOST ? next.slice(-MOST) : next;
}
/** Ids are told apart within the document, not within an app. */
let lastId = 0;
