import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SELECTION_KINDS } from '../atlas/selection';
import { formatHash, type LinkState, parseHash } from './url';

describe('the link', () => {
  it('reads view, corridors and selection', () => {
    expect(
      parseHash('#map=5.5/40.1/49.4&on=middle-corridor,north-south-corridor&sel=place:baku-port'),
    ).toEqual({
      link: {
        view: { zoom: 5.5, lat: 40.1, lon: 49.4 },
        on: ['middle-corridor', 'north-south-corridor'],
        sel: { kind: 'place', id: 'baku-port' },
      },
      problems: [],
    });
  });

  it('asks for nothing when empty, and for no corridor when `on` is empty', () => {
    expect(parseHash('')).toEqual({ link: {}, problems: [] });
    expect(parseHash('#on=').link.on).toEqual([]);
  });

  it.each([
    ['map=5/95/40', 'map position “5/95/40”'],
    ['map=5/40', 'map position “5/40”'],
    ['map=a/b/c', 'map position “a/b/c”'],
    ['map=NaN/1/1', 'map position “NaN/1/1”'],
    ['sel=planet:mars', 'selection “planet:mars”'],
    ['sel=place:<b>', 'selection “place:<b>”'],
    ['colour=red', 'part “colour=red”'],
  ])('says what it does not understand in %s and keeps the rest', (bad, sentence) => {
    const { link, problems } = parseHash(`#on=middle-corridor&${bad}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
    expect(link).toEqual({ on: ['middle-corridor'] });
  });

  it('takes percent-escaped links, and broken escapes as they are', () => {
    expect(parseHash('#sel=place%3Abaku-port').link.sel).toEqual({ kind: 'place', id: 'baku-port' });
    expect(parseHash('#sel=%zz').problems).toHaveLength(1);
  });

  const slug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,3}$/);
  const link: fc.Arbitrary<LinkState> = fc.record(
    {
      view: fc.record({
        zoom: fc.integer({ min: 0, max: 2400 }).map((n) => n / 100),
        lat: fc.integer({ min: -850_000, max: 850_000 }).map((n) => n / 10_000),
        lon: fc.integer({ min: -1_800_000, max: 1_800_000 }).map((n) => n / 10_000),
      }),
      on: fc.array(slug, { maxLength: 4 }),
      sel: fc.record({ kind: fc.constantFrom(...SELECTION_KINDS), id: slug }),
    },
    { requiredKeys: [] },
  );
  it('comes back as it was written', () => {
    fc.assert(
      fc.property(link, (state) => {
        expect(parseHash(formatHash(state))).toEqual({ link: state, problems: [] });
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), (typed) => void parseHash(`#${typed}`)));
  });
});
