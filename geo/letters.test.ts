import { expect, test } from 'vitest';
import { fontOf, lettersOf } from './letters';

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
