import en from './en/times.json';
import { room } from './i18n';

/** Published times: how long, what of, between which ends. */
export const say = room('times', en);
