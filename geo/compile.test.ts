import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUTHORED_FILES } from './authored';
import { authoredWith, land } from './checks/fixture';
import { compileAtlas } from './compile';
import { formatProblem, formatProblems } from './problem';

const sentences = (...args: Parameters<typeof authoredWith>): string[] =>
  compileAtlas(authoredWith(...args), land).problems.map(formatProblem);

describe('compileAtlas', () => {
  it('finds nothing wrong with a sound atlas', () => {
    expect(sentences()).toEqual([]);
  });

  it('finds nothing wrong with it where the article is absent', () => {
    expect(sentences({}, [])).toEqual([]);
  });

  it('replaces via points by the line, the places on it and its length', () => {
    const { tables } = compileAtlas(authoredWith(), land);
    const [rail, sea] = tables.legs;
    expect(rail?.geometry).toEqual({
      type: 'LineString',
      coordinates: [
        [44.8, 41.7],
        [46.4, 40.7],
        [48, 40.5],
        [49.9, 40.4],
      ],
    });
    expect(rail?.properties.places).toEqual(['tbilisi', 'baku']);
    expect(rail?.properties).not.toHaveProperty('via');
    expect(rail?.properties.computedKm).toBeCloseTo(472, -1);
    expect(sea?.properties.places).toEqual(['baku', 'turkmenbashi']);
    expect(sea?.geometry.coordinates.length).toBeGreaterThan(6);
  });

  it('puts sources of one language and kind beside each other', () => {
    const { tables } = compileAtlas(authoredWith({ 'sources.json/0/language': 'ru' }), land);
    const kin = tables.sources.map(({ language, kind, id }) => `${language} ${kind} ${id}`);
    expect(kin).toEqual(kin.toSorted());
    expect(kin.at(-1)).toMatch(/^ru /);
  });

  it('does not change what it is given', () => {
    const authored = authoredWith();
    compileAtlas(authored, land);
    expect(authored).toEqual(authoredWith());
  });

  it('reports how each leg is drawn', () => {
    const { report } = compileAtlas(authoredWith(), land);
    expect(report.map((row) => row.id)).toEqual(['tbilisi-baku', 'baku-turkmenbashi']);
    expect(report[0]).toMatchObject({ points: 4, publishedKm: [460], exactness: 'generalised' });
    expect(report[0]?.hopKm).toBeCloseTo(175, -1);
    expect(report[0]?.ratio).toBeCloseTo(1.03, 1);
    expect(report[1]?.hopKm).toBeLessThan(40);
    expect(report[1]?.ratio).toBeNull();
  });

  it('reports every problem of every file and rule at once', () => {
    const found = sentences({
      'deals.json/0/date': '2024-31',
      'deals.json/1/sources': [],
      'deals.json/1/colour': 'red',
      'quotes.json/0/text/1': '"We build nothing."',
      'places.geojson/features/0/properties/country': 'az',
      'places.geojson/features/1/properties/importance': 9,
      'legs.json/0/from': 'baku',
      'figures.json': 'no table',
      'people.json': undefined,
    });
    expect(found).toEqual([
      'deals.json › a-deal › date: must be an EDTF date such as 2024-07-03, 2024-07, 2024 or 2024-07/2024-08, is "2024-31"',
      'deals.json › b-deal › colour: is not a key that this record has (it has id, title, aliases, summary, kind, date, dateNote, parties, value, status, places, countries, corridors, legs, focus, leads, sources, followedBy)',
      'deals.json › b-deal › sources: every record needs a source, is []',
      'figures.json: must be a list [ ] of records',
      'legs.json › tbilisi-baku › to: is where the leg begins',
      'legs.json › tbilisi-baku › via.0: is "tbilisi", but the leg says that it begins at "baku"',
      'people.json: is missing',
      'places.geojson › baku › properties.importance: must be at most 5, is 9',
      'places.geojson › tbilisi › properties.country: is "az", but [44.80, 41.70] lies in "ge", more than 3 km from it',
      'quotes.json › we-build › text: is not what was seen on 2024-09-01 (quote-digests.json): a character is another',
      'quotes.json › we-build › text.1: is not found character for character in the page',
    ]);
  });

  it('says nothing about references into a file that cannot be read', () => {
    expect(sentences({ 'sources.json': undefined })).toEqual(['sources.json: is missing']);
  });

  it('never throws, whatever the files hold', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...AUTHORED_FILES), fc.jsonValue()), (files) => {
        compileAtlas({ files, problems: [], articles: [] }, land);
      }),
    );
  });

  it('never throws and always speaks up when one value of a sound atlas is replaced by something else', () => {
    const paths: string[] = [];
    const walk = (value: unknown, path: string): void => {
      if (path.includes('/')) paths.push(path);
      if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}/${key}` : key);
      }
    };
    walk(authoredWith().files, '');
    fc.assert(
      // A nested array is right nowhere in the atlas.
      fc.property(fc.constantFrom(...paths), fc.constantFrom([[]], { nobody: [] }), (path, value) => {
        expect(sentences({ [path]: value })).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 30_000);
});

describe('the list of problems', () => {
  it('is grouped by file and counted', () => {
    const { problems } = compileAtlas(
      authoredWith({ 'deals.json/0/date': 'x', 'deals.json/0/colour': 'x', 'people.json': undefined }),
      land,
    );
    expect(formatProblems(problems).split('\n')).toEqual([
      expect.stringMatching(/^deals.json › a-deal › colour: /),
      expect.stringMatching(/^deals.json › a-deal › date: /),
      '',
      'people.json: is missing',
      '',
      '3 problems in 2 files',
    ]);
  });
});
