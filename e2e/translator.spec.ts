/**
 * A page translator puts its own elements in the place of every text: React must find what it made again, and what
 * changes must still change. The one here does as Chrome's does, but leaves the words as they are, so that they can be read.
 */
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures';

/** From now on every text of the page is replaced by a copy in two elements, as soon as it appears. */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const translated = new WeakSet<Node>();
    const replace = (): void => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const kept = node.parentElement?.closest('svg, script, style, noscript');
        if (node instanceof Text && !kept && !translated.has(node) && node.data.trim()) texts.push(node);
      }
      for (const text of texts) {
        const copy = document.createTextNode(text.data);
        translated.add(copy);
        const inner = document.createElement('font');
        const outer = document.createElement('font');
        inner.append(copy);
        outer.append(inner);
        text.replaceWith(outer);
      }
    };
    replace();
    new MutationObserver(replace).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
}

test('everything goes on working under a page translator, and what changes changes', async ({
  atlas,
  guard,
  page,
}) => {
  // Without the description of the atlas the lead cannot tell its date.
  guard.expect(/index\.json/);
  let fails = true;
  await page.route('**/atlas/index.json', (route) =>
    fails ? route.fulfill({ status: 500, body: 'no' }) : route.continue(),
  );
  await atlas.withoutWebGL();
  await atlas.goto('#sel=place:baku-port');
  await expect(atlas.part('Sources')).toBeVisible();
  await translate(page);
  expect(await page.locator('font').count()).toBeGreaterThan(100);

  await test.step('the lead learns its date', async () => {
    await expect(atlas.lead).not.toContainText('as of');
    fails = false;
    await page.getByRole('button', { name: 'loading the description of the atlas' }).click();
    await expect(atlas.lead).toContainText('as of');
    expect((await atlas.lead.innerText()).match(/Port of Baku/g)).toHaveLength(1);
  });

  await test.step('a switch', async () => {
    const row = page
      .locator('.corridor')
      .filter({ has: page.locator('a[data-sel="corridor:north-south-corridor"]') });
    await expect(row).toContainText('main way');
    await atlas.toggleCorridor(/North.South/);
    await expect(row).not.toContainText('main way');
    await expect(row).toContainText(/ to .*, [\d,]+ km/);
    await atlas.toggleCorridor(/North.South/);
    await expect(row).toContainText('main way');
  });

  await test.step('the search', async () => {
    const hint = page.getByRole('dialog').getByRole('status');
    await atlas.searchFor('');
    await expect(hint).toContainText('Spelling need not be exact');
    await atlas.searchField.pressSequentially('baku');
    await expect(hint).toHaveText(/^\d+ found$/);
    await atlas.searchField.fill('qqqqzzzz');
    await expect(hint).toHaveText('Nothing in the atlas matches “qqqqzzzz”.');
    await atlas.searchField.fill('qqqqzzzzz');
    await expect(hint).toHaveText('Nothing in the atlas matches “qqqqzzzzz”.');
    await atlas.searchField.fill('');
    await expect(hint).toContainText('Spelling need not be exact');
    await atlas.searchField.fill('Aktau');
    const name = await atlas.nameOf('place:aktau-port');
    await atlas.hits.filter({ hasText: name }).first().click();
    await atlas.expectDossier('place:aktau-port', name);
  });

  await test.step('a link in the dossier, and closing it', async () => {
    await atlas.unfold('Leads on to');
    const leg = atlas.part('Leads on to').locator('a[data-sel^="leg:"]').first();
    const key = (await leg.getAttribute('data-sel')) ?? '';
    await leg.click();
    await expect.poll(() => atlas.selection()).toBe(key);
    await expect(atlas.dossierTitle).toHaveCount(1);
    await page.getByRole('button', { name: 'Close details' }).click();
    await expect(atlas.dossier).toHaveCount(0);
  });

  await test.step('a record that is not there', async () => {
    await atlas.follow('#sel=place:baku-port');
    await atlas.expectDossier('place:baku-port', /Baku/);
  });

  await test.step('notices', async () => {
    await atlas.follow('#map=nowhere&sel=nothing');
    await expect(atlas.notices).toContainText('nowhere');
    const buttons = atlas.notices.getByRole('button', { name: /^Dismiss$/ });
    const before = await buttons.count();
    await buttons.first().click();
    await expect(buttons).toHaveCount(before - 1);
    for (let left = before - 1; left > 0; left -= 1) await buttons.first().click();
    await expect(buttons).toHaveCount(0);
  });

  await test.step('copying the link', async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.resolve();
    });
    const copy = page.locator('.overview-head').getByRole('button').first();
    await expect(copy).toHaveText('Copy link');
    await copy.click();
    await expect(copy).toHaveText('Link copied');
    await expect(copy).toHaveText('Copy link');
  });

  await test.step('the credits, and the theme', async () => {
    await page.getByRole('button', { name: 'About and credits' }).click();
    await expect(page.getByRole('dialog')).toContainText('Privacy');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    const theme = page.getByRole('button', { name: /^Colours:/ });
    await theme.click();
    await expect(theme).toHaveAccessibleName(/light/);
  });
});
