import edtf, { parse } from 'edtf';
import type { Check } from '../context';
import { AS_OF } from '../edition';
import type { Problem } from '../problem';

/** Milliseconds since 1970 between which a date lies; ±Infinity where it is open. */
interface Span {
  readonly min: number;
  readonly max: number;
}
/** Of EDTF's kinds of date; a century ("20") or a year of five digits is a slip here. */
const KINDS = ['Date', 'Season', 'Interval'];
const FIRST_YEAR = Date.UTC(1800, 0, 1);

/** The library takes its time, and the same days come back often. */
const read = new Map<string, Span | string>();
/** Reads an EDTF level 0 or 1 date; a string is the reason why it is none. */
export function readEdtf(text: string): Span | string {
  const known = read.get(text) ?? parsed(text);
  read.set(text, known);
  return known;
}
function parsed(text: string): Span | string {
  const reason = `is "${text}", which is no EDTF date such as 2024-07-03, 2024-07, 2024 or 2024-07/2024-08`;
  try {
    if (!KINDS.includes(parse(text, { level: 1 }).type)) return reason;
    const { min, max } = edtf(text);
    return { min: min ?? Number.NEGATIVE_INFINITY, max: max ?? Number.POSITIVE_INFINITY };
  } catch {
    return reason;
  }
}

/** Every date is EDTF (level 1), lies within reason, and dates that belong together are in order. */
export const dates: Check = ({ records }) => {
  const problems: Problem[] = [];
  const today = readEdtf(AS_OF);
  const lastDay = typeof today === 'string' ? Number.POSITIVE_INFINITY : today.max;

  /** Reads one date field; `past` dates cannot lie after the edition. */
  const read = (
    file: string,
    record: string,
    path: string,
    text: string | null | undefined,
    past = true,
  ): Span | null => {
    if (text === null || text === undefined) return null;
    const span = readEdtf(text);
    if (typeof span === 'string') {
      problems.push({ file, record, path, reason: span });
      return null;
    }
    if (span.max < FIRST_YEAR) problems.push({ file, record, path, reason: `is ${text}, before 1800` });
    if (past && span.min > lastDay) {
      const hint = file === 'legs.json' ? '; an opening that is only expected goes into "expected"' : '';
      problems.push({
        file,
        record,
        path,
        reason: `is ${text}, after the date of this edition (${AS_OF})${hint}`,
      });
    }
    return span;
  };

  const sourceDates = new Map(
    records.sources.map((s) => [s.id, read('sources.json', s.id, 'date', s.date)] as const),
  );

  for (const leg of records.legs) {
    let before: { readonly span: Span; readonly text: string } | null = null;
    for (const [i, spell] of leg.status.entries()) {
      const path = `status.${i}.from`;
      if (spell.from === null) {
        if (i > 0) {
          problems.push({
            file: 'legs.json',
            record: leg.id,
            path,
            reason: 'is null, which only the first spell may be',
          });
        }
        continue;
      }
      const span = read('legs.json', leg.id, path, spell.from);
      if (!span) continue;
      if (before && span.min < before.span.min) {
        problems.push({
          file: 'legs.json',
          record: leg.id,
          path,
          reason: `is ${spell.from}, before the spell that stands above it (${before.text})`,
        });
      }
      before = { span, text: spell.from };
    }
    read('legs.json', leg.id, 'expected.date', leg.expected?.date, false);
  }

  const dealDates = new Map<string, Span>();
  for (const deal of records.deals) {
    const span = read('deals.json', deal.id, 'date', deal.date);
    if (span) dealDates.set(deal.id, span);
    for (const [i, entry] of deal.status.entries()) {
      read('deals.json', deal.id, `status.${i}.date`, entry.date);
    }
  }
  for (const deal of records.deals) {
    const span = dealDates.get(deal.id);
    for (const [i, id] of (deal.followedBy ?? []).entries()) {
      const later = dealDates.get(id);
      if (span && later && later.max < span.min) {
        problems.push({
          file: 'deals.json',
          record: deal.id,
          path: `followedBy.${i}`,
          reason: `names "${id}", which is dated earlier`,
        });
      }
    }
  }

  for (const quote of records.quotes) {
    const span = read('quotes.json', quote.id, 'date', quote.date);
    const printed = sourceDates.get(quote.source);
    if (span && printed && span.min > printed.max) {
      problems.push({
        file: 'quotes.json',
        record: quote.id,
        path: 'date',
        reason: `is ${quote.date}, after the date of its source "${quote.source}"`,
      });
    }
  }

  for (const figure of records.figures) {
    read('figures.json', figure.id, 'period', figure.period, figure.kind === 'reported');
  }
  for (const time of records.times) {
    read('times.json', time.id, 'period', time.period, time.kind === 'reported');
  }
  for (const rate of records.rates) {
    read('rates.json', rate.id, 'period', rate.period, rate.kind !== 'planned');
  }
  for (const country of records.countries) {
    for (const [i, m] of country.memberships.entries()) {
      const from = read('countries.json', country.id, `memberships.${i}.from`, m.from);
      const until = read('countries.json', country.id, `memberships.${i}.until`, m.until);
      if (from && until && until.max < from.min) {
        problems.push({
          file: 'countries.json',
          record: country.id,
          path: `memberships.${i}.until`,
          reason: `is ${m.until}, before its from (${m.from})`,
        });
      }
    }
  }
  for (const person of records.people) {
    for (const [i, role] of person.roles.entries())
      read('people.json', person.id, `roles.${i}.date`, role.date);
  }
  return problems;
};
