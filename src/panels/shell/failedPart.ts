import { say } from '../../words/shell';

/** A part of the page whose program is fetched when it is wanted. */
export type PartName =
  | 'search'
  | 'chooser'
  | 'take'
  | 'cite'
  | 'about'
  | 'dossier'
  | 'profile'
  | 'blocs'
  | 'charts'
  | 'time'
  | 'records'
  | 'table'
  | 'news';

/** That a part could not be had, and, where the browser knows it, why. */
export function failedPart(name: PartName): string {
  const part = say(`part.${name}`);
  return navigator.onLine ? part : say('offline', { part });
}
