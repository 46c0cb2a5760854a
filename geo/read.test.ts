import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AUTHORED_FILES } from './authored';
import { soundFiles } from './checks/fixture';
import { formatProblem } from './problem';
import { readAuthored } from './read';

let folder = '';
const atlas = () => join(folder, 'atlas');
const write = (name: string, text: string) => writeFileSync(join(atlas(), name), text);
const problems = () => readAuthored(atlas(), join(folder, 'seed')).problems.map(formatProblem);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-'));
  mkdirSync(atlas());
  for (const [name, value] of Object.entries(soundFiles())) write(name, JSON.stringify(value));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('readAuthored', () => {
  it('reads every file, and the article where it is', () => {
    mkdirSync(join(folder, 'seed'));
    writeFileSync(join(folder, 'seed/article.txt'), 'Words.');
    const authored = readAuthored(atlas(), join(folder, 'seed'));
    expect(authored.problems).toEqual([]);
    expect(Object.keys(authored.files).sort()).toEqual([...AUTHORED_FILES].sort());
    expect(authored.articles).toEqual(['Words.']);
  });

  it('reads on in the second file of stations, and says what is wrong with it', () => {
    const stationsIn = () => {
      const file = readAuthored(atlas(), join(folder, 'seed')).files['stations.geojson'];
      return (file as { features: unknown[] }).features.length;
    };
    const before = stationsIn();
    write('link-stations.geojson', '{"type": "FeatureCollection", "features": [{"type": "Feature"}]}');
    expect(problems()).toEqual([]);
    expect(stationsIn()).toBe(before + 1);
    write('link-stations.geojson', '[]');
    expect(problems()).toEqual(['link-stations.geojson: is no collection of features']);
    expect(stationsIn()).toBe(before);
  });

  it('does without the article', () => {
    expect(readAuthored(atlas(), join(folder, 'seed')).articles).toEqual([]);
  });

  it('gives a syntax error as file, line and column, and reads on', () => {
    write('deals.json', '[\n  {"id": "a"\n  "title": "b"}\n]');
    write('quotes.json', '[');
    expect(problems()).toEqual([
      'deals.json › line 3, column 3: is no JSON: expected "," or "}", found "title"',
      'quotes.json › line 1, column 2: is no JSON: expected a value, found the end of the file',
    ]);
  });

  it('tells a byte order mark once, and what else is wrong with the file', () => {
    write('deals.json', '\ufeff[\n  {"id": "a", "id": "b"}\n]');
    expect(problems()).toEqual([
      'deals.json: begins with a byte order mark: save it as UTF-8 without a byte order mark',
      'deals.json › line 2, column 15: has the key "id" twice in one object',
    ]);
  });

  it('refuses a file in Windows-1252, and says nothing of what it holds', () => {
    writeFileSync(
      join(atlas(), 'people.json'),
      Buffer.from('[\n{"id": "a", "name": "O\u0092Neill"}]', 'latin1'),
    );
    expect(problems()).toEqual([
      'people.json › line 2: is not UTF-8: the byte 0x92, which in Windows-1252 is “’”; save it as UTF-8 without a byte order mark',
    ]);
    expect(readAuthored(atlas(), join(folder, 'seed')).files).not.toHaveProperty(['people.json']);
  });

  it('finds a key given twice', () => {
    write('people.json', '[{"id": "a", "id": "b"}]');
    expect(problems()).toEqual(['people.json › line 1, column 14: has the key "id" twice in one object']);
  });

  it('does not overlook a file whose name is wrong', () => {
    write('deal.json', '[]');
    expect(problems()).toEqual(['deal.json: is no file of the atlas']);
  });

  it('reports a file that cannot be read', () => {
    rmSync(join(atlas(), 'people.json'));
    mkdirSync(join(atlas(), 'people.json'));
    expect(problems()).toEqual([expect.stringMatching(/^people.json: cannot be read: EISDIR/)]);
  });

  it('does not fail without the folder', () => {
    expect(readAuthored(join(folder, 'none'), join(folder, 'none'))).toEqual({
      files: {},
      problems: [],
      articles: [],
    });
  });
});
