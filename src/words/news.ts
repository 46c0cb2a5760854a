import en from './en/news.json';
import { room } from './i18n';

/** What an edition changed, fetched when somebody asks. */
export const say = room('news', en);
