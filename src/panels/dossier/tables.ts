import { tableOf } from '../../atlas/atlas';
import type { TableName } from '../../atlas/schema';
import type { Selection } from '../../atlas/selection';

/** Ships call at places and sail legs; nothing else waits for their table. */
export const takesServices = ({ kind }: Selection): boolean => kind === 'place' || kind === 'leg';

/** The tables that a selection's dossier tells of itself, when they cannot be had: its record's, and those of its parts. */
export const tablesOf = (sel: Selection): readonly TableName[] => [
  tableOf(sel),
  'deals',
  'quotes',
  'figures',
  'sources',
  ...(takesServices(sel) ? (['services'] as const) : []),
];
