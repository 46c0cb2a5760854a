/** Rates for tests; invented, as the fixture's facts are. */
import type { Rate } from '../rates';

/** A rate of a leg: 1,000 dollars per 40-foot container, reported, unless told. */
export const aRate = (id: string, extras: Partial<Rate> = {}): Rate => ({
  id,
  of: { kind: 'leg', leg: 'alat-baku' },
  what: 'carriage',
  mode: 'rail',
  amount: { from: 1000, to: 1000 },
  currency: 'USD',
  per: '40-foot',
  period: '2024',
  kind: 'reported',
  saidBy: 'A railway',
  source: 'railway-book',
  ...extras,
});
