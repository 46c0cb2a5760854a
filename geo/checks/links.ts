import type { Check } from '../context';
import type { Problem } from '../problem';
import { entries, texts } from './records';

const LINK = /\b(?:[a-z][a-z0-9+.-]*:\/\/|(?:javascript|data|file|mailto):)\S*/gi;

/** Links are https only, in whatever field they stand, and lead to a public host. */
export const links: Check = ({ records }) => {
  const problems: Problem[] = [];
  for (const { file, id, record } of entries(records)) {
    for (const { path, text } of texts(record)) {
      for (const [link] of text.matchAll(LINK)) {
        const url = URL.canParse(link) ? new URL(link) : null;
        const ok = url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '';
        if (!ok)
          problems.push({
            file,
            record: id,
            path,
            reason: `contains "${link}", which is no public https link`,
          });
      }
    }
  }
  return problems;
};
