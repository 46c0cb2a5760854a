/** The units of figures, in one place, and how numbers in words are read. Pure. */

/** How much one of a unit is of its smallest part, so that "759,000 tonnes" and 0.759 Mt can be held together. */
export const UNITS: Readonly<Record<string, number>> = {
  km: 1,
  'nautical miles': 1.852,
  ha: 1,
  t: 1,
  Mt: 1e6,
  TEU: 1,
  containers: 1,
  'US$ m': 1e6,
  'US$ bn': 1e9,
  '€ m': 1e6,
  '€ bn': 1e9,
  'bn lira': 1e9,
  '%': 1,
  rank: 1,
  times: 1,
  days: 1,
  months: 1,
  year: 1,
  hours: 1,
  trains: 1,
  wagons: 1,
  pairs: 1,
  ships: 1,
  berths: 1,
  tunnels: 1,
  projects: 1,
  members: 1,
  passengers: 1,
};

/** What follows a number and makes it more. A nautical mile is 1.852 km, a mile 1.609344. */
const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  millions: 1e6,
  m: 1e6,
  mt: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  'nautical miles': 1.852,
  miles: 1.609344,
};
const WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
/** Words that are a number by themselves; "half" is said of per cent too. */
const LONE: Readonly<Record<string, readonly number[]>> = {
  half: [0.5, 50],
  third: [1 / 3, 100 / 3],
  quarter: [0.25, 25],
  twice: [2],
  double: [2],
  thrice: [3],
};
const NUMBER =
  /(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[a-z]+)(?:\s*(hundred|thousand|millions?|billion|trillion|bn|mt|m|nautical miles|miles)(?![a-z]))?/gi;

/** Every amount that a text may mean: "10–12 Mt" means 10, 10,000,000 and 12,000,000. */
export function amountsIn(text: string): number[] {
  const found = [...text.matchAll(NUMBER)].flatMap(([, number = '', scale = '']) => {
    const value = WORDS[number.toLowerCase()] ?? Number(number.replaceAll(',', ''));
    const lone = LONE[number.toLowerCase()];
    if (lone) return lone.map((one) => ({ value: one, factor: 1, scaled: false }));
    if (Number.isNaN(value)) return [];
    const factor = SCALES[scale.toLowerCase()];
    return [{ value, factor: factor ?? 1, scaled: factor !== undefined }];
  });
  return found.flatMap(({ value, factor, scaled }, i) => {
    // The first of a range shares the scale of the second.
    const next = found[i + 1];
    return scaled || !next?.scaled ? [value * factor] : [value, value * next.factor];
  });
}

/** Whether a text names an amount, within a thousandth; its sign is in the words. */
export const names = (text: string, amount: number): boolean =>
  amountsIn(text).some((named) => Math.abs(named - Math.abs(amount)) <= 1e-3 * Math.abs(amount));
