/** What a link brings may be long and many: it is cut, counted and taken away at once, and the page stays usable. */
import { expect, test } from './fixtures';

const MANY = `#on=${Array.from({ length: 60 }, (_, at) => `nothing-${at}`).join(',')}`;
const LONG = `#sel=place:${'x'.repeat(5000)}`;

for (const [where, viewport] of [
  ['a desk', { width: 1280, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
  ['a page at 400 %', { width: 320, height: 256 }],
] as const) {
  test.describe(`on ${where}`, () => {
    test.use({ viewport });

    for (const [what, link] of [
      ['sixty unknown ids', MANY],
      ['a word of five thousand letters', LONG],
    ] as const) {
      test(`a link with ${what} leaves the page usable`, async ({ atlas }) => {
        await atlas.withoutWebGL();
        await atlas.loaded();
        await atlas.follow(link);
        const cards = atlas.notices.locator('.notice');
        await expect(cards.first()).toBeVisible();
        expect(await cards.count()).toBeLessThanOrEqual(4);
        for (const text of await cards.allInnerTexts()) expect(text.length).toBeLessThan(600);
        const box = await atlas.notices.boundingBox();
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);

        // One press takes them all away; a single one has its own button.
        await atlas.notices
          .getByRole('button', { name: /^Dismiss( all)?$/ })
          .last()
          .click();
        await expect(cards).toHaveCount(0);
      });
    }
  });
}
