import en from './en/chooser.json';
import { room } from './i18n';

/** The menu of what lies under one click. */
export const say = room('chooser', en);
