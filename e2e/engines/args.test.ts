import { expect, test } from 'vitest';
import { readArgs } from './args';

test('without a word every engine is tested, on a new build', () => {
  expect(readArgs([])).toEqual({ engines: ['webkit', 'firefox'], built: false });
});
test('one engine, or both in any order, and the build that is there', () => {
  expect(readArgs(['firefox', '--built'])).toEqual({ engines: ['firefox'], built: true });
  expect(readArgs(['firefox', 'webkit'])).toEqual({ engines: ['webkit', 'firefox'], built: false });
});
test.each(['safari', '--build', ''])('“%s” is refused, with what is known', (word) => {
  expect(() => readArgs(['webkit', word])).toThrow(/webkit, firefox, --built/);
});
