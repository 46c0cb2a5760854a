/** Which figures are of money, and in which currency. */

/** What units call a currency, with its code in ISO 4217. */
const CURRENCIES: Readonly<Record<string, string>> = {
  ...{ US$: 'USD', $: 'USD', '€': 'EUR', '£': 'GBP', yuan: 'CNY', lira: 'TRY', tenge: 'KZT', manat: 'AZN' },
  ...{ rouble: 'RUB', roubles: 'RUB', rubles: 'RUB', lari: 'GEL', dram: 'AMD', rupees: 'INR', rials: 'IRR' },
};
const CODES = new Set(Object.values(CURRENCIES));
const SIZES: Readonly<Record<string, number>> = { tn: 1e12, bn: 1e9, m: 1e6 };

/**
 * The currency of a figure's unit and what one of it is worth in it: "US$ bn" is USD by the thousand million. Null for
 * what is no sum of money, and for money per something.
 */
export function moneyOf(unit: string): { readonly currency: string; readonly size: number } | null {
  let currency: string | null = null;
  let size = 1;
  for (const word of unit.split(/\s+/)) {
    const code = CURRENCIES[word] ?? (CODES.has(word) ? word : null);
    if (code && currency === null) currency = code;
    else if (SIZES[word] !== undefined) size *= SIZES[word];
    else return null;
  }
  return currency === null ? null : { currency, size };
}
