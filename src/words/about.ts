/** What the credits say. Comes with them, when they are opened. */
import en from './en/about.json';
import { room } from './i18n';

export const say = room('about', en);
