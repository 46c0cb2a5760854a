import en from './en/details.json';
import { room } from './i18n';

/** The headings of what is told of a selection, and what is said where there is nothing to tell. */
export const say = room('details', en);
