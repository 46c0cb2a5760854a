/**
 * The tests' `test`: a page under guard. Whatever goes wrong unasked fails the test it happened in:
 * an exception, a console error, a breach of the Content-Security-Policy, an error of the map,
 * a request to another host.
 */
import { test as base, type Page } from 'playwright/test';
import { AtlasPage } from './driver';
import { withoutDrawing, withoutWebGL } from './undrawn';

export { expect } from 'playwright/test';

/** Collects what went wrong; a test says beforehand what it provokes. */
export class Guard {
  readonly #problems: string[] = [];
  readonly #expected: RegExp[] = [];

  /** From now on a problem of this form is what the test is about. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }
  report(problem: string): void {
    this.#problems.push(problem);
  }
  /** What went wrong and was not asked for. */
  get problems(): readonly string[] {
    return this.#problems.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
  }

  /** Watches a page from before its first document on. */
  async watch(page: Page, origin: string): Promise<void> {
    page.on('pageerror', (error) => this.report(`exception: ${error.stack ?? error.message}`));
    page.on('crash', () => this.report('the page crashed'));
    page.on('console', (message) => {
      if (message.type() === 'error') this.report(`console: ${message.text()} (${message.location().url})`);
    });
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) {
        this.report(`request to another host: ${url.href}`);
      }
    });
    page.on('websocket', (socket) => this.report(`a socket: ${socket.url()}`));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`);
      });
    });
  }
}

interface Fixtures {
  /** Whether the map is drawn from the first frame on; without, when a test looks at it (see undrawn.ts). */
  drawn: boolean;
  /** Whether the browser can have a map at all; not where a test is about the panels alone. */
  webgl: boolean;
  guard: Guard;
  atlas: AtlasPage;
}

export const test = base.extend<Fixtures>({
  drawn: [false, { option: true }],
  webgl: [true, { option: true }],
  context: async ({ context, drawn, webgl }, use) => {
    if (!webgl) await withoutWebGL(context);
    else if (!drawn) await withoutDrawing(context);
    await use(context);
  },
  guard: [
    async ({ page, baseURL }, use) => {
      const guard = new Guard();
      await guard.watch(page, new URL(baseURL ?? '').origin);
      await use(guard);
      if (guard.problems.length > 0) throw new Error(`Went wrong meanwhile:\n${guard.problems.join('\n')}`);
    },
    { auto: true },
  ],
  atlas: async ({ page, guard }, use) => {
    await use(new AtlasPage(page, (problem) => guard.report(problem)));
  },
});
