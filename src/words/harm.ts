import en from './en/harm.json';
import { room } from './i18n';

/** What the page says of single closures, and of how much they would hurt. */
export const say = room('harm', en);
