/**
 * The atlas in a browser, in the words of its readers. Specs say what a reader does and sees;
 * how the page is built is known here only. Nothing here waits for a clock: what the map shows
 * is asked after it has come to rest.
 */
import { createHash } from 'node:crypto';
import { expect, type Locator, type Page, type Route } from 'playwright/test';
import type { Snapshot } from '../src/state/handle';
import { picture, pixelOf, renderedCorridors, rest } from './in-page';
import { drawing, withoutWebGL } from './undrawn';

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

export class AtlasPage {
  readonly page: Page;
  readonly #report: (problem: string) => void;

  /** `report` hears of errors that the map raises. */
  constructor(page: Page, report: (problem: string) => void = () => {}) {
    this.page = page;
    this.#report = report;
  }

  // ── coming and going ──────────────────────────────────────────────

  /** Opens the page at a hash (`#sel=place:baku-port`) and waits until the corridors are drawn. */
  async open(hash = '', path = ''): Promise<void> {
    await this.goto(hash, path);
    await this.ready();
  }
  /** Opens the page and leaves it to the test what to wait for: for what does not concern the map. */
  async goto(hash = '', path = ''): Promise<void> {
    await this.page.goto('about:blank'); // A change of the hash alone would load nothing.
    await this.page.goto(`./${path}${hash}`);
    await expect.poll(() => this.page.evaluate(() => 'corridorAtlas' in window)).toBe(true);
  }
  /** Opens the page and waits for the data it asks for only: for what does not concern the map. */
  async loaded(hash = ''): Promise<void> {
    await this.goto(hash);
    await expect
      .poll(async () => {
        const asked = Object.values((await this.state()).files).filter(({ status }) => status !== 'idle');
        return new Set(asked.map(({ status }) => status));
      })
      .toEqual(new Set(['ready']));
  }
  /** Follows a link into the page that is open: only the hash changes. */
  async follow(hash: string): Promise<void> {
    await this.page.evaluate((to) => {
      window.location.hash = to;
    }, hash);
  }

  /** Until the handle says ready and, where there is a map, the map is at rest. */
  async ready(): Promise<void> {
    await this.page.evaluate(() => window.corridorAtlas.ready);
    const errors = await this.page.exposeFunction('reportMapError', this.#report).then(
      () => true,
      () => false, // Already there: the page was opened again.
    );
    await this.page.evaluate(() => {
      window.corridorAtlas.map?.on('error', (event) => {
        const report: unknown = Reflect.get(window, 'reportMapError');
        if (typeof report === 'function') report(`map: ${event.error.message}`);
      });
    });
    if (errors || (await this.hasMap())) await this.rest();
  }

  async hasMap(): Promise<boolean> {
    return this.page.evaluate(() => window.corridorAtlas.map !== null);
  }

  /** Until the map has drawn everything there is to draw and stands still. */
  async rest(): Promise<void> {
    await this.page.evaluate(rest);
  }

  // ── what the page says of itself ──────────────────────────────────

  state(): Promise<Snapshot> {
    return this.page.evaluate(() => window.corridorAtlas.getState());
  }
  async selection(): Promise<string | null> {
    return (await this.state()).sel;
  }
  /** The hash, its parts by name. */
  link(): Record<string, string> {
    const hash = new URL(this.page.url()).hash.slice(1);
    return Object.fromEntries(
      hash
        .split('&')
        .filter(Boolean)
        .map((part) => part.split('=', 2).map(decodeURIComponent)),
    );
  }

  /** From the next page on the atlas is served with a file changed, as another edition of it would be. */
  async publish<T>(file: string, change: (content: T) => void): Promise<void> {
    let listed: Promise<{ bytes: number; sha256: string }> | null = null;
    const changed = async (route: Route): Promise<string> => {
      const content: T = await (
        await route.fetch({
          url: route
            .request()
            .url()
            .replace(/[^/]+$/, file),
        })
      ).json();
      change(content);
      return JSON.stringify(content);
    };
    await this.page.route(`**/atlas/${file}`, async (route) => {
      await route.fulfill({ contentType: 'application/json', body: await changed(route) });
    });
    await this.page.route('**/atlas/index.json', async (route) => {
      listed ??= changed(route).then((body) => ({
        bytes: Buffer.byteLength(body),
        sha256: createHash('sha256').update(body).digest('hex'),
      }));
      const index: { files: { path: string }[] } = await (await route.fetch()).json();
      const files = await Promise.all(
        index.files.map(async (entry) => (entry.path === file ? { ...entry, ...(await listed) } : entry)),
      );
      await route.fulfill({ json: { ...index, files } });
    });
  }

  // ── the map ───────────────────────────────────────────────────────

  camera(): Promise<{ zoom: number; lat: number; lon: number }> {
    return this.page.evaluate(() => {
      const { map } = window.corridorAtlas;
      if (!map) throw new Error('there is no map');
      const { lat, lng } = map.getCenter();
      return { zoom: map.getZoom(), lat, lon: lng };
    });
  }

