/** `npm run pictures`: draws the pictures in public/ from the built page and the icon: a shared link's, the README's, the icons. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { BROWSER_ARGS, findBrowser, NO_BROWSER } from './browser.mjs';
import { DIST, ROOT } from './paths.mjs';
import { failWithSentence } from './serve.mjs';
import { atlasServer, listen } from './server.mjs';

/** @typedef {import('playwright').Browser} Browser */

const PUBLIC = join(ROOT, 'public');

/**
 * Opens the atlas and waits until everything is drawn.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {{ width: number, height: number, scale?: number }} size CSS px
 */
async function opened(browser, address, { width, height, scale = 1 }) {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: 'light',
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  await page.goto(address);
  await page.evaluate(async () => {
    const { corridorAtlas } = /** @type {any} */ (window);
    await corridorAtlas.ready;
    await new Promise((resolve) => {
      corridorAtlas.map.once('idle', resolve);
      corridorAtlas.map.triggerRepaint();
    });
    await document.fonts.ready;
  });
  return page;
}

/**
 * What a shared link shows: the map alone, and what it is, in the page's own type.
 *
 * @param {Browser} browser
 * @param {string} address
 */
async function drawShare(browser, address) {
  const page = await opened(browser, `${address}#map=3.35/41.5/62`, { width: 1200, height: 630 });
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('.atlas-panels, .maplibregl-control-container')) {
      if (part instanceof HTMLElement) part.style.display = 'none';
    }
    const card = document.createElement('div');
    Object.assign(card.style, {
      position: 'absolute',
      // Where no corridor runs.
      right: '40px',
      bottom: '40px',
      maxWidth: '27rem',
      padding: '26px 34px 28px',
      borderRadius: '16px',
      background: 'var(--paper)',
      boxShadow: 'var(--shadow)',
      color: 'var(--ink)',
      zIndex: '2',
    });
    const title = document.createElement('div');
    title.textContent = 'Corridor Atlas';
    Object.assign(title.style, {
      fontSize: '64px',
      fontWeight: '650',
      lineHeight: '1.05',
      letterSpacing: '-0.015em',
    });
    const sentence = document.createElement('div');
    sentence.textContent = 'The trade corridors of Eurasia, the deals and the words that shape them';
    Object.assign(sentence.style, { marginTop: '10px', fontSize: '26px', lineHeight: '1.25' });
    card.append(title, sentence);
    document.getElementById('atlas')?.append(card);
  });
  await page.screenshot({ path: join(PUBLIC, 'share.png') });
  await page.close();
}

/**
 * The README's: the page with the Port of Baku selected.
 *
 * @param {Browser} browser
 * @param {string} address
 */
async function drawPicture(browser, address) {
  const page = await opened(browser, `${address}#sel=place:baku-port`, { width: 1440, height: 900 });
  await page.locator('article.dossier blockquote').first().waitFor();
  await page.screenshot({ path: join(PUBLIC, 'picture.png') });
  await page.close();
}

/**
 * The README's two days: the map alone with its bar, as of a day, and as of the edition's.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {string} at what the link says of the day; empty: the edition's
 * @param {string} file
 */
async function drawDay(browser, address, at, file) {
  const page = await opened(browser, `${address}#map=3.9/41/50${at}`, { width: 1100, height: 700 });
  await page.locator('.time-bar').waitFor();
  await page.screenshot({ path: join(PUBLIC, file), type: 'jpeg', quality: 82 });
  await page.close();
}

/**
 * The README's route from Almaty to Duisburg.
 *
 * @param {Browser} browser
 * @param {string} address
 * @param {string} closed what the link says is closed; empty: nothing
 * @param {string} file
 */
async function drawRoute(browser, address, closed, file) {
  const hash = `#tab=route&from=almaty&to=duisburg-terminal${closed}`;
  const page = await opened(browser, `${address}${hash}`, { width: 1280, height: 760 });
  await page.locator('[data-part="planner"] .ways-list').first().waitFor();
  await page.evaluate(() => new Promise((drawn) => window.corridorAtlas.map?.once('idle', drawn)));
  await page.screenshot({ path: join(PUBLIC, file), type: 'jpeg', quality: 82 });
  await page.close();
}

/**
 * The icon in pixels, for systems that take no SVG.
 *
 * @param {Browser} browser
 * @param {string} file
 * @param {number} size px
 * @param {boolean} square without round corners: the system cuts its own
 */
async function drawIcon(browser, file, size, square) {
  const svg = readFileSync(join(PUBLIC, 'icon.svg'), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<body style="margin:0">${square ? svg.replace(/ rx="\d+"/, '') : svg}</body>`);
  await page.locator('svg').evaluate((drawing, px) => {
    drawing.setAttribute('width', String(px));
    drawing.setAttribute('height', String(px));
    drawing.style.display = 'block';
  }, size);
  await page.screenshot({ path: join(PUBLIC, file), omitBackground: true });
  await page.close();
}

/** @returns {Promise<void>} */
async function draw() {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  const server = atlasServer(DIST);
  const port = await listen(server, 0);
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_ARGS] });
  try {
    const address = `http://127.0.0.1:${port}/`;
    await drawIcon(browser, 'touch-icon.png', 180, true);
    await drawIcon(browser, 'icon-192.png', 192, false);
    await drawIcon(browser, 'icon-512.png', 512, false);
    await drawShare(browser, address);
    await drawPicture(browser, address);
    await drawDay(browser, address, '&at=2012-05-12', 'day-2012.jpg');
    await drawDay(browser, address, '', 'day-today.jpg');
    await drawRoute(browser, address, '', 'route-open.jpg');
    await drawRoute(browser, address, '&closed=country:ru', 'route-closed.jpg');
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await draw().catch(failWithSentence);
