import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../atlas/atlas';
import { SELECTION_KINDS } from '../atlas/selection';
import { fixtureAtlas } from '../atlas/testing/fixture';
import { FIELDS, initialValues, NAMES } from './fields/table';
import type { Some } from './fields/values';
import { hrefOf, readLink, writeLink } from './link';

const BAKU = { kind: 'place', id: 'baku-port' } as const;

describe('the fields', () => {
  it('have one name each', () => {
    const keys = NAMES.map((name) => FIELDS[name].key);
    expect(new Set(keys).size).toBe(keys.length);
    const parts = NAMES.flatMap((name) => FIELDS[name].handle?.name ?? []);
    expect(new Set(parts).size).toBe(parts.length);
  });
});

describe('the link', () => {
  it('reads view, corridors and selection', () => {
    expect(
      readLink('#map=5.5/40.1/49.4&on=middle-corridor,north-south-corridor&sel=place:baku-port'),
    ).toEqual({
      asked: {
        view: { zoom: 5.5, lat: 40.1, lon: 49.4 },
        shown: ['middle-corridor', 'north-south-corridor'],
        sel: BAKU,
      },
      problems: [],
    });
  });

  it('asks for nothing when empty, and for no corridor when `on` is empty', () => {
    expect(readLink('')).toEqual({ asked: {}, problems: [] });
    expect(readLink('#on=').asked.shown).toEqual([]);
  });

  it.each([
    ['map=5/95/40', 'map position “5/95/40”'],
    ['map=5/40', 'map position “5/40”'],
    ['map=a/b/c', 'map position “a/b/c”'],
    ['map=NaN/1/1', 'map position “NaN/1/1”'],
    ['sel=planet:mars', 'selection “planet:mars”'],
    ['sel=place:<b>', 'selection “place:<b>”'],
    ['sel=%zz', 'selection “%zz”'],
    ['tint=S C O', 'bloc “S C O”'],
  ])('says what it does not understand in %s and keeps the rest', (bad, sentence) => {
    const { asked, problems } = readLink(`#on=middle-corridor&${bad}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
    expect(asked).toEqual({ shown: ['middle-corridor'] });
  });

  it.each([
    '#corridors',
    '#utm_source=mail&utm_medium=x',
    '#fbclid=abc',
    '#speed=fast',
    '#season=dry&cargo=grain',
    '#%zz',
    '#constructor=1&__proto__=2',
  ])('ignores what is not its own in silence: %s', (hash) => {
    expect(readLink(`${hash}&sel=place:baku-port`)).toEqual({ asked: { sel: BAKU }, problems: [] });
    expect(readLink(hash)).toEqual({ asked: {}, problems: [] });
  });

  const VIEW = { zoom: 5, lat: 40, lon: 50 };
  it.each<[string, Some]>([
    ['#sel=place:baku-port)', { sel: BAKU }],
    ['#sel=place:baku-port.', { sel: BAKU }],
    ['#sel=place:baku-port,', { sel: BAKU }],
    ['#sel=place:baku-port).”', { sel: BAKU }],
    ['#sel="place:baku-port"', { sel: BAKU }],
    ['#sel=%E2%80%9Cplace:baku-port%E2%80%9D', { sel: BAKU }],
    ['#sel=place:baku-port?utm_source=mail', { sel: BAKU }],
    ['#sel=place%3Abaku-port', { sel: BAKU }],
    ['#sel=place%253Abaku-port', { sel: BAKU }],
    ['#sel=place%25253Abaku-port', { sel: BAKU }],
    ['#map=5/40/50&amp;sel=place:baku-port', { view: VIEW, sel: BAKU }],
    ['#map=5/40/50&amp;amp;sel=place:baku-port', { view: VIEW, sel: BAKU }],
    ['#map=5/40/50%26sel%3Dplace:baku-port', { view: VIEW, sel: BAKU }],
    ['#map=5/40/50%26amp%3Bsel%3Dplace:baku-port', { view: VIEW, sel: BAKU }],
    ['#%23map=5/40/50&sel=place:baku-port', { view: VIEW, sel: BAKU }],
    ['#map%3D5%2F40%2F50%26sel%3Dplace%3Abaku-port', { view: VIEW, sel: BAKU }],
    ['#%2523map%253D5%252F40%252F50%2526sel%253Dplace%253Abaku-port', { view: VIEW, sel: BAKU }],
    ['#map=5/40/50.', { view: VIEW }],
    ['#on=middle-corridor,north-south-corridor).', { shown: ['middle-corridor', 'north-south-corridor'] }],
    ['#on=middle-corridor%2Cnorth-south-corridor', { shown: ['middle-corridor', 'north-south-corridor'] }],
    ['#on=middle-corridor,)', { shown: ['middle-corridor'] }],
    ['#tint=eu).', { tint: 'eu' }],
  ])('reads a link that has travelled: %s', (hash, asked) => {
    expect(readLink(hash)).toEqual({ asked, problems: [] });
  });

  it('takes longitudes round the globe, reading and writing, and ends where the map does', () => {
    expect(readLink('#map=5/40/190').asked.view?.lon).toBe(-170);
    expect(writeLink({ view: { zoom: 5, lat: 40, lon: 190 } })).toBe('#map=5/40/-170');
    const end = writeLink({ view: { zoom: 24.004, lat: 85.051129, lon: -540 } });
    expect(readLink(end).problems).toEqual([]);
  });

  const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
  const some: fc.Arbitrary<Some> = fc.record(
    {
      view: fc.record({
        zoom: fc.integer({ min: 0, max: 2400 }).map((n) => n / 100),
        lat: fc.integer({ min: -850_511, max: 850_511 }).map((n) => n / 10_000),
        lon: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((n) => n / 10_000),
      }),
      shown: fc.array(slug, { maxLength: 4 }),
      sel: fc.record({ kind: fc.constantFrom(...SELECTION_KINDS), id: slug }),
      tint: slug,
    },
    { requiredKeys: [] },
  );
  it('comes back as it was written, also escaped as a whole', () => {
    fc.assert(
      fc.property(some, (values) => {
        const hash = writeLink(values);
        expect(readLink(hash)).toEqual({ asked: values, problems: [] });
        expect(readLink(`#${encodeURIComponent(hash.slice(1))}`)).toEqual({ asked: values, problems: [] });
      }),
    );
  });

  it('never throws, whatever is typed, and never says much', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (typed) => {
        for (const hash of [`#${typed}`, `#sel=${typed}`, `#map=${typed}`]) {
          for (const problem of readLink(hash).problems) expect(problem.length).toBeLessThan(200);
        }
      }),
    );
  });
});

describe('an anchor', () => {
  const atlas = fixtureAtlas();
  const state = { ...initialValues(atlas), atlas, pending: {} };

  it('says what a click does', () => {
    expect(hrefOf({ ...state, shown: ['middle-corridor'] }, { sel: BAKU })).toBe(
      '#on=middle-corridor&sel=place:baku-port',
    );
    expect(
      hrefOf(
        { ...state, shown: ['middle-corridor'] },
        { sel: { kind: 'corridor', id: 'north-south-corridor' } },
      ),
    ).toBe('#on=middle-corridor,north-south-corridor&sel=corridor:north-south-corridor');
    expect(hrefOf({ ...state, view: { zoom: 5, lat: 40, lon: 50 } }, { sel: BAKU })).not.toContain('map=');
  });

  it('does not speak of corridors that are not known yet', () => {
    const none = buildAtlas({});
    expect(hrefOf({ ...initialValues(none), atlas: none, pending: {} }, { sel: BAKU })).toBe(
      '#sel=place:baku-port',
    );
  });
});
