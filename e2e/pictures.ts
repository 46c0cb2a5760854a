/** Compares what is painted, where a computed style would not tell: screenshots, pixel by pixel. */
import type { Locator, Page } from 'playwright/test';
import { drawing } from './undrawn';

/** Pixels of a screenshot, decoded by the page it was taken of. */
async function decoded(page: Page, shot: Buffer): Promise<{ width: number; height: number; rgb: number[] }> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const { width, height } = image;
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    if (!context) throw new Error('no 2d context');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const rgb: number[] = [];
    for (let at = 0; at < data.length; at += 4) {
      rgb.push(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    }
    return { width, height, rgb };
  }, shot.toString('base64'));
}

/** How much of two elements of one size is painted otherwise, 0 to 1. */
export async function difference(a: Locator, b: Locator): Promise<number> {
  const page = a.page();
  const [one, other] = [await decoded(page, await a.screenshot()), await decoded(page, await b.screenshot())];
  const count = Math.max(one.rgb.length, other.rgb.length);
  let unlike = 0;
  for (let at = 0; at < count; at += 1) if (one.rgb[at] !== other.rgb[at]) unlike += 1;
  return unlike / count;
}

/** The colours of an element as `#rrggbb`, the commonest first. */
export async function coloursOf(element: Locator): Promise<string[]> {
  await drawing(element.page());
  const { rgb } = await decoded(element.page(), await element.screenshot());
  const counts = new Map<number, number>();
  for (const colour of rgb) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([colour]) => `#${colour.toString(16).padStart(6, '0')}`);
}
