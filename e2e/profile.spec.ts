import { expect, test } from './fixtures';

const MIDDLE = '#sel=corridor:middle-corridor';

const BY_KARS = 'middle-corridor/khorgos-aktau-constanta~baku-tbilisi-kars';
const NORTHERN = 'northern-corridor/kazakhstan-moscow-duisburg';

test('keys go along the strip by stop, border and break of gauge, and along the map', async ({
  atlas,
  page,
}) => {
  await atlas.open(MIDDLE);
  await atlas.strip().focus();
  await expect.poll(() => atlas.cursor()).toMatch(/^Xi'an International Port, dry port; 0 km, China, rail/);
  await expect(atlas.dossier.getByText(/^Arrow keys go from stop to stop/)).toBeVisible();
  const met: string[] = [];
  for (const key of ['g', 'g', 'Shift+G', 'b', 'PageDown', 'ArrowRight', 'End', 'ArrowLeft', 'Home']) {
    await page.keyboard.press(key);
    met.push((await atlas.cursor()).split(', ')[0] ?? '');
  }
  expect(met).toEqual([
    ...['Altynkol', 'Port of Constanța', 'Altynkol', 'Port of Baku (Alat)', 'Altynkol', 'Zhetygen'],
    ...['Port of Constanța', 'Port of Poti', "Xi'an International Port"],
  ]);
  await page.keyboard.press('PageUp');
  await expect
    .poll(() => atlas.cursor())
    .toMatch(/^Altynkol, dry port, into Kazakhstan, gauge 1435 mm to 1520 mm: .*; 3,\d+ km, Kazakhstan/);
  const spot = await atlas.probeOnMap();
  expect(spot?.lon).toBeCloseTo(80.3, 0);

  // What readers know is named, and no mere junction.
  const names = await atlas.strip().locator('.strip-name').allTextContents();
  for (const name of ['Khorgos', 'Aktau', 'Baku', 'Tbilisi', 'Poti', 'Constanța'])
    expect(names).toContain(name);
  for (const name of ['Zharyk', 'Saksaulskaya']) expect(names).not.toContain(name);
  await expect(atlas.dossier.locator('.profile-key')).toContainText(/border crossing.*break of gauge/);
});

test('the pointer on the strip marks the spot, and takes it away when it leaves', async ({ atlas, page }) => {
  await atlas.open(MIDDLE);
  await atlas.strip().scrollIntoViewIfNeeded();
  const box = await atlas.strip().boundingBox();
  if (!box) throw new Error('no strip');
  await page.mouse.move(box.x + box.width * 0.55, box.y + box.height / 2);
  await expect.poll(() => atlas.cursor()).toMatch(/Kazakhstan, rail, 1520 mm/);
  await expect.poll(() => atlas.probeOnMap()).not.toBeNull();
  await page.mouse.move(box.x + box.width / 2, box.y - 60);
  await expect.poll(() => atlas.probeOnMap()).toBeNull();
});

test('pointing at a leg on the map moves the strip’s cursor', async ({ atlas, page }) => {
  await atlas.open(MIDDLE);
  await expect(atlas.strip()).toBeVisible();
  await atlas.moveTo({ zoom: 6, lat: 46.2, lon: 58 });
  const { x, y } = await atlas.pixelOnLeg('shalkar-beyneu');
  await page.mouse.move(x - 60, y - 60);
  await page.mouse.move(x, y);
  await expect.poll(() => atlas.cursor()).toMatch(/Kazakhstan, rail, 1520 mm/);
  const spot = await atlas.probeOnMap();
  expect(spot?.lon).toBeGreaterThan(54);
  expect(spot?.lon).toBeLessThan(61);
});

test('two ways are set side by side, on one scale, forward on the map, and in the link', async ({
  atlas,
  page,
}) => {
  await atlas.open(MIDDLE);
  await atlas.dossier.getByRole('combobox', { name: 'Way', exact: true }).selectOption(BY_KARS);
  await atlas.dossier.getByLabel('Compare with').selectOption(NORTHERN);
  await expect(atlas.strip(1)).toBeVisible();
  const ticks = async (at: number): Promise<string[]> =>
    atlas.strip(at).locator('.strip-tick text').allTextContents();
  expect((await ticks(0)).length).toBeGreaterThan(2);
  expect(await ticks(1)).toEqual(await ticks(0));
  const row = (title: string) =>
    atlas.dossier.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) });
  await expect(row('Breaks of gauge').getByRole('cell')).toHaveText([
    '2 Gauge changes at Altynkol (1435→1520) and Akhalkalaki (1520→1435)',
    '2 Gauge changes at Dostyk (1435→1520) and Brest and Małaszewicze (1520→1435)',
  ]);
  await expect(row('Countries').getByRole('cell').first()).toHaveText(
    /^9 China, Kazakhstan, Azerbaijan, Georgia/,
  );
  await expect(row('Borders').getByRole('cell').first()).toContainText(
    '8, one of them by sea Khorgos–Altynkol',
  );
  await expect(row('Published days').getByRole('cell').last()).toHaveText(
    /^\d+(–\d+)? days, from \d+ sources?$/,
  );

  const forward = await atlas.forwardLegs();
  for (const leg of ['tbilisi-marabda', 'dostyk-aktogay', 'zharyk-astana']) expect(forward).toContain(leg);
  for (const leg of ['poti-constanta', 'andijan-tashkent']) expect(forward).not.toContain(leg);

  // The link holds all of it, also for whoever opens it; Back from elsewhere finds it again.
  const choice = { sel: 'corridor:middle-corridor', way: BY_KARS, compare: NORTHERN };
  await expect.poll(() => atlas.link()).toMatchObject(choice);
  await atlas.dossier.getByRole('button', { name: 'As table' }).click();
  await expect.poll(() => atlas.link()).toMatchObject({ ...choice, profile: 'table' });
  await atlas.dossier.locator('.profile-table').first().getByRole('link').first().click();
  await expect.poll(() => atlas.link()).not.toHaveProperty('way');
  await page.goBack();
  await expect(atlas.dossier.getByRole('button', { name: 'As table' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(atlas.dossier.getByRole('combobox', { name: 'Way', exact: true })).toHaveValue(BY_KARS);
  await expect(atlas.dossier.getByLabel('Compare with')).toHaveValue(NORTHERN);

  await atlas.follow(`#way=middle-corridor/kuryk~gone&compare=northern-corridor/nowhere`);
  await expect(atlas.notices).toContainText(
    'The atlas has no way “middle-corridor/kuryk~gone”; the main way is shown.',
  );
  await expect(atlas.notices).toContainText(
    '“northern-corridor/nowhere” to compare with; nothing is compared.',
  );
  await expect.poll(() => atlas.selection()).toBe('corridor:middle-corridor');
  await expect(atlas.strip()).toBeVisible();
});

test('the profile reads as a table whose legs lead on', async ({ atlas }) => {
  await atlas.open(MIDDLE);
  await atlas.dossier.getByRole('button', { name: 'As table' }).click();
  const rows = atlas.dossier.locator('.profile-table tbody tr');
  await atlas.expectMoreThan(20, rows);
  await expect(rows.first()).toContainText(/China.*1435 mm/);
  // What fits the panel, and the rest on demand.
  const frame = atlas.dossier.locator('.profile-table');
  const isWider = () => frame.evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth);
  const columns = atlas.dossier.locator('.profile-table thead th:visible');
  await expect(columns).toHaveText(['From', 'Leg', 'Country', 'Gauge']);
  expect(await isWider()).toBe(false);
  await atlas.dossier.getByRole('button', { name: 'More columns' }).click();
  await expect(columns).toHaveCount(9);
  expect(await isWider()).toBe(true);
  await rows.first().getByRole('rowheader').getByRole('link').click();
  await expect.poll(() => atlas.selection()).toMatch(/^leg:/);
  await expect(atlas.dossier.locator('.facts dt').first()).toHaveText('Exactness of the line');
  await expect(atlas.part('Status by date').getByRole('listitem').first()).toBeVisible();
  await expect(atlas.part('Length')).toContainText('our computation');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the strip fits, and nothing of the dossier scrolls sideways', async ({ atlas, page }) => {
    await atlas.open(MIDDLE);
    await atlas.strip().scrollIntoViewIfNeeded();
    const box = await atlas.strip().boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    for (const table of [false, true]) {
      if (table) await atlas.dossier.getByRole('button', { name: 'As table' }).click();
      const wide = await page.evaluate(() => {
        const scroll = document.querySelector('.sheet-dossier .scroll');
        return scroll ? scroll.scrollWidth - scroll.clientWidth : null;
      });
      expect(wide).toBe(0);
    }
  });
});
