/** The files of the published atlas, by what they are for. */
import { FILES, type TableName } from '../atlas/schema';
import type { FileName } from './state';

export const TABLES = Object.keys(FILES) as readonly TableName[];
/** All that is fetched. */
export const FILE_NAMES: readonly FileName[] = ['index', 'summary', ...TABLES];
/** Without these nothing is drawn; with them nothing is waited for. */
export const DRAWN: readonly TableName[] = ['places', 'legs', 'corridors'];
