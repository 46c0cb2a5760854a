/** What the search says. Comes with it, when somebody searches. */
import en from './en/search.json';
import { room } from './i18n';

export const say = room('search', en);
