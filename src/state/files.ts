/** The files of the published atlas, by what they are for. */
import { FILES, type TableName } from '../atlas/schema';
import type { FileName } from './state';

export const TABLES = Object.keys(FILES) as readonly TableName[];
/** What only a route reads: it is fetched when one is asked for, and not with the rest. */
export const OF_TIMES = ['times', 'assumptions', 'rates'] as const satisfies readonly TableName[];
const isOfTimes = (name: TableName): boolean => OF_TIMES.some((table) => table === name);
/** What dossier and search show. */
export const SHOWN: readonly TableName[] = TABLES.filter((name) => !isOfTimes(name));
/** All that is fetched. */
export const FILE_NAMES: readonly FileName[] = ['index', 'summary', ...TABLES];
/** Without these nothing is drawn; with them nothing is waited for. */
export const DRAWN: readonly TableName[] = ['places', 'legs', 'corridors'];
