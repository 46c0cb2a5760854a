import { defineConfig } from 'vitest/config';

/** One slow machine must not fail a property test that is merely thorough. Each project has to say it: none takes it from the root. */
const testTimeout = 60_000;

/** Unit tests sit beside the code; those of components (.tsx) get a document. Browser tests are Playwright's (*.spec.ts). */
export default defineConfig({
  test: {
    // By itself it would leave one of two cores to others.
    maxWorkers: '100%',
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'node',
          environment: 'node',
          // A process for each file took as long as its tests. What these tests share is pure.
          isolate: false,
          testTimeout,
          include: ['{src,geo,e2e}/**/*.test.ts'],
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'document',
          environment: 'happy-dom',
          testTimeout,
          include: ['src/**/*.test.tsx'],
          // What imports React has to go through the alias that gives it Preact.
          server: {
            deps: { inline: [/@lingui\/react/, /lucide-react/, /zustand/] },
          },
        },
      },
    ],
  },
});
