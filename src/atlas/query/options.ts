/** The values that a filter can have, in words. */
import { byAlphabet, formatNumber } from '../../words/numbers';
import { say } from '../../words/records';
import { formatDate } from '../date-words';
import { DEAL_KIND_NAMES } from '../deal-kinds';
import { linkTo } from '../links';
import type { Reading } from '../reading/reading';
import { parseSelection } from '../selection';
import { dealKindWord } from '../words';
import { entriesOf } from './entries';
import { type Filter, KINDS, type ListName, STATES } from './filter';
import { choices } from './query';

/** A value of a filter's part, and how many records it would mean. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** What a value is called; itself where nothing has it. */
export function labelOf(reading: Reading, name: ListName, value: string): string {
  if (name === 'kind') {
    const kind = DEAL_KIND_NAMES.find((each) => each === value);
    if (kind) return dealKindWord(kind);
    const known = (['deal', 'event', 'quote', 'figure'] as const).find((each) => each === value);
    return known ? say(`class.${known}`) : value;
  }
  if (name === 'state') {
    const state = STATES.find((each) => each === value);
    return state ? say(`state.${state}`) : value;
  }
  const sel = name === 'party' ? parseSelection(value) : { kind: name, id: value };
  const own = sel && linkTo(reading, sel)?.label;
  return own ?? entriesOf(reading.whole).partyNames.get(value) ?? value;
}

/** The options of a part, those that mean most first (kinds and states in their own order); what is chosen is always among them. */
export function optionsOf(reading: Reading, filter: Filter, name: ListName): Option[] {
  const counts = new Map(choices(reading, filter, name).map(({ value, count }) => [value, count]));
  for (const value of filter[name] ?? []) if (!counts.has(value)) counts.set(value, 0);
  const options = [...counts].map(([value, count]) => ({
    value,
    count,
    label: labelOf(reading, name, value),
  }));
  const order: readonly string[] | null = name === 'kind' ? KINDS : name === 'state' ? STATES : null;
  return options.sort((a, b) =>
    order
      ? order.indexOf(a.value) - order.indexOf(b.value)
      : b.count - a.count || byAlphabet(a.label, b.label),
  );
}

/** A part of a filter as it is told and taken back: one value of a list, or the whole part. */
export interface Chip {
  readonly name: keyof Filter;
  /** Of a list. */
  readonly value: string | null;
  /** "USD 8.4 billion or more". */
  readonly label: string;
}

/** What a filter asks for, one chip for each thing that can be taken back. */
export function chipsOf(reading: Reading, filter: Filter): Chip[] {
  const lists = (['corridor', 'country', 'place', 'party', 'kind', 'state', 'source'] as const).flatMap(
    (name) =>
      (filter[name] ?? []).map((value): Chip => ({ name, value, label: labelOf(reading, name, value) })),
  );
  const { value, since, until, q } = filter;
  const whole = (name: keyof Filter, label: string): Chip => ({ name, value: null, label });
  return [
    ...lists,
    ...(value
      ? [whole('value', say('chip.value', { currency: value.currency, amount: formatNumber(value.amount) }))]
      : []),
    ...(since ? [whole('since', formatDate(since))] : []),
    ...(until ? [whole('until', formatDate(until))] : []),
    ...(q?.trim() ? [whole('q', say('chip.q', { text: q.trim() }))] : []),
  ];
}
