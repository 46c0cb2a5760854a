import en from './en/shell.json';
import { room } from './i18n';

/** The frame of the page: places, bar, sheet, notices, what is said of files. */
export const say = room('shell', en);
