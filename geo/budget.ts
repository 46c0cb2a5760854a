/** How heavy the published atlas may be. */
import { gzipSync } from 'node:zlib';
import type { Problem } from './problem';
import type { PublishedFile } from './published';

/** All published files together, compressed. 400 kB until the record was tripled; the network to come is to fit in too. */
export const BUDGET_BYTES = 650_000;

/** Bytes of files compressed one by one with gzip, as they are served. */
export const gzippedBytes = (files: readonly PublishedFile[]): number =>
  files.reduce((sum, { content }) => sum + gzipSync(content).byteLength, 0);

/** Whether the files stay within the budget. */
export function checkBudget(files: readonly PublishedFile[]): Problem[] {
  const bytes = gzippedBytes(files);
  if (bytes <= BUDGET_BYTES) return [];
  const kB = (n: number): string => `${Math.ceil(n / 1000)} kB`;
  const reason = `is ${kB(bytes)} compressed, more than ${kB(BUDGET_BYTES)}`;
  return [{ file: 'published atlas', record: '', path: '', reason }];
}
