import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, it } from 'vitest';
import { authoredWith, land } from './checks/fixture';
import { compileAtlas } from './compile';
import { publishTables } from './published';

const { tables, withdrawn } = compileAtlas(
  authoredWith({
    'services.json/0': {
      id: 'ferry',
      name: 'Ferry',
      legs: ['baku-turkmenbashi'],
      operator: null,
      hours: { from: 10, to: 12 },
      summary: 'It sails.',
      sources: ['report'],
    },
  }),
  land,
);
const { files } = publishTables(tables, withdrawn);
const json = (path: string): unknown =>
  JSON.parse(files.find((file) => file.path === path)?.content ?? 'null');
const NAMES = files.flatMap(({ path }) =>
  path.endsWith('.schema.json') ? [path.replace('.schema.json', '')] : [],
);
const fileOf = (name: string): string => `${name}.${/places|legs|links/.test(name) ? 'geojson' : 'json'}`;
/** Strict in all it can be: an unknown word or a loose tuple in a schema is an error. */
const validator = (name: string) =>
  new Ajv2020({ strict: true, strictTuples: true, allErrors: true }).compile(
    json(`${name}.schema.json`) as object,
  );

/** The published file with one value replaced; undefined takes it out. */
function withFault(name: string, path: string, value: unknown): unknown {
  const copy = structuredClone(json(fileOf(name)));
  const keys = path.split('/');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), copy);
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return copy;
}

describe('the published JSON Schemas', () => {
  it.each(NAMES)('%s: a strict validator takes the schema, and the file', (name) => {
    const validate = validator(name);
    expect(validate(json(fileOf(name))), JSON.stringify(validate.errors)).toBe(true);
  });

  const LINE = 'features/0/geometry/coordinates';
  it.each<[name: string, path: string, value: unknown]>([
    ['places', `${LINE}/2`, 12],
    ['places', LINE, [49.9]],
    ['places', `${LINE}/1`, 91],
    ['places', 'crs', { type: 'name' }],
    ['places', 'features/0/properties/colour', 'red'],
    ['places', 'features/0/id', undefined],
    ['legs', LINE, [[44.8, 41.7]]],
    ['legs', `${LINE}/0/2`, 12],
    ['legs', LINE, []],
    ['legs', 'features/0/geometry/type', 'Polygon'],
    ['legs', 'features/0/properties/gauges', undefined],
    ['legs', 'features/0/properties/status/0/from', 'yesterday'],
    ['legs', 'features/0/bbox', [1, 2, 3]],
    ['deals', '0/date', 'yesterday'],
    ['deals', '0/date', '2024-13'],
    ['deals', '0/places', undefined],
    ['deals', '0/kind', 'deal'],
    ['sources', '0/url', 'http://example.org/'],
    ['sources', '0/url', 'https://localhost/'],
    ['sources', '0/language', 'English'],
    ['quotes', '0/verified', undefined],
    ['quotes', '0/verified', { seen: 'once' }],
    ['corridors', '0/colour', undefined],
    ['corridors', '0/colour/light', 'red'],
    ['countries', '0/centre', [48, 40, 0]],
    ['services', '0/hours/from', -1],
    ['withdrawn', '0/id', 'old'],
    ['index', 'files/0/bytes', 1.5],
    ['index', 'asOf', 'today'],
    ['gis/legs', 'features/0/properties/gauge', [1520]],
    ['gis/legs', 'features/0/properties/state', undefined],
    ['gis/places', 'features/0/properties/country_name', undefined],
  ])('%s: refuse %s = %j', (name, path, value) => {
    expect(validator(name)(withFault(name, path, value))).toBe(false);
  });
});
