import en from './en/search.json';
import { room } from './i18n';

/** The search, as far as it is fetched when it is opened. */
export const say = room('search', en);
