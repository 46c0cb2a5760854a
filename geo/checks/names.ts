/** Names as they are held against each other: without accents, case and punctuation. */

/** "Xi’an Free-Trade Port" → "xi an free trade port". */
export const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
