/** Numbers, lengths, lists and the order of names in the page's language. */
import { LOCALE } from './i18n';

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 3 });
const large = new Intl.NumberFormat(LOCALE, {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 3,
});
const signed = new Intl.NumberFormat(LOCALE, {
  style: 'percent',
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
});
const shares = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const lists = new Intl.ListFormat(LOCALE, { type: 'conjunction' });
const choices = new Intl.ListFormat(LOCALE, { type: 'disjunction' });
const order = new Intl.Collator(LOCALE);
const rows = new Intl.ListFormat(LOCALE, { type: 'unit' });

/** "1,234": no decimals. */
export const wholeNumber = (value: number): string => whole.format(value);
/** "4.6": one decimal at most. */
export const tenthNumber = (value: number): string => tenth.format(value);
/** "2,764.125": three decimals at most. */
export const plainNumber = (value: number): string => plain.format(value);
/** Which of two names stands first in a list that is in alphabetical order: for `sort`. */
export const byAlphabet = (a: string, b: string): number => order.compare(a, b);
/** 0.0125 as "+1.3%", 0 as "0%": how far one number is from another, as a share of it; one decimal at most. */
export const signedPercent = (share: number): string => signed.format(share);
/** 0.994 as "99%", but never 0% or 100% of what is something, or not all: "<1%", ">99%". */
export function percent(share: number): string {
  if (share > 0 && share < 0.01) return `<${shares.format(0.01)}`;
  if (share < 1 && share > 0.99) return `>${shares.format(0.99)}`;
  return shares.format(share);
}
/** "a", "a and b", "a, b and c". */
export const listOf = (items: readonly string[]): string => lists.format(items);
/** "a", "a or b", "a, b or c". */
export const eitherOf = (items: readonly string[]): string => choices.format(items);
/** "a, b, c": things said of one thing, none of them the last. */
export const commaList = (items: readonly string[]): string => rows.format(items);

/**
 * A number as the atlas writes it: "2,764", "4.119 million", "8.4 billion". Large numbers are put in
 * millions or billions only where nothing is lost by it.
 */
export function formatNumber(value: number): string {
  const size = [1e12, 1e9, 1e6].find((power) => Math.abs(value) >= power);
  if (size === undefined) return plainNumber(value);
  const thousandths = (value / size) * 1000;
  return Math.abs(thousandths - Math.round(thousandths)) < 1e-6 ? large.format(value) : plainNumber(value);
}

/** 2305.42 and "USD" as "US$2,305.42", 1000 as "US$1,000". @param currency by its code in ISO 4217 */
export const moneyAmount = (value: number, currency: string): string =>
  new Intl.NumberFormat(LOCALE, {
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: Number.isInteger(value) ? 0 : 2,
  }).format(value);

/** "ru" → "russian": a language as LaTeX's packages call it, whatever the page's own is. */
export function babelName(tag: string): string {
  return (new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag).toLowerCase();
}

/** "az" → "Azerbaijani", by the platform's own tables; the tag itself where they know none. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(LOCALE, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
