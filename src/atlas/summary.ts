/**
 * What the first view says of the tables that it does not fetch, in a small compiled file: what each corridor comes to, in
 * a few numbers, and how many records there are by year. Each number that somebody published names the figure that gives it.
 */
import * as v from 'valibot';
import { Id } from './schema';

const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
const size = v.pipe(v.number(), v.minValue(0));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const end = v.strictObject({ id: Id, name: text });

/** One corridor by its main way. */
export const CorridorSummary = v.strictObject({
  /** Of the corridor. */
  id: Id,
  /** The main way, as a link names it: `CORRIDOR/BRANCH` or `CORRIDOR/BRANCH~BRANCH`. */
  way: text,
  from: end,
  to: end,
  /** Length, km; without a figure it is that of the drawn line, our computation. */
  km: v.strictObject({ value: size, figure: v.nullable(Id) }),
  /** Published days from end to end, shortest and longest, from how many sources; null: nobody has published any. */
  days: v.nullable(v.strictObject({ from: size, to: size, sources: count, figures: v.array(Id) })),
  borders: count,
  /** Those of them that are passed at sea, from one country's port to another's. */
  bordersBySea: count,
  /** Borders that are crossed besides, without a stop. */
  bordersPassed: count,
  /** Breaks of gauge. */
  breaks: count,
  /** What was carried in the latest year that is known, Mt. */
  tonnes: v.nullable(v.strictObject({ value: size, period: text, figure: Id })),
  /** Ids in travel order; the sea is no country's. */
  countries: v.array(Id),
  /** Those of them that are crossed without a stop. */
  passed: v.array(Id),
});
export type CorridorSummary = v.InferOutput<typeof CorridorSummary>;

const some = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)));
/** How many records are dated in a year, by kind: what the time bar shows. A kind that has none is left out. */
const YearCount = v.strictObject({
  year: v.pipe(v.string(), v.regex(/^\d{4}$/)),
  /** Legs that were opened, or opened again. */
  openings: some,
  deals: some,
  events: some,
  quotes: some,
  figures: some,
});
export const Summary = v.strictObject({ corridors: v.array(CorridorSummary), years: v.array(YearCount) });
export type Summary = v.InferOutput<typeof Summary>;
export const SUMMARY = { file: 'summary.json', schema: Summary } as const;
