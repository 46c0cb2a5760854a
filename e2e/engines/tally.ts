/** What the runner says of each check, and at the end. */

export interface Result {
  readonly engine: string;
  readonly check: string;
  readonly seconds: number;
  /** Null when it holds. */
  readonly failure: string | null;
}

/** One line; what went wrong beneath it. */
export function lineOf({ engine, check, seconds, failure }: Result): string {
  const line = `${failure === null ? 'passed' : 'FAILED'}  ${engine.padEnd(8)} ${check} (${seconds.toFixed(1)} s)`;
  return failure === null ? line : `${line}\n        ${failure.replaceAll('\n', '\n        ')}`;
}

/** The closing line. */
export function closingLine(results: readonly Result[]): string {
  const failed = results.filter(({ failure }) => failure !== null).length;
  return `${results.length - failed} passed, ${failed} failed`;
}

/** Whether the whole has failed: also when nothing was checked. */
export const hasFailed = (results: readonly Result[]): boolean =>
  results.length === 0 || results.some(({ failure }) => failure !== null);
