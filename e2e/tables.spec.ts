/** A file that cannot be had is told of in sight, with its cause and a way to try again. That it holds for each: panels/failed.test.tsx. */
import { expect, test } from './fixtures';

for (const [where, viewport, file, words] of [
  ['a desk', { width: 1280, height: 800 }, 'countries.json', 'The countries'],
  ['a phone', { width: 390, height: 844 }, 'people.json', 'The people'],
] as const) {
  test.describe(`on ${where}, with a dossier open`, () => {
    test.use({ viewport });
    test(`${file} that failed is told of in sight, and is fetched again`, async ({ atlas, guard, page }) => {
      guard.expect(new RegExp(file.replace('.', '\\.')));
      await atlas.withoutWebGL();
      await page.route(`**/atlas/${file}`, (route) => route.fulfill({ status: 503, body: 'no' }));
      await atlas.goto('#sel=place:baku-port');
      const alert = page.getByRole('alert').filter({ hasText: `${words} could not be loaded.` });
      await expect(alert).toContainText('503');
      await expect(alert).toBeInViewport();
      await page.unroute(`**/atlas/${file}`);
      await alert.getByRole('button', { name: /^Retry/ }).click();
      await expect(alert).toBeHidden();
    });
  });
}

test('several at once are told together and fetched again together', async ({ atlas, guard, page }) => {
  guard.expect(/\.json/);
  await atlas.withoutWebGL();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.route(/atlas\/(people|countries|index)\.json/, (route) =>
    route.fulfill({ status: 503, body: 'no' }),
  );
  await atlas.goto('#sel=place:baku-port');
  const alert = atlas.dossier.getByRole('alert');
  await expect(alert).toContainText('3 files could not be loaded.');
  await expect(alert.getByRole('listitem')).toHaveCount(3);
  await page.unroute(/atlas\/(people|countries|index)\.json/);
  await alert.getByRole('button', { name: /^Retry/ }).click();
  await expect(alert).toBeHidden();
});

test('the search says what it could not search', async ({ atlas, guard, page }) => {
  guard.expect(/people\.json/);
  await atlas.withoutWebGL();
  await page.route('**/atlas/people.json', (route) => route.fulfill({ status: 503, body: 'no' }));
  await atlas.goto();
  await atlas.searchFor('Lukashenka');
  const alert = page.getByRole('dialog').getByRole('alert');
  await expect(alert).toContainText('The people could not be loaded.');
  await page.unroute('**/atlas/people.json');
  await alert.getByRole('button', { name: /^Retry/ }).click();
  await expect(alert).toBeHidden();
  await expect(atlas.hits.filter({ hasText: /^Al\w+ Lukashen/ }).first()).toBeVisible();
});
