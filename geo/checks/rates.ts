import type { Check } from '../context';
import type { Problem } from '../problem';
import { CURRENCIES } from './money';
import { faultsOnTheWay } from './on-the-way';

/** What a rate is of lies as it says, and what is paid for can be had there; its amount runs upwards, in a currency that is one. */
export const rates: Check = ({ records }) => {
  const problems: Problem[] = [];
  for (const { id, of, what, mode, amount, currency, towards } of records.rates) {
    const say = (path: string, reason: string) =>
      problems.push({ file: 'rates.json', record: id, path, reason });

    if (amount.from !== null && amount.to < amount.from)
      say('amount', `runs backwards, from ${amount.from} to ${amount.to}`);
    if (!CURRENCIES.has(currency))
      say('currency', `is "${currency}", which is no ISO 4217 code such as "USD", "EUR" or "CNY"`);

    const isAlong = of.kind === 'leg' || of.kind === 'stretch';
    if (isAlong && what !== 'carriage') say('what', `is "${what}", which is of a place or a crossing`);
    if (!isAlong && what === 'carriage') say('what', 'is "carriage", which is of a leg or a stretch');

    for (const { path, reason } of faultsOnTheWay(of, mode, records)) say(path, reason);
    if (towards === undefined) continue;
    if (of.kind === 'stretch')
      say('towards', 'is said, but a stretch is paid for from its beginning to its end');
    const leg = of.kind === 'leg' ? records.legs.find((each) => each.id === of.leg) : undefined;
    if (leg && towards !== leg.from && towards !== leg.to)
      say('towards', `is "${towards}", which is no end of the leg "${leg.id}"`);
  }
  return problems;
};
