import en from './en/blocs.json';
import { room } from './i18n';

/** The countries of a bloc, as the map tints them. */
export const say = room('blocs', en);
