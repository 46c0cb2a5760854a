/**
 * The published rates: what a trip, a line, a border or a place on it costs, as somebody has said it. A table that only a
 * route asks for. A rate stands beside a route and goes into no reckoning: rates of other years, currencies, loads and
 * makers are never converted, and never summed.
 *
 * Units: `amount` in whole units of `currency`, per what `per` says.
 */
import * as v from 'valibot';
import { OnTheWay } from './times';
import { Edtf, Id, MODES, text } from './values';

/** What is paid for. `carriage`: from end to end of a leg or a stretch; the others at a place, or a crossing. */
export const RATE_PARTS = ['carriage', 'border', 'gauge', 'port'] as const;
/** What it is paid per. `container`: of a size that is not said; `not-said`: the source leaves it open. */
export const RATE_UNITS = ['teu', '20-foot', '40-foot', 'container', 'lorry', 'wagon', 'not-said'] as const;
/**
 * Whose number it is. `tariff`: whoever carries or handles it asks so much; `index`: a mean of many, weighed; `estimated`:
 * worked out by who says it; `planned`: to be asked from then on.
 */
export const RATE_KINDS = ['reported', 'tariff', 'index', 'estimated', 'planned'] as const;

const Amount = v.pipe(v.number(), v.gtValue(0));

/** What something costs, as somebody has said it. */
export const Rate = v.strictObject({
  id: Id,
  of: OnTheWay,
  what: v.picklist(RATE_PARTS),
  /** `mixed`: by more than one, as across the Caspian. */
  mode: v.picklist([...MODES, 'mixed']),
  /** The least and the most; one number twice, where one is said. `from` null: no lower end is said. */
  amount: v.strictObject({ from: v.nullable(Amount), to: Amount }),
  /** ISO 4217. */
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'must be a code of ISO 4217 such as "USD"')),
  per: v.picklist(RATE_UNITS),
  /** EDTF: when it was asked or paid; of a tariff, from when on. */
  period: Edtf,
  /** What is paid with it, and what is not, as far as the source says; in our own words. */
  includes: v.optional(text),
  excludes: v.optional(text),
  /** Of a leg or a place: the place towards which it is asked, where only that direction is meant. */
  towards: v.optional(Id),
  kind: v.picklist(RATE_KINDS),
  saidBy: text,
  organisation: v.optional(Id),
  source: Id,
  note: v.optional(text),
});
export type Rate = v.InferOutput<typeof Rate>;
