/** What a country is in a bloc. */
import en from './en/membership.json';
import { room } from './i18n';

export const say = room('membership', en);

/** "dialogue partner". */
export const membershipWord = (status: keyof typeof en): string => say(status);
