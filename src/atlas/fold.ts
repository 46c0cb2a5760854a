/**
 * Spelling made comparable: one key for the ways a name of this region is written in Latin letters, with
 * and without diacritics, and in Cyrillic. Keys are compared with keys only and never shown.
 */

/** Letters that do not decompose into a base letter and a mark. Cyrillic by common romanisation. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ə: 'a', ı: 'i', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ħ: 'h' },
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts' },
  ...{ ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' },
  ...{ і: 'i', ї: 'yi', є: 'ye', ґ: 'g', ў: 'u' },
  ...{ ә: 'a', ғ: 'gh', қ: 'q', ң: 'ng', ө: 'o', ұ: 'u', ү: 'u', һ: 'h', ҷ: 'ch', ӣ: 'i', ӯ: 'u', җ: 'zh' },
};

function withoutMarks(text: string): string {
  const letters = [...text].map((letter) => LETTERS[letter] ?? letter).join('');
  return letters.normalize('NFD').replace(/\p{M}/gu, '');
}

/**
 * Without what nobody sees and texts are copied with: soft hyphens, zero-width and bidi characters, byte order marks.
 * Blanks of other widths, no-break ones among them, part words as a blank does.
 */
const visible = (text: string): string => text.replace(/\p{Cf}/gu, '');

/**
 * Case, diacritics, apostrophes and script put aside, spelling otherwise kept: "Xi’an" → "xian",
 * "Bakı" → "baki", "Ələt" → "alat", "Баку" → "baku".
 */
export function plainFold(text: string): string {
  const lower = visible(text).normalize('NFC').toLowerCase();
  // Most of the text is plain ASCII, which has nothing to take off.
  return (/[^\0-\x7f]/.test(lower) ? withoutMarks(lower) : lower)
    .replace(/['’‘ʻʼ`´ʹ]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Sounds that romanisations write differently, one class after the other. Order matters: pairs of letters
 * before single ones. The key is coarse on purpose (Khorgos, Qorgos and Horgos become one); the search
 * ranks by the real spelling afterwards.
 */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/dzh|dj|zh|tch|ch|c(?=[iey])|j/g, 'c'],
  [/gh/g, 'g'],
  [/kh|ck|q|x|h(?!$)/g, 'k'],
  [/ph/g, 'f'],
  [/t[sz]/g, 's'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  // A glide before a vowel comes and goes: Alyat, Alat; Aliyev, Aliev.
  [/iy+(?=[aeou])/g, 'i'],
  [/(?<=\p{L})y+(?=[aeou])/gu, ''],
  [/y/g, 'i'],
  // Digits stay: 11 is not 1.
  [/([^\d])\1+/g, '$1'],
];

const pass = (word: string): string =>
  CLASSES.reduce((text, [pattern, to]) => text.replace(pattern, to), word);

/**
 * The key of one word, the same for a key as for the word it was made from. A word of which nothing would
 * be left keeps its plain form.
 */
export function foldWord(word: string): string {
  let key = plainFold(word);
  // One replacement can bring letters together that another one knows, so until nothing changes; every
  // pass shortens the word or settles a letter, so this ends.
  for (let next = pass(key); next !== key && next !== ''; next = pass(key)) key = next;
  return key;
}

/** A number with its decimals ("8.4", "4,256"), or a run of letters and digits. */
const WORD = /\d+(?:[.,]\d+)*(?![\p{L}\p{N}])|[\p{L}\p{N}]+/gu;
/** Chinese and Japanese have no blanks between words; a run of them, and what stands between two runs. */
const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu;
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** "中间走廊" → "中间", "间走", "走廊", as is usual where nothing parts words; one sign alone stays one. */
function pairsOf(run: string): string[] {
  const signs = [...run];
  return signs.length === 1 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`);
}
/** "4,256" → "4256"; "13,17" are two. */
const numbersOf = (word: string): string[] => word.replace(/,(?=\d{3}(?!\d))/g, '').split(',');

/**
 * The words of a text in their plain form; apostrophes do not part words, everything else but letters and digits does.
 * A number is one word, whatever parts its thousands; a run of Chinese or Japanese is its pairs of signs.
 */
export const wordsOf = (text: string): string[] =>
  (plainFold(text).match(WORD) ?? []).flatMap((word) => {
    if (/^[\d.,]+$/.test(word)) return numbersOf(word);
    if (!WITHOUT_BLANKS.test(word)) return [word];
    return (word.match(RUNS) ?? []).flatMap((run) => (WITHOUT_BLANKS.test(run) ? pairsOf(run) : [run]));
  });

/** Words as keys, one space between them. */
export const foldWords = (words: readonly string[]): string => words.map(foldWord).join(' ');
