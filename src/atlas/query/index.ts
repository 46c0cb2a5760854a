/**
 * The query over deals and events, quotations and figures. Import this file dynamically: its program comes when somebody
 * filters. What a link needs of it is in filter.ts and sort.ts.
 */
export { cellOf, ordered } from './columns';
export { type AnyRecord, dateOf, entriesOf } from './entries';
export { byMonth, type Month } from './groups';
export { mapOf, type ResultOnMap } from './map';
export { nameKey } from './name-key';
export { type Chip, chipsOf, labelOf, type Option, optionsOf } from './options';
export { type Choice, choices, loosen, type Match, matches, type Result, readAhead } from './query';
