import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { weigh } from './bytes';

const folder = mkdtempSync(join(tmpdir(), 'weighed-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'data.json'), 'a'.repeat(50_000));
writeFileSync(join(folder, 'letters.woff2'), 'a'.repeat(1000));
writeFileSync(join(folder, 'maplibre-gl-worker-abc.js'), 'a');

test('text is weighed compressed, fonts as they are, MapLibre’s own apart, each file once', () => {
  const weight = weigh(folder, ['', 'data.json', 'data.json', 'letters.woff2', 'maplibre-gl-worker-abc.js']);
  expect(weight.files.map(({ path }) => path)).toEqual(['letters.woff2', 'data.json', 'index.html']);
  expect(weight.files[0]?.bytes).toBe(1000);
  expect(weight.rest).toBeLessThan(1200);
  expect(weight.maplibre).toBeGreaterThan(0);
});
test('a file that was asked for and is not there is no free one', () => {
  expect(() => weigh(folder, ['nothing.json'])).toThrow('ENOENT');
});
