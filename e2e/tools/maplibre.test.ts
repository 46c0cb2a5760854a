import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { withDirection, withoutNeverMade } from './maplibre';

test('rules for what the page never makes go, others stay, and so does the rest of a rule they share', () => {
  const css = withoutNeverMade(`
    .maplibregl-popup { color: red }
    .maplibregl-canvas, .maplibregl-marker { position: absolute }
    .maplibregl-ctrl button.maplibregl-ctrl-compass:active .maplibregl-ctrl-icon { opacity: 1 }
    .maplibregl-ctrl button.maplibregl-ctrl-zoom-in .maplibregl-ctrl-icon { opacity: 0.5 }
    @media (forced-colors: active) {
      .maplibregl-ctrl-icon { background-color: transparent }
      a.maplibregl-ctrl-logo { background-color: red }
    }
  `);
  expect(css).not.toMatch(/popup|marker|compass|logo|red/);
  expect(css.match(/\.maplibregl[^{]*(?= \{)/g)).toEqual([
    '.maplibregl-canvas',
    '.maplibregl-ctrl button.maplibregl-ctrl-zoom-in .maplibregl-ctrl-icon',
    '.maplibregl-ctrl-icon',
  ]);
});

test('letters of the map are drawn from left to right on a page of either direction', () => {
  const path = fileURLToPath(import.meta.resolve('@mapbox/tiny-sdf'));
  expect(withDirection(readFileSync(path, 'utf8'))).toContain("ctx.direction = 'ltr'");
  expect(() => withDirection('const ctx = 1;')).toThrow('tiny-sdf');
});
