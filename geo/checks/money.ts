import type { Check } from '../context';
import type { Problem } from '../problem';
import { amountsIn, names } from '../units';

/** Codes of ISO 4217 that the platform knows. */
export const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A deal's amount has a currency (ISO 4217), and is the one that its text names. */
export const money: Check = ({ records }) => {
  const problems: Problem[] = [];
  for (const { id, value } of records.deals) {
    if (!value) continue;
    const say = (path: string, reason: string) =>
      problems.push({ file: 'deals.json', record: id, path: `value.${path}`, reason });
    const { amount, currency, text } = value;
    if (amount !== null && currency === null)
      say('currency', `is null, but an amount of ${amount} is given: say of what, such as "USD" or "EUR"`);
    if (currency !== null && !CURRENCIES.has(currency))
      say('currency', `is "${currency}", which is no ISO 4217 code such as "USD", "EUR" or "CNY"`);
    if (amount !== null && !names(text, amount)) {
      const read = amountsIn(text);
      const says = read.length > 0 ? `the text gives ${read.join(', ')}` : 'the text gives no number';
      say('amount', `is ${amount}, but ${says}: ${JSON.stringify(text)}`);
    }
  }
  return problems;
};
