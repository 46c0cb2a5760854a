/** How a party without a record is told, in the index and in links alike. */
import { plainFold } from '../fold';

/** By which a party is told that is no record of its own: "A consortium" → "name:a-consortium". Its spelling is folded. */
export const nameKey = (name: string): string =>
  `name:${plainFold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}`;
