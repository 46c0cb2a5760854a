/** What is wrong with the authored data: collected, never thrown, so that an editor sees everything at once. */

export interface Problem {
  /** File name inside geo/atlas. */
  readonly file: string;
  /** Id of the record, `#3` (its index) where it has none, or '' for the file as a whole. */
  readonly record: string;
  /** Dotted path inside the record, '' for the record as a whole. */
  readonly path: string;
  /** The rest of the sentence: "names the source "x", which does not exist". */
  readonly reason: string;
}

const collator = new Intl.Collator('en', { numeric: true });
const key = (p: Problem): string[] => [p.file, p.record, p.path, p.reason];

/** Sorted by file, record, path and reason (numbers in numeric order), each problem once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [JSON.stringify(key(problem)), problem]));
  return [...unique.values()].sort((a, b) => {
    const other = key(b);
    for (const [i, part] of key(a).entries()) {
      const order = collator.compare(part, other[i] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** One problem as a line: `deals.json › some-deal › sources.0: names …`. */
export const formatProblem = ({ file, record, path, reason }: Problem): string =>
  `${[file, record, path].filter((part) => part !== '').join(' › ')}: ${reason}`;

/** The whole list, one paragraph per file, ending with `N problems in M files`. */
export function formatProblems(problems: readonly Problem[]): string {
  const byFile = new Map<string, Problem[]>();
  for (const problem of sortProblems(problems)) {
    byFile.set(problem.file, [...(byFile.get(problem.file) ?? []), problem]);
  }
  const paragraphs = [...byFile.values()].map((group) => group.map(formatProblem).join('\n'));
  const total = [...byFile.values()].reduce((sum, group) => sum + group.length, 0);
  const last = `${total} problem${total === 1 ? '' : 's'} in ${byFile.size} file${byFile.size === 1 ? '' : 's'}`;
  return [...paragraphs, last].join('\n\n');
}
