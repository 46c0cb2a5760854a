/** What is taken away: the records as files, the map as a picture, a record's citation. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Download, Page } from 'playwright/test';
import { expect, test } from './fixtures';
import { drawing } from './undrawn';

/** Presses a button and waits for what it saves. */
async function saved(page: Page, name: string | RegExp): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name }).click(),
  ]);
  return download;
}

/** The rows of a CSV that a strict reader finds (RFC 4180). */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  for (const [, line = ''] of csv.matchAll(/((?:"(?:[^"]|"")*"|[^"\r\n])*)\r\n/g)) {
    rows.push(
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      ),
    );
  }
  return rows;
}

/** How many colours a PNG has among pixels spread over it, and its size, as the browser reads it. */
const pictureIn = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const { width, height, ...picture } = await createImageBitmap(
      new Blob([bytes], { type: 'image/png' }),
    ).then((bitmap) => {
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no 2d context');
      context.drawImage(bitmap, 0, 0);
      return { width: bitmap.width, height: bitmap.height, context };
    });
    const coloursIn = (from: number, to: number): number => {
      const { data } = picture.context.getImageData(
        0,
        Math.round(height * from),
        width,
        Math.round(height * (to - from)),
      );
      const colours = new Set<number>();
      for (let at = 0; at < data.length; at += 4)
        colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
      return colours.size;
    };
    return { width, height, map: coloursIn(0.2, 0.6), foot: coloursIn(0.9, 1) };
  }, png.toString('base64'));

test('the records as files, a citation, and the map as a picture, all as of the day', async ({
  atlas,
  page,
}) => {
  test.setTimeout(180_000); // Two maps are drawn in software.
  await atlas.open('#sel=place:baku-port&at=2024-08-01');
  await expect(page.getByText('as of 1 August 2024').first()).toBeVisible();
  await page.getByRole('button', { name: 'Take away' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take away' });
  await expect(dialog.getByText(/known as of 1 August 2024/)).toBeVisible();

  await test.step('CSV', async () => {
    const download = await saved(page, 'CSV');
    expect(download.suggestedFilename()).toBe('corridor-atlas-records-2024-08-01.csv');
    const csv = await readFile(await download.path(), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    const [head = [], ...rows] = rowsOf(csv.slice(1));
    const told = await dialog.getByText(/known as of/).textContent();
    expect(rows.length).toBe(Number(/\d+/.exec(told?.replaceAll(',', '') ?? '')?.[0]));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
    const cell = (row: string[], column: string): string => row[head.indexOf(column)] ?? '';
    // Nothing that is only known later, nothing without a source, nobody's words under the database's licence.
    expect(
      rows.filter((row) => cell(row, 'table') === 'deal' && cell(row, 'date_from') > '2024-08-01'),
    ).toEqual([]);
    expect(rows.filter((row) => cell(row, 'source_titles') === '')).toEqual([]);
    for (const row of rows) {
      const isQuoted = cell(row, 'table') === 'quotation';
      expect(cell(row, 'licence')).toMatch(isQuoted ? /^©.*Not under the ODbL/ : /^ODbL-1\.0/);
      expect(cell(row, 'link')).toMatch(/#sel=(deal|quote|figure):[a-z0-9-]+&at=2024-08-01$/);
    }
    expect(rows.flat().filter((text) => /^[=+@\t\r]|^-\D/.test(text))).toEqual([]);
    await expect(dialog.getByText(/^Saved .* as corridor-atlas-records-2024-08-01\.csv\.$/)).toBeVisible();
  });

  await test.step('GeoJSON', async () => {
    const download = await saved(page, 'GeoJSON');
    const collection = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(collection).toMatchObject({ type: 'FeatureCollection', asOf: '2024-08-01' });
    const kinds = collection.features.map(
      ({ geometry }: { geometry: { type: string } | null }) => geometry?.type,
    );
    expect(new Set(kinds)).toEqual(new Set(['MultiPoint', undefined]));
  });

  await test.step('PNG', async () => {
    await drawing(page);
    const download = await saved(page, 'Save the picture');
    expect(download.suggestedFilename()).toBe('corridor-atlas-map-2400x1260-2024-08-01.png');
    const png = await readFile(await download.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const picture = await pictureIn(page, png);
    expect(picture).toMatchObject({ width: 2400, height: 1260 });
    // Land, sea, lines, names; and letters below it. An empty map has the paper's one colour.
    expect(picture.map).toBeGreaterThan(200);
    expect(picture.foot).toBeGreaterThan(10);
    await expect(page.locator('.atlas-picture')).toHaveCount(0);
  });

  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Take away' })).toBeFocused();
  await expect(atlas.dossierTitle).toHaveText(/Baku/);

  await test.step('a citation', async () => {
    await page.getByRole('button', { name: 'Cite' }).click();
    const cite = page.getByRole('dialog', { name: 'Cite' });
    const bibtex = cite.locator('[data-form="bibtex"]');
    await expect(bibtex).toContainText('@misc{corridor-atlas-place-baku-port,');
    await expect(bibtex).toContainText('as of 1 August 2024');
    const [item] = JSON.parse((await cite.locator('[data-form="csl"]').textContent()) ?? '');
    expect(item).toMatchObject({ type: 'entry', 'container-title': 'Corridor Atlas', language: 'en' });
    expect(item.URL).toMatch(/#sel=place:baku-port&at=2024-08-01$/);
  });
});

test('a picture that cannot be drawn says so, and the rest stands', async ({ atlas, guard, page }) => {
  guard.expect(/WebGL|webgl|context/i);
  await atlas.open();
  await page.getByRole('button', { name: 'Take away' }).click();
  const dialog = page.getByRole('dialog', { name: 'Take away' });
  await page.evaluate(() => {
    // What a browser does with a canvas beyond its memory.
    HTMLCanvasElement.prototype.toBlob = (callback) => callback(null);
  });
  await dialog.getByRole('button', { name: 'Save the picture' }).click();
  await expect(dialog.getByRole('alert')).toContainText(
    'A picture of 2400 × 1260 pixels is more than this browser can draw. Choose a smaller size or scale.',
  );
  const download = await saved(page, /^JSON/);
  expect(download.suggestedFilename()).toMatch(/^corridor-atlas-records-\d{4}-\d\d-\d\d\.json$/);
});

test.describe('without a map', () => {
  test.use({ webgl: false });

  test('there is nothing that axe finds, and the records can be taken all the same', async ({
    atlas,
    page,
  }) => {
    await atlas.loaded('#sel=quote:lukashenka-historic');
    const found = async (): Promise<string[]> =>
      (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.map(({ id }) => id);
    await page.getByRole('button', { name: 'Cite' }).click();
    await expect(page.getByRole('dialog').locator('[data-form="csl"]')).toContainText('"speech"');
    expect(await found()).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.getByRole('button', { name: 'Take away' }).click();
    await expect(page.getByText('There is no map on this page to take a picture of.')).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('button', { name: 'CSV' })).toBeVisible();
    expect(await found()).toEqual([]);
  });
});
