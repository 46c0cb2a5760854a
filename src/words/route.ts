/** What the planner says: question, changes, ways, days. Comes with it, when its tab is first shown. */
import en from './en/route.json';
import { room } from './i18n';

export const say = room('route', en);
