/** What is measured inside a page; the same code for the atlas and for the floor. */
import type { GeoJSONSource } from 'maplibre-gl';
import type { Page } from 'playwright';

/**
 * Starts looking before the page does: `linesDrawn` is the time, ms since navigation start, of the first
 * frame with corridor lines in it.
 */
export async function watchForLines(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const find = (): void => {
      const map = window.corridorAtlas?.map ?? window.floorMap ?? null;
      if (!map) {
        requestAnimationFrame(find);
        return;
      }
      Reflect.set(window, 'benchMap', map);
      const atlas = 'corridorAtlas' in window;
      const look = (): void => {
        const source = atlas ? 'strands' : 'lines';
        if (!map.getSource(source) || !map.isSourceLoaded(source)) return;
        const layers = atlas ? ['strand-solid', 'strand-dashed'] : ['line'];
        const drawn = map
          .queryRenderedFeatures({ layers })
          .some(({ state, properties }) => !atlas || (state.on ?? properties.on) === true);
        if (!drawn) return;
        map.off('render', look);
        performance.mark('lines-drawn');
      };
      map.on('render', look);
    };
    find();
  });
}

/** ms since navigation start; waits until the lines are drawn and the map is at rest. */
export async function linesDrawn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const wait = (): void => {
          const [mark] = performance.getEntriesByName('lines-drawn');
          if (!mark) {
            requestAnimationFrame(wait);
            return;
          }
          const map = window.corridorAtlas?.map ?? window.floorMap;
          map.once('idle', () => resolve(mark.startTime));
          map.triggerRepaint();
        };
        wait();
      }),
  );
}

/** Mean time of a frame, ms, while the map glides 400 px and back. */
export async function panFrame(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const map = window.corridorAtlas?.map ?? window.floorMap;
    // Names and symbols follow the lines: they belong to the frame of a pan, their arrival does not.
    await window.corridorAtlas?.ready;
    await new Promise((resolve) => {
      map.once('idle', resolve);
      map.triggerRepaint();
    });
    const glide = (dx: number): Promise<number> =>
      new Promise((resolve) => {
        let frames = 0;
        const begun = performance.now();
        let moving = true;
        const count = (): void => {
          frames += 1;
          if (moving) requestAnimationFrame(count);
          else resolve((performance.now() - begun) / frames);
        };
        requestAnimationFrame(count);
        map.once('moveend', () => {
          moving = false;
        });
        map.panBy([dx, 0], { duration: 1200, easing: (t) => t, essential: true });
      });
    return ((await glide(400)) + (await glide(-400))) / 2;
  });
}

/** The floor's own redraw, ms: one paint property changed, until the graphics card has drawn it. */
export async function redraw(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const map = window.floorMap;
    const once = (opacity: number): Promise<number> =>
      new Promise((resolve) => {
        const begun = performance.now();
        map.once('render', () => {
          map.getCanvas().getContext('webgl2')?.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
          resolve(performance.now() - begun);
        });
        map.setPaintProperty('line', 'line-opacity', opacity);
      });
    await once(0.9);
    return ((await once(0.5)) + (await once(1))) / 2;
  });
}

/** The railway from Akhalkalaki to Kars was opened in 2017: on this day it is not there. */
const BEFORE_KARS = '2007-06-01';

