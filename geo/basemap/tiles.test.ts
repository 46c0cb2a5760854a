import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildBasemap } from './build';
import { readAreas } from './policy';
import { weigh } from './simplify';
import { tilesOf } from './tiles';

const weighed = weigh(readAreas());

describe('tilesOf', { timeout: 30_000 }, () => {
  it('gives every tile of a zoom, none of them empty', () => {
    const tiles = [...tilesOf(weighed, 3)];
    expect(tiles.map(({ x, y }) => `${x}/${y}`).sort()).toEqual(
      Array.from({ length: 64 }, (_, i) => `${Math.floor(i / 8)}/${i % 8}`).sort(),
    );
    expect(Math.min(...tiles.map(({ data }) => data.length))).toBeGreaterThan(0);
  });

  it('names the layers of a tile with land, and only `land` on the open sea', () => {
    const tiles = [...tilesOf(weighed, 4)];
    const text = (x: number, y: number): string =>
      new TextDecoder('latin1').decode(tiles.find((tile) => tile.x === x && tile.y === y)?.data);
    for (const layer of ['land', 'coast', 'borders']) expect(text(10, 5)).toContain(layer);
    expect(text(2, 8)).toContain('land');
    expect(text(2, 8)).not.toContain('coast');
  });
});

describe('buildBasemap', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'basemap-'));
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  afterAll(() => rmSync(folder, { recursive: true }));

  it('writes tiles, labels and manifest, and the same bytes each time', () => {
    expect(buildBasemap(one, 2)).toMatchObject({ built: true, tiles: 21 });
    buildBasemap(other, 2);
    const files = readdirSync(one, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(join(one, name)).isFile(),
    );
    expect(files.length).toBe(21 + 2);
    for (const file of files)
      expect(readFileSync(join(other, file)).equals(readFileSync(join(one, file))), file).toBe(true);
  });

  it('keeps what was built from the same inputs', () => {
    expect(buildBasemap(one, 2)).toMatchObject({ built: false, tiles: 21 });
  });

  it('builds anew when a build was broken off or asked for more zooms', () => {
    writeFileSync(join(one, 'manifest.json'), '{"hash": ');
    expect(buildBasemap(one, 2).built).toBe(true);
    expect(buildBasemap(one, 3)).toMatchObject({ built: true, tiles: 85 });
  });

  it('writes the labels even when the tiles are kept, and leaves alone what is not its own', () => {
    writeFileSync(join(one, 'keep.txt'), 'mine');
    writeFileSync(join(one, 'labels.json'), 'old');
    expect(buildBasemap(one, 3).built).toBe(false);
    expect(readFileSync(join(one, 'labels.json'), 'utf8')).toContain('Caspian Sea');
    expect(existsSync(join(one, 'keep.txt'))).toBe(true);
  });
});
