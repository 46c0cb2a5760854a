import { describe, expect, it } from 'vitest';
import { amountsIn, names, UNITS } from '../units';
import { soundFiles } from './fixture';
import { suite } from './suite';

const [FIRST] = soundFiles()['figures.json'];
const rival = (edits: object) => ({ ...FIRST, id: 'rival', source: 'article', ...edits });

describe('numbers in words', () => {
  it.each([
    ['759,000 tonnes', 759_000],
    ['2.7 million tonnes', 2_700_000],
    ['10–12 Mt a year', 10_000_000],
    ['$5.79 to 5.8 billion', 5_790_000_000],
    ['twelve more projects', 12],
    ['about 10,600 nautical miles', 19_631],
    ['half of the present time', -50],
  ])('%s', (text, amount) => expect(names(text, amount)).toBe(true));

  it('are not found where they are not', () => {
    expect(amountsIn('billions of dollars')).toEqual([]);
    expect(names('2.7 million', 2_800_000)).toBe(false);
  });
});

suite('units', [
  [
    'none of ours',
    { 'figures.json/0/unit': 'mt' },
    [
      `figures.json › tonnes › unit: is "mt", which is not in geo/units.ts (${Object.keys(UNITS).join(', ')}); did you mean "Mt"?`,
    ],
  ],
]);

suite('text and value', [
  [
    'disagree',
    { 'figures.json/0/value': 4 },
    ['figures.json › tonnes › value: is 4 t, but the text gives 5, 6 t: "5 to 6 tonnes"'],
  ],
  [
    'disagree at the upper end',
    { 'figures.json/0/valueTo': 7 },
    ['figures.json › tonnes › valueTo: is 7 t, but the text gives 5, 6 t: "5 to 6 tonnes"'],
  ],
  [
    'disagree by a unit: millions for billions',
    {
      'figures.json/1/value': 3.1,
      'figures.json/1/text': '$3.1 billion',
      'figures.json/1/unit': 'US$ m',
    },
    ['figures.json › words › value: is 3.1 US$ m, but the text gives 3100 US$ m: "$3.1 billion"'],
  ],
  [
    'of which the text gives no number',
    { 'figures.json/1/value': 3 },
    ['figures.json › words › value: is 3 US$ m, but the text gives no number: "billions"'],
  ],
  ['agree', { 'figures.json/1/value': 3000, 'figures.json/1/text': 'about $3 billion' }, []],
]);

suite('a figure', [
  [
    'that stands twice',
    { 'figures.json/2': rival({ source: 'report' }) },
    [
      'figures.json › rival: stands twice: "tonnes" gives the same value of the same quantity from the same source',
    ],
  ],
  ['that a second source bears out', { 'figures.json/2': rival({}) }, []],
  [
    'whose quantity differs in case or spacing from its rivals',
    {
      'figures.json/2': rival({ quantity: 'Freight', period: '2024' }),
      'figures.json/3': rival({ id: 'third', period: '2025' }),
    },
    [
      'figures.json › rival › quantity: is "Freight", which others write "freight": it would stand beside no rival',
    ],
  ],
]);

const VALUE = 'deals.json/0/value';
suite('money', [
  [
    'without a currency',
    { [VALUE]: { text: '$5 million', amount: 5e6, currency: null } },
    [
      'deals.json › a-deal › value.currency: is null, but an amount of 5000000 is given: say of what, such as "USD" or "EUR"',
    ],
  ],
  [
    'of no currency there is, and not what the text says',
    { [VALUE]: { text: '$5 million', amount: 5e9, currency: 'US$' } },
    [
      'deals.json › a-deal › value.amount: is 5000000000, but the text gives 5000000: "$5 million"',
      'deals.json › a-deal › value.currency: is "US$", which is no ISO 4217 code such as "USD", "EUR" or "CNY"',
    ],
  ],
  ['in words only', { [VALUE]: { text: 'billions', amount: null, currency: 'USD' } }, []],
]);
