import en from './en/charts.json';
import { room } from './i18n';

/** Figures over time, drawn and as a table. */
export const say = room('charts', en);
