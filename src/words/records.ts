import en from './en/records.json';
import { room } from './i18n';

/** The records, filtered: list, table, and the filter's own terms. */
export const say = room('records', en);
