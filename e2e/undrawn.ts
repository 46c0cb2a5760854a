/**
 * A map that knows what it would draw, and does not. Without a graphics card, drawing is more than half of what a test
 * costs (CPU time of an opening in Chromium's headless shell: 11 s drawn, 5 s undrawn), and most tests ask the map, not its picture: what is rendered,
 * where the camera is. What looks at the picture asks for it (`drawing`) and gets all of it, drawn in that moment.
 */
import type { BrowserContext, Page } from 'playwright/test';

/** Not a name that the page could have. */
const DRAWING = '__e2e_drawing';

/** From their next document on, no page of a context draws, until it is told to. */
export async function withoutDrawing(context: BrowserContext): Promise<void> {
  await context.addInitScript((flag) => {
    const proto = WebGL2RenderingContext.prototype;
    for (const name of ['drawArrays', 'drawElements'] as const) {
      const real: unknown = Reflect.get(proto, name);
      if (typeof real !== 'function') throw new Error(`no ${name}`);
      Object.defineProperty(proto, name, {
        value(this: WebGL2RenderingContext, ...args: unknown[]) {
          if (Reflect.get(window, flag) === true) Reflect.apply(real, this, args);
        },
      });
    }
  }, DRAWING);
}

/**
 * From their next document on, a page, or the pages of a context, have no WebGL: no map then, and the panels as they are.
 * An opening costs 1.4 s of CPU then.
 */
export async function withoutWebGL(where: BrowserContext | Page): Promise<void> {
  await where.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
      value(this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
        return kind.startsWith('webgl') ? null : Reflect.apply(real, this, [kind, ...more]);
      },
    });
  });
}

/** From now on a page draws, beginning with what is to be seen now. */
export async function drawing(page: Page): Promise<void> {
  await page.evaluate((flag) => {
    Reflect.set(window, flag, true);
    window.corridorAtlas?.map?.redraw();
  }, DRAWING);
}
