/**
 * The published times: how long a stretch, a border or a port takes, as somebody has said it; and the assumptions that
 * stand where nobody has. Two tables, which only a route asks for.
 *
 * Units: hours, where a day is 24 of them; km in 24 hours. A time's ends and what it counts stand beside its hours, for two
 * times are comparable only where these agree: the hours of one side of a border are no part of the hours of both.
 */
import * as v from 'valibot';
import { Edtf, GAUGES, Id, MODES, text } from './values';

/** What takes the time. `whole`: all of a journey, its borders and its waiting included. */
export const TIME_PARTS = ['running', 'border', 'gauge', 'transhipment', 'port', 'waiting', 'whole'] as const;
/** What was timed. The hours of a `ship` in port are no more than the least of what goods spend there. */
export const TIMED = ['train', 'wagon', 'container', 'lorry', 'ship'] as const;
/**
 * Between which ends. `one-side`: of one side of a border, never to be added to `both-sides`; `within`: from arriving at a
 * place to leaving it; `not-said`: the source leaves it open.
 */
export const TIME_ENDS = [
  'one-side',
  'both-sides',
  'within',
  'station-to-station',
  'terminal-to-terminal',
  'door-to-door',
  'port-to-port',
  'not-said',
] as const;

const Hours = v.pipe(v.number(), v.minValue(0));

/** What on a way something is said of. A stretch goes from place to place, by those of `via`, where they say which way. */
export const OnTheWay = v.variant('kind', [
  v.strictObject({ kind: v.literal('leg'), leg: Id }),
  v.strictObject({ kind: v.literal('place'), place: Id }),
  v.strictObject({ kind: v.literal('crossing'), places: v.strictTuple([Id, Id]) }),
  v.strictObject({
    kind: v.literal('stretch'),
    from: Id,
    to: Id,
    via: v.optional(v.pipe(v.array(Id), v.minLength(1))),
  }),
]);
export type OnTheWay = v.InferOutput<typeof OnTheWay>;

/** How long something takes, as somebody has said it. */
export const Time = v.strictObject({
  id: Id,
  of: OnTheWay,
  what: v.picklist(TIME_PARTS),
  /** `mixed`: by more than one, as across the Caspian. */
  mode: v.picklist([...MODES, 'mixed']),
  /** Shortest and longest; one number twice, where one is said. `to` null: no upper end is said. */
  hours: v.strictObject({ from: Hours, to: v.nullable(Hours) }),
  /** As the source puts it, in our own words. */
  text,
  /** EDTF. */
  period: Edtf,
  counted: v.picklist(TIMED),
  ends: v.picklist(TIME_ENDS),
  /** Of a leg, a place or a crossing: the place or country towards which it was timed, where only that direction is meant: of no other is it read. */
  towards: v.optional(Id),
  kind: v.picklist(['reported', 'planned', 'forecast']),
  saidBy: text,
  organisation: v.optional(Id),
  source: Id,
  note: v.optional(text),
  /** EDTF day on which it was last checked whether it still holds. */
  checked: v.optional(Edtf),
  /** It measures the reckoning of days: it stands beside the result, and nothing is derived from it. */
  yardstick: v.optional(v.literal(true)),
  /** Nobody had been as quick: it was told because it was not as usual, and nothing is derived from it. */
  record: v.optional(v.literal(true)),
});
export type Time = v.InferOutput<typeof Time>;

/**
 * Where goods stop on the way. `gauge`: the change of gauge by itself, the border apart; `transhipment`: between railway
 * and road; `call`: on board, while their ship lies in a port on its way.
 */
export const DWELLS = ['border', 'gauge', 'port', 'call', 'transhipment', 'canal'] as const;
const assumed = {
  text,
  note: v.optional(text),
  sources: v.pipe(v.array(Id), v.minLength(1, 'every record needs a source')),
};
const AtLeastSome = v.pipe(v.number(), v.gtValue(0));
/** What is taken for granted where nobody has published a time: a range, and whom it rests on. */
export const Assumption = v.variant('of', [
  v.strictObject({
    id: Id,
    /** Running, between one stop of `DWELLS` and the next. */
    of: v.literal('speed'),
    mode: v.picklist(MODES),
    /** Of a railway, mm; none: of any that has no speed of its own. */
    gauge: v.optional(v.picklist(GAUGES)),
    from: AtLeastSome,
    to: AtLeastSome,
    unit: v.literal('km/day'),
    ...assumed,
  }),
  v.strictObject({
    id: Id,
    /** Standing, on both sides together. */
    of: v.literal('dwell'),
    at: v.picklist(DWELLS),
    /** By which mode it is passed, where that matters. */
    mode: v.optional(v.picklist(MODES)),
    from: Hours,
    to: Hours,
    unit: v.literal('hours'),
    ...assumed,
  }),
]);
export type Assumption = v.InferOutput<typeof Assumption>;

/** What the reckoning of days needs: every id is in the table. */
export const ASSUMPTIONS = [
  'speed-rail-1520',
  'speed-rail-1435',
  'speed-rail',
  'speed-sea',
  'speed-road',
  'dwell-border-rail',
  'dwell-border-road',
  'dwell-gauge',
  'dwell-port',
  'dwell-call',
  'dwell-rail-road',
  'dwell-canal',
] as const;

/** Of an atlas's times those that a derivation may read: all but yardsticks and records, in the table's order. */
export const usableTimes = ({ times }: { readonly times: ReadonlyMap<string, Time> }): Time[] =>
  [...times.values()].filter(({ yardstick, record }) => !yardstick && !record);
