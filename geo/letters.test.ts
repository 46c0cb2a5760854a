import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontOf, lettersIn, lettersOf, NEAR } from './letters';

test('letters beyond Latin-1 are wanted once each', () => {
  expect(lettersOf('Małaszewicze, Öland, Şalkar, Małaszewicze')).toBe('łŞ');
  expect(lettersOf('Baku')).toBe('');
});
test('a font of some letters is woff2, and grows with them', async () => {
  const few = await fontOf('łŞ');
  expect(few.subarray(0, 4).toString()).toBe('wOF2');
  expect((await fontOf('łŞəğİňőńžčț')).length).toBeGreaterThan(few.length);
  expect(few.length).toBeLessThan(6000);
});
test('letters the typeface does not have are no failure', async () => {
  expect((await fontOf('火')).subarray(0, 4).toString()).toBe('wOF2');
});

/** The stretches that the page's style sheet fetches a file for. */
function rangesOf(file: string): number[][] {
  const css = readFileSync(new URL('../src/panels/fonts.css', import.meta.url), 'utf8');
  const face = css.split('@font-face').find((rule) => rule.includes(file)) ?? '';
  return [...face.matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g)].map(([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);
}
test('the page asks this file for the letters that are in it', () => {
  expect(rangesOf('letters.woff2')).toEqual(NEAR);
  for (const letter of 'İŁşțə') expect(lettersIn(NEAR)).toContain(letter);
});
test('none of them fetches the file of all extended Latin', () => {
  const rest = rangesOf('latin-ext-wght');
  expect(rest.length).toBeGreaterThan(5);
  const both = [...lettersIn(NEAR)].filter((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return rest.some(([first = 0, last = 0]) => code >= first && code <= last);
  });
  expect(both).toEqual([]);
});
