import en from './en/legend.json';
import { room } from './i18n';

/** What the map's strokes, looks and symbols mean (atlas/symbology.ts). */
export const say = room('legend', en);
