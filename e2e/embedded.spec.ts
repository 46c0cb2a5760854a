/** The page within another page. */
import { expect, test } from './fixtures';

const article = (frame: string): string => `<!doctype html><title>Article</title><p>Text</p>${frame}`;

test('a guest makes no step of the other page’s history', async ({ page, baseURL }) => {
  await page.route('**/article.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: article(
        `<iframe title="Atlas" src="${baseURL}#sel=country:az" width="1000" height="600"></iframe>`,
      ),
    }),
  );
  await page.goto('./article.html');
  const frame = page.frames().find((child) => child !== page.mainFrame());
  if (!frame) throw new Error('the article has no frame');
  await frame.waitForFunction(() => window.corridorAtlas?.getState().sel === 'country:az');
  const length = await page.evaluate(() => window.history.length);
  for (const sel of ['country:kz', 'place:baku-port', null]) {
    await frame.evaluate((to) => window.corridorAtlas.setState({ sel: to }), sel);
  }
  await expect.poll(() => new URL(frame.url()).hash).not.toContain('sel=');
  expect(await page.evaluate(() => window.history.length)).toBe(length);
});

test('a sandboxed frame without an origin says why there is no map, and has the rest', async ({
  guard,
  page,
  baseURL,
}) => {
  // Chromium tells the console of what such a frame may not do.
  guard.expect(/sandbox|origin|storage|SecurityError/i);
  await page.route('**/article.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: article(
        `<iframe title="Atlas" sandbox="allow-scripts" src="${baseURL}" width="1000" height="600"></iframe>`,
      ),
    }),
  );
  await page.goto('./article.html');
  const frame = page.frames().find((child) => child !== page.mainFrame());
  if (!frame) throw new Error('the article has no frame');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Corridor Atlas');
  await expect(frame.getByText('Corridor Atlas has not started.')).toHaveCount(0);
  await frame.evaluate(() => window.corridorAtlas.ready);
  await expect(frame.locator('.map-message')).toContainText('lets no map start in it');
  await frame.getByRole('link', { name: 'Port of Baku' }).first().click();
  await expect(frame.locator('[data-part="dossier-title"]')).toHaveText(/Port of Baku/);
});
