import en from './en/scenario.json';
import { room } from './i18n';

/** Scenarios: kept, opened, written to a file and read back; and what of a route can be taken. */
export const say = room('scenario', en);
