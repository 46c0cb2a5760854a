import { defineConfig } from 'vitest/config';

/** Unit tests sit beside the code; those of components (.tsx) get a document. Browser tests are Playwright's (*.spec.ts). */
export default defineConfig({
  test: {
    projects: [
      {
        extends: './vite.config.ts',
        test: { name: 'node', environment: 'node', include: ['{src,geo,e2e}/**/*.test.ts'] },
      },
      {
        extends: './vite.config.ts',
        test: { name: 'document', environment: 'happy-dom', include: ['src/**/*.test.tsx'] },
      },
    ],
    // One slow machine must not fail a property test that is merely thorough.
    testTimeout: 20_000,
  },
});
