import { fileURLToPath } from 'node:url';
import { mergeConfig } from 'vite';
import page from '../../vite.config';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The map without the page around it, built as the page is, but apart from it: it is never published. */
export default mergeConfig(page, {
  root: at('.'),
  publicDir: at('../../public'),
  build: { outDir: at('../../.cache/engine'), emptyOutDir: true },
});
