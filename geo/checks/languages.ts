import type { Check } from '../context';
import type { Problem } from '../problem';

const known = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Why a tag of the right form names no language; null where it does. */
function fault(tag: string): string | null {
  try {
    const [canonical = tag] = Intl.getCanonicalLocales(tag);
    if (known.of(tag) === undefined) return `is "${tag}", which names no language`;
    return canonical === tag ? null : `is "${tag}", which BCP 47 writes "${canonical}"`;
  } catch {
    return `is "${tag}", which is no BCP 47 tag such as "en", "zh" or "sr-Latn"`;
  }
}

/** The tags of sources and of local names are languages (BCP 47). */
export const languages: Check = ({ records }) => {
  const problems: Problem[] = [];
  const check = (file: string, record: string, path: string, tag: string): void => {
    const reason = fault(tag);
    if (reason) problems.push({ file, record, path, reason });
  };
  for (const source of records.sources) check('sources.json', source.id, 'language', source.language);
  for (const { properties: p } of records.places) {
    for (const tag of Object.keys(p.names ?? {}))
      check('places.geojson', p.id, `properties.names.${tag}`, tag);
  }
  return problems;
};
