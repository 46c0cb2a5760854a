/** Numbers and lists in the page's language. */
import { LOCALE } from './i18n';

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 3 });
const lists = new Intl.ListFormat(LOCALE, { type: 'conjunction' });

/** "1,234": no decimals. */
export const wholeNumber = (value: number): string => whole.format(value);
/** "4.6": one decimal at most. */
export const tenthNumber = (value: number): string => tenth.format(value);
/** "2,764.125": three decimals at most. */
export const plainNumber = (value: number): string => plain.format(value);
/** "a", "a and b", "a, b and c". */
export const listOf = (items: readonly string[]): string => lists.format(items);
