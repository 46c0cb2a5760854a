import type { Check } from '../context';
import type { Problem } from '../problem';

/** An address without what does not make it another page: www, what counts visits, a trailing slash, a fragment. */
function page(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const key of [...url.searchParams.keys()])
    if (/^utm_|^fbclid$|^gclid$/.test(key)) url.searchParams.delete(key);
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** One page is one source: two records of it would count as two witnesses. */
export const sourceAddresses: Check = ({ records }) => {
  const problems: Problem[] = [];
  const first = new Map<string, string>();
  for (const { id, url } of records.sources) {
    if (url === null) continue;
    const before = first.get(page(url));
    if (before === undefined) first.set(page(url), id);
    else
      problems.push({
        file: 'sources.json',
        record: id,
        path: 'url',
        reason: `is the address of "${before}" too: keep one of the two and name it everywhere`,
      });
  }
  return problems;
};