/** A change of the atlas's state, ms, until the frame that shows it is drawn. */
export async function changeToScreen(page: Page, what: 'toggle' | 'select' | 'day'): Promise<number> {
  return page.evaluate(
    async ([kind, day]) => {
      const atlas = window.corridorAtlas;
      const { map } = atlas;
      const { view, on } = atlas.getState();
      if (!map || !view) throw new Error('there is no map');
      const strand = map
        .queryRenderedFeatures({ layers: ['strand-solid'] })
        .find(
          ({ properties, state }) =>
            properties.corridor === on[0] &&
            (kind !== 'day' || properties.leg === 'akhalkalaki-kars') &&
            { ...properties, ...state }.on === true,
        );
      const id = strand?.id;
      if (id === undefined) throw new Error('no line in sight');
      const shows = (wanted: boolean): boolean =>
        kind !== 'select'
          ? (map.getFeatureState({ source: 'strands', id }).on ?? true) === wanted
          : (map.getFeatureState({ source: 'places', id: 'baku-port' }).ring === 2) === wanted;
      const change = (wanted: boolean): Promise<number> =>
        new Promise((resolve) => {
          const begun = performance.now();
          const look = (): void => {
            if (!shows(wanted)) return;
            map.off('render', look);
            map.getCanvas().getContext('webgl2')?.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
            resolve(performance.now() - begun);
          };
          map.on('render', look);
          if (kind === 'toggle') atlas.setState({ on: wanted ? on : on.slice(1) });
          else if (kind === 'day') atlas.setState({ at: wanted ? null : day });
          // With a view of its own the selection does not move the camera, as on a click.
          else atlas.setState({ sel: wanted ? 'place:baku-port' : null, view });
        });
      const rest = (): Promise<void> =>
        new Promise((resolve) => {
          map.once('idle', () => {
            // As before the floor's redraw: what is still with the graphics card is not this change's.
            map.getCanvas().getContext('webgl2')?.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
            resolve();
          });
          map.triggerRepaint();
        });
      await rest();
      const away = kind === 'select';
      const first = await change(away);
      await rest();
      const second = await change(!away);
      await rest();
      return (first + second) / 2;
    },
    [what, BEFORE_KARS] as const,
  );
}

/**
 * From a click on the lead's link to the Port of Baku to the frame that shows the answer of its dossier, sentences and
 * numbers, ms. (On the map, the port and the city lie under one click at this zoom.) Its tables are there: something was
 * selected before. The map flies there meanwhile, as it does for a reader.
 */
export async function answerToScreen(page: Page): Promise<number> {
  await page.evaluate(() => {
    const { map } = window.corridorAtlas;
    window.corridorAtlas.setState({ sel: null });
    return new Promise((resolve) => {
      map?.once('idle', resolve);
      map?.triggerRepaint();
    });
  });
  const link = page.locator('.lead a[data-sel="place:baku-port"]');
  await link.hover();
  const answered = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (begun: number): void => {
          const answer = document.querySelector('[data-of="place:baku-port"] .numbers');
          if (!answer) requestAnimationFrame(() => look(begun));
          // The frame in which it was found is drawn when the next task runs.
          else setTimeout(() => resolve(performance.now() - begun));
        };
        const begin = ({ timeStamp }: Event): void => {
          requestAnimationFrame(() => look(timeStamp));
        };
        window.addEventListener('mouseup', begin, { capture: true, once: true });
      }),
  );
  await link.click();
  return answered;
}

/**
 * From a closure to the frame that draws the new way, its sentences being in the page, ms; the mean of closing and opening
 * again. The tables and the program are there: a route was asked for before.
 */
export async function routeToScreen(page: Page): Promise<number> {
  await page.evaluate(() =>
    window.corridorAtlas.setState({ tab: 'route', from: 'almaty', to: 'duisburg-terminal', closed: [] }),
  );
  await page.locator('[data-part="planner"] .ways-list').first().waitFor();
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        window.corridorAtlas.map?.once('idle', resolve);
        window.corridorAtlas.map?.triggerRepaint();
      }),
  );
  const taken = await page.evaluate(async () => {
    const { map } = window.corridorAtlas;
    const answer = document.querySelector('.route-answer');
    if (!map || !answer) throw new Error('there is no map, or no answer');
    const once = (closed: readonly string[]): Promise<number> =>
      new Promise((resolve) => {
        const begun = performance.now();
        const told = new Promise<void>((said) => {
          const changed = new MutationObserver(() => {
            changed.disconnect();
            said();
          });
          changed.observe(answer, { subtree: true, childList: true, characterData: true });
        });
        const drawn = new Promise<void>((shown) => {
          const came = (event: { sourceId?: string; isSourceLoaded?: boolean }): void => {
            if (event.sourceId !== 'route' || !event.isSourceLoaded) return;
            map.off('sourcedata', came);
            map.once('render', () => shown());
          };
          map.on('sourcedata', came);
        });
        window.corridorAtlas.setState({ closed });
        void Promise.all([told, drawn]).then(() => resolve(performance.now() - begun));
      });
    return [await once(['country:ru']), await once([])];
  });
  await page.evaluate(() => window.corridorAtlas.setState({ tab: 'corridors', from: null, to: null }));
  return taken.reduce((a, b) => a + b, 0) / taken.length;
}

