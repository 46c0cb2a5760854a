/** What of the fields is asked of the network. */
import type { Values } from './values';

export const ASKED = ['from', 'to', 'via', 'by', 'prefer', 'closed', 'opened', 'slow', 'assume'] as const;
export type Asking = Pick<Values, (typeof ASKED)[number]>;
