/**
 * Hours for each km, or each stop, that stand for a time that nobody knows, so that a way with one is worse than any
 * without, slowed or not: for the search alone, never told.
 */
export const UNKNOWN_HOURS = 1e6;
