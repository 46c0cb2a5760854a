import type { Status } from '../../src/atlas/schema';
import type { Check } from '../context';
import type { Problem } from '../problem';

/**
 * What may come after what. A line in use is not announced again before it was closed or suspended; nothing is built
 * after it was opened but in works that close it. What was not seen is not written, so that steps may be left out.
 */
const AFTER: Readonly<Record<Status, readonly Status[]>> = {
  announced: ['announced', 'agreed', 'planned', 'under-construction', 'operating', 'suspended', 'unknown'],
  agreed: ['agreed', 'planned', 'under-construction', 'operating', 'suspended', 'unknown'],
  planned: ['planned', 'agreed', 'under-construction', 'operating', 'suspended', 'unknown'],
  'under-construction': ['under-construction', 'operating', 'suspended', 'unknown'],
  operating: ['operating', 'under-construction', 'suspended', 'closed', 'unknown'],
  suspended: [
    'suspended',
    'announced',
    'agreed',
    'planned',
    'under-construction',
    'operating',
    'closed',
    'unknown',
  ],
  closed: ['closed', 'announced', 'agreed', 'planned', 'under-construction', 'operating', 'unknown'],
  unknown: [
    'unknown',
    'announced',
    'agreed',
    'planned',
    'under-construction',
    'operating',
    'suspended',
    'closed',
  ],
};

/** The spells of a leg follow each other as they can; an opening is expected only of a leg that is not in use. */
export const statusOrder: Check = ({ records }) => {
  const problems: Problem[] = [];
  for (const { id, status, expected } of records.legs) {
    const say = (path: string, reason: string) =>
      problems.push({ file: 'legs.json', record: id, path, reason });
    for (const [i, spell] of status.entries()) {
      const before = status[i - 1]?.status;
      if (before !== undefined && !AFTER[before].includes(spell.status))
        say(
          `status.${i}.status`,
          `is "${spell.status}" right after "${before}", after which comes ${AFTER[before].filter((s) => s !== before).join(', ')}`,
        );
    }
    if (expected && status.at(-1)?.status === 'operating')
      say('expected', 'is told of a leg that operates: it has been opened');
  }
  return problems;
};
