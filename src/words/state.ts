import en from './en/state.json';
import { room } from './i18n';

/** What links, files and embedders are told. */
export const say = room('state', en);
