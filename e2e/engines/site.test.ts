import { expect, test } from 'vitest';
import { watched } from './site';

test('the watching script is the first of the page', () => {
  expect(watched('<html><head lang="en"><script src="./a.js"></script></head></html>')).toBe(
    '<html><head lang="en"><script src="./watch.js"></script><script src="./a.js"></script></head></html>',
  );
});
test('a page without a head is refused: nothing would be watched', () => {
  expect(() => watched('<html><body></body></html>')).toThrow(/<head>/);
});
