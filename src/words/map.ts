import en from './en/map.json';
import { room } from './i18n';

/** What the map says: its controls, its troubles, and what is under the pointer. */
export const say = room('map', en);
