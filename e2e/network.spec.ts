import { expect, test } from './fixtures';

/** Near enough for the main lines that belong to no corridor. */
const NEAR = { zoom: 5, lat: 43, lon: 66 };

test('the lines between the corridors are asked for where they are shown, drawn, and switched off', async ({
  atlas,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1) ?? ''));
  await atlas.open();
  await atlas.rest();
  expect(asked).not.toContain('links.geojson');
  expect(await atlas.renderedLinks()).toEqual([]);

  await atlas.moveTo(NEAR);
  await expect.poll(async () => (await atlas.state()).files.links).toEqual({ status: 'ready' });
  await expect.poll(() => atlas.renderedLinks()).toContain('arys-tashkent');
  const toggle = page.getByRole('switch', { name: 'Show the other main lines on the map' });
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect.poll(() => atlas.renderedLinks()).toEqual([]);
  await expect.poll(() => atlas.link().links).toBe('off');
  expect(await atlas.renderedCorridors()).not.toEqual([]);
  await toggle.click();
  await expect.poll(() => atlas.renderedLinks()).toContain('arys-tashkent');
  expect(atlas.link().links).toBeUndefined();
});

test('a line of no corridor is selected by a click and by a link, and seen from any zoom', async ({
  atlas,
  page,
}) => {
  await atlas.open('#map=5/43/66');
  await expect.poll(() => atlas.renderedLinks()).toContain('navoi-nukus');
  const { x, y } = await atlas.pixelOnLeg('navoi-nukus', 'links');
  await page.mouse.click(x, y);
  await atlas.expectDossier('leg:navoi-nukus', /Navoi/);
  await atlas.follow('#map=3.5/43/66&sel=leg:navoi-nukus');
  await atlas.rest();
  expect(await atlas.renderedLinks()).toEqual(['navoi-nukus']);
});

test('a place on no corridor has its dossier, which leads on', async ({ atlas, page }) => {
  await atlas.open('#sel=place:yerevan');
  await atlas.expectDossier('place:yerevan', /Yerevan/);
  await expect(atlas.dossier.getByRole('link', { name: /Gyumri.*Yerevan/ }).first()).toBeVisible();
  await atlas.searchFor('Ulaanbaatar');
  await page.keyboard.press('Enter');
  await atlas.expectDossier('place:ulaanbaatar', /Ulaanbaatar/);
});

test('lines that cannot be loaded leave the corridors as they are, say so, and come with a retry', async ({
  atlas,
  guard,
  page,
}) => {
  guard.expect(/links\.geojson/);
  await page.route('**/atlas/links.geojson', (route) => route.fulfill({ status: 500, body: 'no' }));
  await atlas.open('#map=5/43/66');
  const alert = page.getByRole('alert').filter({ hasText: 'The other main lines could not be loaded.' });
  await expect(alert).toBeVisible();
  expect(await atlas.renderedCorridors()).toContain('middle-corridor');
  await page.unroute('**/atlas/links.geojson');
  await alert.getByRole('button', { name: /Retry/ }).click();
  await expect(alert).toBeHidden();
  await expect.poll(() => atlas.renderedLinks()).toContain('arys-tashkent');
});
