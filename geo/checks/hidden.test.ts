import { suite } from './suite';

const TITLE = 'deals.json/0/title';
const NAME = 'places.geojson/features/0/properties/name';

suite('text that hides', [
  [
    'a bidi control in a name',
    { [NAME]: 'Tbi\u202elisi' },
    [
      'places.geojson › tbilisi › properties.name: contains a bidi control, which turns the text round it (U+202E) in "Tbi\u202elisi"',
    ],
  ],
  [
    'a soft hyphen',
    { [TITLE]: 'An agree\u00adment' },
    ['deals.json › a-deal › title: contains a soft hyphen (U+00AD) in "An agree\u00adment"'],
  ],
  [
    'a zero-width space, a joiner, a byte order mark',
    { [TITLE]: 'A\u200bdeal', 'deals.json/1/title': 'B\u2060deal', 'deals.json/1/summary': 'On\ufeffwards.' },
    [
      'deals.json › a-deal › title: contains a character without width (U+200B) in "A\u200bdeal"',
      'deals.json › b-deal › summary: contains a character without width (U+FEFF) in "On\ufeffwards."',
      'deals.json › b-deal › title: contains a character without width (U+2060) in "B\u2060deal"',
    ],
  ],
  ['a non-joiner where Persian is spelled with it', { [TITLE]: 'می\u200cرود' }, []],
  [
    'a non-joiner elsewhere',
    { [TITLE]: 'A\u200cdeal' },
    [
      'deals.json › a-deal › title: contains a zero-width non-joiner outside Arabic script (U+200C) in "A\u200cdeal"',
    ],
  ],
  [
    'a no-break space, and a narrow one',
    { [TITLE]: 'A\u00a0deal', 'deals.json/1/title': '5\u202fkm' },
    [
      'deals.json › a-deal › title: contains a space that is not the plain one (U+00A0) in "A\u00a0deal"',
      'deals.json › b-deal › title: contains a space that is not the plain one (U+202F) in "5\u202fkm"',
    ],
  ],
  [
    'a letter that was lost, or misread',
    { [TITLE]: 'A d\ufffdal', 'deals.json/1/title': 'The portâ€™s deal' },
    [
      'deals.json › a-deal › title: contains the sign for a letter that was lost (U+FFFD) in "A d\ufffdal"',
      'deals.json › b-deal › title: contains "â€™": it was once read in the wrong encoding; write the letter anew',
    ],
  ],
  ['letters of the world', { [TITLE]: 'Şərq – “Bakı’s” Порт, 阿拉山口 (Âge)' }, []],
]);
