import en from './en/time.json';
import { room } from './i18n';

/** The time bar, and what is said of the day everywhere. */
export const say = room('time', en);