declare global {
  interface Window {
    /** The worker that tries closures, and what the page has asked of it. */
    harmAsked?: { readonly worker: Worker; readonly job: object };
  }
}

/** How long frames are counted, ms. */
const COUNTED_MS = 3000;

/**
 * Mean time of a frame, ms, while the map is drawn in each: while the worker tries all closures over the whole network, and
 * while nothing happens on the same page. The worker is done within a frame or two of software drawing, so that it is given
 * the page's own question again as soon as it has answered; what the page draws of the answer is no part of this.
 */
export async function harmFrames(page: Page): Promise<{ readonly busy: number; readonly idle: number }> {
  await page.evaluate(() =>
    window.corridorAtlas.setState({ tab: 'route', from: 'almaty', to: 'duisburg-terminal', closed: [] }),
  );
  const panel = page.locator('[data-part="planner"]');
  await page.evaluate(() => {
    const send = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...said: [unknown]): void {
      const [job] = said;
      if (typeof job === 'object' && job !== null && 'kind' in job && job.kind === 'criticality')
        window.harmAsked = { worker: this, job };
      send.apply(this, said);
    };
  });
  await panel.getByRole('button', { name: 'What would hurt most' }).click();
  await panel.getByRole('button', { name: 'For the whole network' }).click();
  await panel.locator('[data-harm=network]').waitFor();
  const frame = (isBusy: boolean): Promise<number> =>
    page.evaluate(
      async ([busy, ms]) => {
        const { worker, job } = window.harmAsked ?? {};
        if (!worker || !job) throw new Error('nothing was asked of the worker');
        // The page's own question is answered: of these numbers it hears nothing.
        let number = 1e6;
        const again = ({ data }: Pick<MessageEvent<{ kind: string }>, 'data'>): void => {
          if (data.kind === 'done') worker.postMessage({ ...job, job: number++ });
        };
        if (busy) {
          worker.addEventListener('message', again);
          again({ data: { kind: 'done' } });
        }
        const next = (): Promise<number> => {
          window.corridorAtlas.map?.triggerRepaint();
          return new Promise(requestAnimationFrame);
        };
        let frames = 0;
        const begun = await next();
        let last = begun;
        while (last - begun < ms) {
          last = await next();
          frames += 1;
        }
        worker.removeEventListener('message', again);
        return (last - begun) / frames;
      },
      [isBusy, COUNTED_MS] as const,
    );
  const idle = await frame(false);
  const busy = await frame(true);
  await page.evaluate(() => window.corridorAtlas.setState({ tab: 'corridors', from: null, to: null }));
  return { busy, idle };
}

/** Seconds that are played, or drawn, for one frame's mean time. */
const PLAYED_S = 4;

/**
 * Mean time of a frame, ms, while the map is drawn in each: of the atlas while the days are played, of the floor while
 * nothing happens. Left alone the atlas would draw only where something changes.
 */
