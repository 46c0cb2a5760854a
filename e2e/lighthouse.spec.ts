import lighthouse, { desktopConfig } from 'lighthouse';
import { chromium } from 'playwright/test';
import { expect, test } from './fixtures';

/** Performance is not asked for: without a graphics card its score means nothing. */
const CATEGORIES = ['accessibility', 'best-practices'];

for (const form of ['phone', 'desktop'] as const) {
  test(`Lighthouse, ${form}: accessibility and best practices are 100`, async ({
    baseURL,
    launchOptions,
  }) => {
    test.setTimeout(180_000);
    const port = 20_000 + Math.floor(Math.random() * 20_000);
    // A browser of its own: Lighthouse speaks to it through a port.
    const browser = await chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--remote-debugging-port=${port}`],
    });
    try {
      const result = await lighthouse(
        baseURL ?? '',
        { port, onlyCategories: CATEGORIES, logLevel: 'error', output: 'json' },
        form === 'desktop' ? desktopConfig : undefined,
      );
      if (!result) throw new Error('Lighthouse gave no result');
      const { categories, audits, runtimeError } = result.lhr;
      expect(runtimeError?.message).toBeUndefined();
      const missed = Object.values(categories).flatMap(({ auditRefs }) =>
        auditRefs
          .filter(
            ({ id, weight }) => weight > 0 && audits[id]?.score !== null && (audits[id]?.score ?? 1) < 1,
          )
          .map(({ id }) => {
            const where = JSON.stringify(audits[id]?.details ?? '').matchAll(/"selector":"([^"]+)"/g);
            return `${id}: ${[...new Set([...where].map(([, selector]) => selector))].join(', ')}`;
          }),
      );
      expect(missed).toEqual([]);
      for (const category of CATEGORIES) expect(categories[category]?.score, category).toBe(1);
    } finally {
      await browser.close();
    }
  });
}