  async moveTo(view: { zoom: number; lat: number; lon: number }): Promise<void> {
    await this.page.evaluate((to) => window.corridorAtlas.setState({ view: to }), view);
    await this.rest();
  }

  /** From the next page on the browser has no WebGL. */
  async withoutWebGL(): Promise<void> {
    await withoutWebGL(this.page);
  }

  /** Ids of the places whose symbol is in the picture. */
  async renderedPlaces(): Promise<string[]> {
    await this.rest();
    return this.page.evaluate(() => {
      const { map } = window.corridorAtlas;
      const features = map?.queryRenderedFeatures({ layers: ['place-symbols', 'focus-symbols'] }) ?? [];
      return [...new Set(features.map((feature) => String(feature.properties.id)))].sort();
    });
  }

  /** Corridors with a line in the picture. */
  async renderedCorridors(): Promise<string[]> {
    await this.rest();
    return this.page.evaluate(renderedCorridors);
  }

  /** Legs with a line in the picture, each with the form it is drawn in. */
  async renderedLegs(): Promise<Record<string, string>> {
    await this.rest();
    return this.page.evaluate(() => {
      const { map } = window.corridorAtlas;
      const lines = map?.queryRenderedFeatures({ layers: ['strand-solid', 'strand-dashed'] }) ?? [];
      const drawn = lines.filter(({ state, properties }) => ({ ...properties, ...state }).on === true);
      return Object.fromEntries(
        drawn.map(({ properties }) => [String(properties.leg), String(properties.stroke)]),
      );
    });
  }

  /** Legs of no corridor with a line in the picture, sorted. */
  /** How many features a layer of the map draws, once it is at rest. */
  async rendered(layer: string): Promise<number> {
    await this.rest();
    return this.page.evaluate(
      (id) => window.corridorAtlas.map?.queryRenderedFeatures({ layers: [id] }).length ?? 0,
      layer,
    );
  }
  async renderedLinks(): Promise<string[]> {
    await this.rest();
    return this.page.evaluate(() => {
      const { map } = window.corridorAtlas;
      const lines = map?.queryRenderedFeatures({ layers: ['links'] }) ?? [];
      const drawn = lines.filter(({ state, properties }) => ({ ...properties, ...state }).on === true);
      return [...new Set(drawn.map(({ properties }) => String(properties.leg)))].sort();
    });
  }

  /** Legs with a line in the picture that does not step back behind what is chosen. */
  async forwardLegs(): Promise<string[]> {
    await this.rest();
    return this.page.evaluate(() => {
      const { map } = window.corridorAtlas;
      const lines = map?.queryRenderedFeatures({ layers: ['strand-solid', 'strand-dashed'] }) ?? [];
      const forward = lines.filter(({ state, properties }) => {
        const { on, dim } = { ...properties, ...state } as { on?: boolean; dim?: boolean };
        return on === true && dim !== true;
      });
      return [...new Set(forward.map(({ properties }) => String(properties.leg)))].sort();
    });
  }

  /** How many pixels of the picture have a colour, `#rrggbb`, or nearly. */
  async inkOf(colour: string): Promise<number> {
    await this.rest();
    await drawing(this.page);
    return this.page.evaluate((hex) => {
      const { map } = window.corridorAtlas;
      if (!map) throw new Error('there is no map');
      map.redraw(); // The drawing buffer lives until the end of this task.
      const { width, height } = map.getCanvas();
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no 2d context');
      context.drawImage(map.getCanvas(), 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
      let found = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (wanted.every((value, i) => Math.abs((data[at + i] ?? 0) - value) < 12)) found += 1;
      }
      return found;
    }, colour);
  }

  get tooltip(): Locator {
    return this.page.locator('.atlas-tooltip');
  }

  /** Where a place lies in the window, px. */
  async pixelOf(placeId: string): Promise<Pixel> {
    return this.page.evaluate(pixelOf, placeId);
  }

  /** Where the middle of a leg's line lies in the window, px. @param file the published file that has it */
  async pixelOnLeg(legId: string, file: 'legs' | 'links' = 'legs'): Promise<Pixel> {
    return this.page.evaluate(
      async ([id, of]) => {
        const { map } = window.corridorAtlas;
        type Line = [number, number][];
        const legs: { features: { id: string; geometry: { type: string; coordinates: Line | Line[] } }[] } =
          await (await fetch(new URL(`atlas/${of}.geojson`, document.baseURI))).json();
        const geometry = legs.features.find((feature) => feature.id === id)?.geometry;
        if (!map || geometry?.type !== 'LineString') throw new Error(`no map, or no single line of ${id}`);
        const line = geometry.coordinates as Line;
        const at = Math.floor((line.length - 1) / 2);
        const [a = [0, 0], b = [0, 0]] = [line[at], line[at + 1]];
        const [from, to] = [map.project(a), map.project(b)];
        const box = map.getCanvas().getBoundingClientRect();
        return { x: (from.x + to.x) / 2 + box.left, y: (from.y + to.y) / 2 + box.top };
      },
      [legId, file] as const,
    );
  }

