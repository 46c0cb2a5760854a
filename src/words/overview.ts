import en from './en/overview.json';
import { room } from './i18n';

/** What the page shows before anything is selected. */
export const say = room('overview', en);
