import { expect, test } from './fixtures';

test.use({ webgl: false });

test('/ and Ctrl-K and Cmd-K open the search, Esc closes it', async ({ atlas, page }) => {
  await atlas.loaded();
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    await page.keyboard.press(key);
    await expect(atlas.searchField).toBeFocused();
    await expect(atlas.searchField).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(atlas.searchField).toBeHidden();
  }
});

test('a key pressed before the panels’ program is there is not lost', async ({ atlas, page }) => {
  let arrive = (): void => {};
  const wanted = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/assets/panels-*.js', async (route) => {
    await wanted;
    await route.continue();
  });
  await atlas.loaded();
  await page.keyboard.press('/');
  await expect(page.getByRole('button', { name: /Search the atlas/ })).toBeHidden();
  arrive();
  await expect(atlas.searchField).toBeFocused();
});

test('the button opens it too, and has the focus back afterwards', async ({ atlas, page }) => {
  await atlas.loaded();
  const button = page.getByRole('button', { name: /Search the atlas/ });
  await button.click();
  await expect(atlas.searchField).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

/** What readers type, and what they mean by it: other names, other scripts, no diacritics. */
const MEANT: [typed: string, meant: string][] = [
  ['Alyat', 'place:baku-port'],
  ['Alat', 'place:baku-port'],
  ['baku', 'place:baku-port'],
  ['Ələt', 'place:baku-port'],
  ['Krasnovodsk', 'place:turkmenbashi-port'],
  ['TITR', 'corridor:middle-corridor'],
  ['INSTC', 'corridor:north-south-corridor'],
];
test('what readers type leads to what they mean', async ({ atlas }) => {
  await atlas.loaded();
  for (const [typed, meant] of MEANT) {
    await test.step(`“${typed}” finds ${meant}`, async () => {
      const label = await atlas.nameOf(meant);
      expect(label, 'what is meant is in the atlas').not.toBe('');
      await atlas.searchFor(typed);
      await atlas.hits.filter({ hasText: label }).first().click();
      await expect.poll(() => atlas.selection()).toBe(meant);
      await expect(atlas.searchField).toBeHidden();
    });
  }
});

test('“Lukashenko”, the other usual spelling, finds the person and what he said', async ({ atlas }) => {
  await atlas.loaded();
  await atlas.searchFor('Lukashenko');
  await atlas.hits
    .filter({ hasText: /^Al\w+ Lukashen/ })
    .first()
    .click();
  await expect.poll(() => atlas.selection()).toMatch(/^person:/);
  await expect(
    atlas
      .part(/^Quotation/)
      .locator('blockquote')
      .first(),
  ).toBeVisible();
});

test('“Lukašenko”, as some languages write it, finds him too', async ({ atlas }) => {
  await atlas.loaded();
  await atlas.searchFor('Lukašenko');
  await expect(atlas.hits.filter({ hasText: /Lukashenka/ }).first()).toBeVisible();
});

test('by keyboard alone: the first hit is taken with Enter', async ({ atlas, page }) => {
  await atlas.loaded();
  await page.keyboard.press('/');
  await expect(atlas.searchField).toBeFocused();
  await page.keyboard.type('Baku port');
  await expect(atlas.hits.first()).toBeVisible();
  await page.keyboard.press('Enter');
  await atlas.expectDossier('place:baku-port', /Baku/);
});

test('nothing found is said', async ({ atlas, page }) => {
  await atlas.loaded();
  await atlas.searchFor('qqqqzzzz');
  await expect(page.getByText(/Nothing in the atlas matches/)).toBeVisible();
  await expect(atlas.hits).toHaveCount(0);
});

test('figures, organisations and what concerns a name are found, and all of a kind are listed', async ({
  atlas,
  page,
}) => {
  await atlas.loaded();
  const group = (name: RegExp) => page.getByRole('group', { name });
  /** What is typed, and the group and the row that it has to find. */
  const found: [typed: string, heading: RegExp, row: RegExp][] = [
    ['Zangezur', /^Deals/, /route through Armenia/],
    ['TRACECA', /^Figures/, /Goods carried/],
    ['中间走廊', /^Corridors/, /^Middle Corridor/],
    ['巴库', /^Places/, /^Port of Baku/],
    ['DHL', /^Figures/, /Transit time/],
    ['transit time', /^Figures/, /days/],
    ['$8 billion', /^Deals/, /their railway/],
    ['Turkey', /^Countries/, /^Türkiye/],
    ['Lukashenko', /^People/, /Lukashenka/],
  ];
  for (const [typed, heading, row] of found) {
    await atlas.searchFor(typed);
    await expect(group(heading).getByRole('option').filter({ hasText: row }).first(), typed).toBeVisible();
  }
  await test.step('the person comes before what names him', async () => {
    await expect(atlas.hits.first()).toContainText('Lukashenka');
  });

  await test.step('“All … figures” shows all of them', async () => {
    await atlas.searchFor('Caspian');
    const more = atlas.hits.filter({ hasText: /^All \d+ figures$/ });
    const total = Number((await more.innerText()).match(/\d+/)?.[0]);
    await more.click();
    await expect(atlas.hits).toHaveCount(total);
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(`${total} found`);
    await page.getByRole('button', { name: 'All that was found' }).click();
    await expect(atlas.searchField).toBeFocused();
    await expect(more).toBeVisible();
  });

  await test.step('without a query everything there is stands a step away, by keyboard', async () => {
    await atlas.searchFor('');
    await atlas.hits.filter({ hasText: /^All \d+ deals$/ }).waitFor();
    const kinds = await atlas.hits.allInnerTexts();
    for (let at = 0; at < kinds.findIndex((kind) => / deals$/.test(kind)); at += 1) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    const titles = () => atlas.hits.locator('.hit-label').allInnerTexts();
    await atlas.expectMoreThan(20, atlas.hits);
    const byDate = await titles();
    await page.getByRole('button', { name: 'A to Z' }).click();
    await expect.poll(titles).toEqual(byDate.toSorted(new Intl.Collator('en-GB').compare));
    expect(byDate).not.toEqual(await titles());
    await atlas.hits.first().click();
    await expect.poll(() => atlas.selection()).toMatch(/^deal:/);
  });
});

test('HTML typed into the search stays text', async ({ atlas, page }) => {
  await atlas.loaded();
  await atlas.searchFor('<img src=x onerror=alert(1)>');
  await expect(page.getByRole('dialog').getByRole('status')).not.toBeEmpty();
  await expect(page.locator('img[src=x]')).toHaveCount(0);
});