  /** Where the spot that is looked at is drawn, degrees; null while there is none. */
  async probeOnMap(): Promise<{ lon: number; lat: number } | null> {
    await this.rest();
    return this.page.evaluate(() => {
      const { map } = window.corridorAtlas;
      const [spot] = map?.queryRenderedFeatures({ layers: ['probe'] }) ?? [];
      if (spot?.geometry.type !== 'Point') return null;
      const [lon = 0, lat = 0] = spot.geometry.coordinates;
      return { lon, lat };
    });
  }

  /** Clicks the map where a place lies. */
  async clickPlace(placeId: string): Promise<void> {
    await this.rest();
    const { x, y } = await this.pixelOf(placeId);
    await this.page.mouse.click(x, y);
  }

  /** How many different colours the picture has, and the share of its commonest one. */
  async picture(): Promise<{ colours: number; commonest: number }> {
    await this.rest();
    await drawing(this.page);
    return this.page.evaluate(picture);
  }

  // ── the panels ────────────────────────────────────────────────────

  get dossier(): Locator {
    return this.page.locator('article.dossier');
  }
  get dossierTitle(): Locator {
    return this.page.locator('[data-part="dossier-title"]');
  }
  get lead(): Locator {
    return this.page.locator('.lead');
  }
  get notices(): Locator {
    return this.page.getByRole('status', { name: 'Notices' });
  }
  get chooser(): Locator {
    return this.page.getByRole('menu', { name: /several things/i });
  }
  get searchField(): Locator {
    return this.page.getByRole('combobox', { name: /search places/i });
  }
  get hits(): Locator {
    // What lies under the dialog is inert, and no reader's any more; a locator finds it all the same.
    return this.page.getByRole('dialog').getByRole('option');
  }
  /** A section of the dossier by its heading. */
  part(heading: string | RegExp): Locator {
    return this.dossier.getByRole('region', { name: heading });
  }
  /** Opens a section of the dossier by its heading, or the rest of one that shows its beginning. */
  async unfold(heading: string | RegExp): Promise<void> {
    await this.part(heading).getByRole('button', { expanded: false }).first().click();
  }
  /** Opens all that is folded in the dossier, also what is folded within. */
  get planner(): Locator {
    return this.page.locator('[data-part="planner"]');
  }

  async unfoldAll(): Promise<void> {
    await expect(this.dossier).toBeVisible();
    const closed = this.dossier
      .locator('[data-fold] button[aria-expanded="false"]')
      .filter({ visible: true });
    while ((await closed.count()) > 0) {
      await closed.evaluateAll((buttons) => {
        for (const button of buttons) (button as HTMLButtonElement).click();
      });
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
    }
  }
  /** The strip of the profile, or of the second one under it. */
  strip(at = 0): Locator {
    return this.dossier.getByRole('slider', { name: /^Position along/ }).nth(at);
  }
  /** What a strip says of where its cursor stands. */
  async cursor(at = 0): Promise<string> {
    return (await this.strip(at).getAttribute('aria-valuetext')) ?? '';
  }
  switchOf(corridor: string | RegExp): Locator {
    return this.page.getByRole('switch', { name: corridor });
  }
  async toggleCorridor(corridor: string | RegExp): Promise<void> {
    await this.switchOf(corridor).click();
  }
  async searchFor(words: string): Promise<void> {
    if (!(await this.searchField.isVisible())) await this.page.keyboard.press('/');
    await this.searchField.fill(words);
  }

  /** What a place or a corridor is called in the published atlas. */
  async nameOf(key: string): Promise<string> {
    return this.page.evaluate(async ([kind = '', id = '']) => {
      const load = async <T>(file: string): Promise<T> => (await fetch(`atlas/${file}`)).json();
      if (kind === 'corridor') {
        const corridors = await load<{ id: string; name: string }[]>('corridors.json');
        return corridors.find((corridor) => corridor.id === id)?.name ?? '';
      }
      const places = await load<{ features: { id: string; properties: { name: string } }[] }>(
        'places.geojson',
      );
      return places.features.find((place) => place.id === id)?.properties.name ?? '';
    }, key.split(':'));
  }

  /** There come to be more than `few` of them: a table may still be on its way. */
  async expectMoreThan(few: number, items: Locator): Promise<void> {
    await expect.poll(() => items.count()).toBeGreaterThan(few);
  }

  /** The dossier of a selection is open and complete. */
  async expectDossier(key: string, title: string | RegExp): Promise<void> {
    await expect.poll(() => this.selection()).toBe(key);
    await expect(this.dossierTitle).toHaveText(title);
  }
}
