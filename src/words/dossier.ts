/** What dossiers say of what is selected. */
import en from './en/dossier.json';
import { room } from './i18n';

export const say = room('dossier', en);
