/** What a profile says. Comes with it, when a corridor is first opened. */
import en from './en/profile.json';
import { room } from './i18n';

export const say = room('profile', en);
