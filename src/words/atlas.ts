/** What the first view says of places, lines and corridors, and what records are called wherever they are linked. */
import en from './en/atlas.json';
import { room } from './i18n';

export const say = room('atlas', en);
