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
  | 'planner'
  | 'news';

/** That a part could not be had, and, where the browser knows it, why; else what helps in a browser that remembers failures (see state/lazy). */
export function failedPart(name: PartName): string {
  const part = say(`part.${name}`);
  return say(navigator.onLine ? 'reload' : 'offline', { part });
}
