import en from './en/take.json';
import { room } from './i18n';

/** What is pressed to cite and to take away, and what it answers. */
export const say = room('take', en);
