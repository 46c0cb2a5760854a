import { expect, test } from './fixtures';

const BTK = 'akhalkalaki-kars';
const CAUCASUS = 'map=6/41/43&on=middle-corridor';

test('the map shows what ran on the day, and the slider leads back to today', async ({ atlas, page }) => {
  await atlas.open(`#${CAUCASUS}&at=2007-06-01`);
  const then = await atlas.renderedLegs();
  expect(then).not.toHaveProperty(BTK);
  expect(then).toHaveProperty('tbilisi-marabda');
  const slider = page.getByRole('slider', { name: 'Day' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^1 June 2007: \d+ records known.*legs in use/);
  await slider.press('t');
  await atlas.rest();
  expect(atlas.link()).not.toHaveProperty('at');
  expect(await atlas.renderedLegs()).toHaveProperty(BTK);
  await slider.press('Shift+PageDown');
  await expect.poll(async () => (await atlas.state()).at).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await expect.poll(() => atlas.link().at).toBe((await atlas.state()).at);
});

test.describe('without a map', () => {
  test.use({ webgl: false });

  test('cards and dossiers are as of the day; what is later says so, with a way to its day', async ({
    atlas,
    page,
  }) => {
    await atlas.loaded('#at=2020-05-12&sel=deal:cn-pledge-middle-corridor-2024');
    await expect(page.getByRole('heading', { name: 'Not yet, on 12 May 2020' })).toBeVisible();
    await expect(page.getByText('As of 12 May 2020', { exact: true })).toHaveCount(2);
    await page.getByRole('button', { name: /^Go to / }).click();
    await atlas.expectDossier('deal:cn-pledge-middle-corridor-2024', /Middle Corridor/);
    await page
      .getByRole('button', { name: /^Back to today/ })
      .first()
      .click();
    expect((await atlas.state()).at).toBeNull();
  });

  test('a day that is none, or lies after the edition, is told in a sentence', async ({ atlas, page }) => {
    await atlas.loaded('#at=2012-13-40');
    await expect(page.getByText(/day at=“2012-13-40” is not a date/)).toBeVisible();
    await atlas.follow('#at=2199');
    await expect(page.getByText(/31 December 2199 lies after this edition/)).toBeVisible();
    expect((await atlas.state()).at).toBeNull();
  });
});
