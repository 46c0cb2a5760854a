/** The values that every table is made of, where more than one file of schemas asks for them. */
import * as v from 'valibot';

export const text = v.pipe(v.string(), v.nonEmpty('must not be empty'));
/** A stable slug: it is part of people's links. */
export const Id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a slug: lower-case letters, digits, single hyphens'),
);
/** A date, or an interval of two, as the page reads them (atlas/dates). That the days exist is checked in geo/checks. */
const POINT =
  '(?:\\d{4}|\\d{3}X|\\d{2}XX|\\d{4}-(?:0[1-9]|1[0-2]|2[1-4])|\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))[~?%]?';
const EDTF = new RegExp(`^(?:${POINT}(?:/(?:${POINT}|\\.\\.)?)?|(?:\\.\\.)?/${POINT})$`);
export const Edtf = v.pipe(
  v.string(),
  v.regex(EDTF, 'must be an EDTF date such as 2024-07-03, 2024-07, 2024 or 2024-07/2024-08'),
);
export const MODES = ['rail', 'sea', 'road'] as const;
/** Track gauges, mm. */
export const GAUGES = [1000, 1435, 1520, 1676] as const;
