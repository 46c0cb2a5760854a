import en from './en/about.json';
import { room } from './i18n';

/** The credits, fetched when they are opened. */
export const say = room('about', en);