export async function playFrame(page: Page): Promise<number> {
  const play = page.getByRole('button', { name: 'Play', exact: true });
  const isAtlas = (await play.count()) > 0;
  if (isAtlas) {
    // From the beginning of the track: what is known and in use changes most in its last thirty years.
    await page.evaluate(() => window.corridorAtlas.setState({ sel: null, at: '2010-01-01' }));
    await play.click();
  }
  const frame = await page.evaluate(
    (seconds) =>
      new Promise<number>((resolve) => {
        const map = window.corridorAtlas?.map ?? window.floorMap;
        let frames = 0;
        const begun = performance.now();
        const count = (): void => {
          const passed = performance.now() - begun;
          if (passed >= seconds * 1000) {
            resolve(passed / frames);
            return;
          }
          frames += 1;
          map?.triggerRepaint();
          requestAnimationFrame(count);
        };
        requestAnimationFrame(count);
      }),
    PLAYED_S,
  );
  if (isAtlas) {
    const day = await page.evaluate(() => window.corridorAtlas.getState().at);
    if (day === null || day <= '2010-01-01') throw new Error('nothing was played');
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.evaluate(() => window.corridorAtlas.setState({ at: null }));
  }
  return frame;
}

/**
 * From a change of the filter to its count in the page, ms; each filter is another one. What the map then draws is its
 * own: a frame of it takes longer than all of this.
 */
export async function filterToScreen(page: Page): Promise<number> {
  await page.evaluate(() => window.corridorAtlas.setState({ tab: 'records', q: '' }));
  const found = page.locator('.records-found');
  await found.filter({ hasText: /\d/ }).waitFor();
  return page.evaluate(async () => {
    const element = document.querySelector('.records-found');
    const once = (q: string): Promise<number> =>
      new Promise((resolve) => {
        const begun = performance.now();
        const changed = new MutationObserver(() => {
          changed.disconnect();
          resolve(performance.now() - begun);
        });
        if (element) changed.observe(element, { subtree: true, childList: true, characterData: true });
        window.corridorAtlas.setState({ q });
      });
    // The texts are read, as those of the search are: the page does it while somebody looks at the list.
    await once('silk');
    const taken: number[] = [];
    for (const q of ['baku', 'railway', 'tonnes', 'port']) taken.push(await once(q));
    return taken.reduce((a, b) => a + b, 0) / taken.length;
  });
}

/** From a text in the search's field to what was found for it in the page, ms. The search is built. */
export async function searchToScreen(page: Page): Promise<number> {
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: /search places/i });
  await field.fill('almaty');
  await page.getByRole('dialog').getByRole('option').first().waitFor();
  const taken: number[] = [];
  for (const word of ['baku', 'railway', 'tonnes', 'port']) {
    const shown = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const list = document.querySelector('[role=listbox]');
          window.addEventListener(
            'input',
            () => {
              const begun = performance.now();
              const changed = new MutationObserver(() => {
                changed.disconnect();
                resolve(performance.now() - begun);
              });
              if (list) changed.observe(list, { subtree: true, childList: true, characterData: true });
            },
            { capture: true, once: true },
          );
        }),
    );
    await field.fill(word);
    taken.push(await shown);
  }
  await page.keyboard.press('Escape');
  return taken.reduce((a, b) => a + b, 0) / taken.length;
}

/** Goes to where the other main lines are shown, and has both pages draw them. */
export async function showLinks(
  page: Page,
  view: { readonly zoom: number; readonly lat: number; readonly lon: number },
): Promise<void> {
  await page.evaluate(async ({ zoom, lat, lon }) => {
    const atlas = window.corridorAtlas;
    const map = atlas?.map ?? window.floorMap;
    map.jumpTo({ zoom, center: [lon, lat] });
    if (!atlas) {
      const lines = map.getSource('lines') as GeoJSONSource;
      await lines.setData(new URL('all-lines.geojson', document.baseURI).href);
    }
    await new Promise<void>((resolve) => {
      const look = (): void => {
        const layers = atlas ? ['links'] : ['line'];
        if (map.areTilesLoaded() && map.queryRenderedFeatures({ layers }).length > 0) resolve();
        else requestAnimationFrame(look);
      };
      look();
    });
  }, view);
}
