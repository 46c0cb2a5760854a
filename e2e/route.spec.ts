/** From a place to a place: the answer on page, map, link and handle; what is closed; and no as an answer. */
import { expect, test } from './fixtures';

const ASKED = '#tab=route&from=almaty&to=duisburg-terminal';
const route = (change: object) => ({ from: 'almaty', to: 'duisburg-terminal', ...change });

test('a route is answered, drawn, and changes with what is closed; an undo restores it', async ({
  atlas,
  page,
}) => {
  await atlas.open(ASKED);
  const panel = page.locator('[data-part="planner"]');
  await expect(panel).toContainText(/km as drawn/);
  const before = await page.evaluate((asked) => window.corridorAtlas.route(asked), route({}));
  expect(before?.routes[0]?.countries).toContain('ru');
  await expect.poll(() => atlas.rendered('route-lines')).toBeGreaterThan(0);

  await panel.getByRole('button', { name: 'Avoid Russia' }).click();
  await expect(page).toHaveURL(/closed=country:ru/);
  await expect(panel).toContainText(/Without Russia/);
  const after = await page.evaluate(
    (asked) => window.corridorAtlas.route(asked),
    route({ closed: ['country:ru'] }),
  );
  expect(after?.routes[0]?.countries).not.toContain('ru');
  expect(after?.routes[0]?.km ?? 0).toBeGreaterThan(before?.routes[0]?.km ?? 0);
  // What is closed is crossed out, not only coloured.
  await expect.poll(() => atlas.rendered('route-crosses')).toBeGreaterThan(0);

  await panel.getByRole('button', { name: 'Avoid Russia' }).click();
  await expect(page).not.toHaveURL(/closed=/);
  expect(await page.evaluate((asked) => window.corridorAtlas.route(asked), route({}))).toEqual(before);
});

test('no is an answer: what cuts it, and a button that undoes the least', async ({ atlas, page }) => {
  await atlas.withoutWebGL();
  await atlas.loaded(`${ASKED}&closed=country:kz,country:az`);
  const no = page.locator('[data-none="end"]');
  await expect(no).toContainText(/Kazakhstan/);
  await no.getByRole('button').first().click();
  await expect(page.locator('[data-none]')).toHaveCount(0);
  await expect(page).toHaveURL(/closed=country:az(&|$)/);
});

test('a scenario that is kept is compared with, in words', async ({ atlas, page }) => {
  await atlas.withoutWebGL();
  await atlas.loaded(`${ASKED}&closed=country:ru`);
  const panel = page.locator('[data-part="planner"]');
  await panel.getByLabel('Name of this scenario').fill('Without Russia');
  await panel.getByRole('button', { name: 'Keep', exact: true }).click();
  await atlas.follow(`${ASKED}&closed=country:ir`);
  await panel.getByRole('button', { name: 'Compare “Without Russia”' }).click();
  await expect(panel.getByRole('status').first()).toContainText(/Against “Without Russia”: .* km fewer/);
});

test('both ends one place, and what the atlas has not, get their sentences', async ({ atlas, page }) => {
  await atlas.withoutWebGL();
  await atlas.loaded(
    '#tab=route&from=almaty&to=almaty&closed=country:atlantis,moon:x&slow=place:baku-port~0',
  );
  await expect(page.locator('[data-none="same"]')).toBeVisible();
  await expect(page.getByText(/atlantis/).first()).toBeVisible();
  const refused = await page.evaluate(() =>
    window.corridorAtlas.route({ from: 'almaty', to: 'nowhere' }).then(
      () => 'taken',
      (error: unknown) => (error instanceof TypeError ? error.message : 'another'),
    ),
  );
  expect(refused).toMatch(/nowhere/);
});

test('by the keyboard alone: two ends, a preset, the answer', async ({ atlas, page }) => {
  await atlas.withoutWebGL();
  await atlas.loaded('#tab=route');
  const end = async (name: string, words: string): Promise<void> => {
    await page.getByRole('combobox', { name }).focus();
    await page.keyboard.type(words);
    await expect(page.getByRole('listbox').getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  };
  await end('From', 'Almaty');
  await expect(page).toHaveURL(/from=almaty/);
  await end('To', 'Port of Poti');
  await expect(page).toHaveURL(/to=poti-port/);
  await expect(page.locator('[data-part="planner"]')).toContainText(/km as drawn/);
  await page.getByRole('button', { name: 'Caspian closed' }).focus();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/closed=leg:/);
});

test('what would hurt most is worked out beside the page', async ({ atlas, page }) => {
  await atlas.withoutWebGL();
  await atlas.loaded(ASKED);
  const panel = page.locator('[data-part="planner"]');
  await panel.getByRole('button', { name: 'What would hurt most' }).click();
  await panel.getByRole('button', { name: 'For this way' }).click();
  await expect(panel.locator('[data-hurt]').first()).toBeVisible();
  await expect(panel.locator('.harm-rank').first()).toHaveText('1');
  await expect(panel.locator('[data-cut]')).toBeVisible();
  // What is closed takes the list away: the keyboard goes on where it is asked.
  await panel
    .getByRole('button', { name: /^Close it/ })
    .first()
    .click();
  await expect(page).toHaveURL(/closed=/);
  await expect(panel.getByRole('button', { name: 'For this way' })).toBeFocused();
});
