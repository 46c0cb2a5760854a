import { expect, test } from './fixtures';
import { CONTENT_SECURITY_POLICY } from './tools/headers.mjs';

test('the policy is in the page and in the header, and lets nothing inline through', async ({
  atlas,
  page,
}) => {
  const response = await page.goto('./');
  expect(response?.headers()['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  const html = (await response?.text()) ?? '';
  const head = html.slice(0, html.indexOf('<script'));
  expect(head).toContain('http-equiv="Content-Security-Policy"');
  expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\son\w+=|\sstyle=|javascript:/i);
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:/);
  await expect.poll(() => page.evaluate(() => 'corridorAtlas' in window)).toBe(true);
  await atlas.ready();
});

test('the page’s own policy holds where the server sends none', async ({ atlas, guard, page }) => {
  await page.route('**/*', async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    delete headers['content-security-policy'];
    await route.fulfill({ response, headers });
  });
  await atlas.open('#sel=place:baku-port');
  expect(await atlas.renderedCorridors()).toHaveLength(2);
  guard.expect(/inline/);
  const refused = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const script = document.createElement('script');
        script.textContent = 'document.title = "inline ran"';
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.violatedDirective), {
          once: true,
        });
        document.head.append(script);
      }),
  );
  expect(refused).toMatch(/^script-src/);
  await expect(page).not.toHaveTitle('inline ran');
});

test('a whole visit asks nobody else, and leaves nothing behind', async ({ atlas, context, page }) => {
  // The guard of every test fails on a request to another host; this one walks further.
  await atlas.open();
  await atlas.moveTo({ zoom: 2, lat: 30, lon: 60 });
  await atlas.moveTo({ zoom: 9, lat: 40, lon: 49.5 });
  await atlas.searchFor('Minsk');
  await page.keyboard.press('Enter');
  await expect.poll(() => atlas.selection()).toMatch(/minsk/);
  await page.getByRole('button', { name: /^About and credits/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Natural Earth');
  await expect(page.getByRole('dialog')).toContainText(/boundar|border/i);
  expect(await context.cookies()).toEqual([]);
});

const MARKUP = '<img src=x onerror="document.title=1">';
for (const hash of [
  `#sel=${MARKUP}`,
  `#sel=place:${encodeURIComponent(MARKUP)}`,
  `#on=${encodeURIComponent(MARKUP)}`,
  `#map=${encodeURIComponent(MARKUP)}`,
]) {
  test(`HTML in the address stays text: ${hash}`, async ({ atlas, page }) => {
    await atlas.goto(hash);
    await expect(atlas.notices).toContainText('<img src=x');
    await expect(page.locator('img[src=x]')).toHaveCount(0);
    await expect(page).toHaveTitle(/Corridor Atlas/);
  });
}

test('HTML in the data stays text, in the panels and on the map', async ({ atlas, page }) => {
  await atlas.publish<{ features: { id: string; properties: { name: string } }[] }>(
    'places.geojson',
    ({ features }) => {
      for (const place of features) if (place.id === 'baku-port') place.properties.name = MARKUP;
    },
  );
  await atlas.open('#map=8/40/49.4&sel=place:baku-port');
  await expect(atlas.dossierTitle).toHaveText(MARKUP);
  const { x, y } = await atlas.pixelOf('baku-port');
  await page.mouse.move(x - 30, y - 30);
  await page.mouse.move(x, y);
  await atlas.rest();
  await expect(page.locator('img[src=x]')).toHaveCount(0);
});

test('a source whose link is not https is refused', async ({ atlas, page }) => {
  await atlas.publish<{ url: string | null }[]>('sources.json', (sources) => {
    for (const source of sources) source.url = 'javascript:alert(1)';
  });
  await atlas.open('#sel=place:baku-port');
  await expect(
    page
      .getByRole('alert')
      .filter({ hasText: /sources\.json is not as the atlas expects/ })
      .first(),
  ).toBeVisible();
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
});

test('the atlas works from any folder of a server', async ({ atlas, page }) => {
  await atlas.open('#sel=place:baku-port', 'some/folder/');
  expect(new URL(page.url()).pathname).toBe('/some/folder/');
  expect(await atlas.renderedCorridors()).toHaveLength(2);
  await atlas.expectDossier('place:baku-port', /Baku/);
  expect((await atlas.picture()).colours).toBeGreaterThan(50);
});

test('the page may be embedded', async ({ page, baseURL }) => {
  await page.route('**/article.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Article</title><p>Text</p><iframe title="Atlas" src="${baseURL}" width="600" height="400"></iframe>`,
    }),
  );
  await page.goto('./article.html');
  const atlas = page.frameLocator('iframe');
  await expect(atlas.getByRole('link', { name: 'Open in Corridor Atlas' })).toBeVisible();
  await expect(atlas.getByRole('button', { name: 'Zoom in' })).toBeVisible();
});
