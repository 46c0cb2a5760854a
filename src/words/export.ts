import en from './en/export.json';
import { room } from './i18n';

/** What stands in files, citations and pictures, and why one could not be made; fetched when something is taken. */
export const say = room('export', en);
