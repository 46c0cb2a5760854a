import { describe, expect, it } from 'vitest';
import { authoredWith, type Edits, land } from '../checks/fixture';
import { compileAtlas } from '../compile';
import { formatProblem } from '../problem';
import { changesOf } from './changes';
import { checkPresent, readEditions } from './check';
import { type ClosedEdition, close, digestsOf, sealOf } from './closed';
import { compare } from './compare';
import { escapeHtml, feedOf } from './feed';

const FIRST = { number: 1, date: '2024-01-01' };
const SECOND = { number: 2, date: '2024-02-01' };
const compiled = (edits: Edits = {}) => compileAtlas(authoredWith(edits), land);
const { tables, withdrawn } = compiled();
const first = close(FIRST, tables, null);
const second = close(SECOND, tables, first);
const difference = (edits: Edits) => compare(first.tables, digestsOf(compiled(edits).tables));

describe('digests of an edition', () => {
  it('tell nothing of an atlas that stayed as it was, in whatever order it is written', () => {
    const reversed = {
      ...tables,
      deals: tables.deals
        .map((deal) => Object.fromEntries(Object.entries(deal).reverse()) as typeof deal)
        .reverse(),
    };
    expect(compare(first.tables, digestsOf(reversed))).toEqual({ added: [], changed: [], gone: [] });
  });

  it('tell in which fields a record is another, those of a feature with its geometry', () => {
    expect(
      difference({
        'deals.json/0/title': 'Another',
        'deals.json/0/dateNote': 'From the text.',
        'places.geojson/features/0/geometry/coordinates': [44.81, 41.7],
      }).changed,
    ).toEqual([
      { id: 'place:tbilisi', fields: ['geometry'] },
      { id: 'leg:tbilisi-baku', fields: ['geometry'] },
      { id: 'deal:a-deal', fields: ['dateNote', 'title'] },
    ]);
  });

  it('do not take a field that says nothing for a change', () => {
    const filled = tables.deals.map((deal) => ({ ...deal, focus: [], checked: null, sure: false }));
    expect(compare(first.tables, digestsOf({ ...tables, deals: filled })).changed).toEqual([]);
  });

  it('tell what came and what went', () => {
    const [, ...deals] = tables.deals;
    const less = digestsOf({ ...tables, deals });
    expect(compare(first.tables, less)).toEqual({ added: [], changed: [], gone: ['deal:a-deal'] });
    expect(compare(less, first.tables)).toEqual({ added: ['deal:a-deal'], changed: [], gone: [] });
  });
});

const file = (edition: unknown, name: string) => ({ name, value: edition });
const faults = (...files: Parameters<typeof readEditions>[0]): string[] =>
  readEditions(files).problems.map(formatProblem);
/** Changed with care: the seal fits. */
const resealed = (edition: ClosedEdition): ClosedEdition => ({ ...edition, seal: sealOf(edition) });

describe('the closed editions', () => {
  it('are read in order, whatever that of the files', () => {
    const { closed, problems } = readEditions([file(second, '2.json'), file(first, '1.json')]);
    expect(problems).toEqual([]);
    expect(closed.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('are refused where one was changed by hand', () => {
    expect(faults(file({ ...first, date: '2024-01-02' }, '1.json'))).toEqual([
      'editions/1.json › seal: does not fit what the file says: it was changed after the edition was closed',
    ]);
    const changed = structuredClone(first);
    const { deals } = changed.tables;
    if (!deals) throw new Error('The fixture has no deals');
    deals.records['a-deal'] = deals.records['b-deal'] ?? '';
    expect(faults(file(changed, '1.json'))).toHaveLength(1);
  });

  it('are refused where one was made anew under another that rests on it', () => {
    expect(
      faults(file(resealed({ ...first, date: '2024-01-02' }), '1.json'), file(second, '2.json')),
    ).toEqual(['editions/2.json › after: is not the seal of edition 1']);
  });

  it('are refused out of order', () => {
    expect(faults(file(first, '1.json'), file(resealed({ ...second, number: 4 }), '2.json'))).toEqual([
      'editions/2.json › number: is 4; the edition after 1 is 2',
      'editions/2.json: is edition 4, whose file is 4.json',
    ]);
    expect(faults(file(first, '1.json'), file(resealed({ ...second, date: FIRST.date }), '2.json'))).toEqual([
      'editions/2.json › date: is 2024-01-01, not after edition 1 of 2024-01-01',
    ]);
  });

  it('are refused where one is no edition', () => {
    expect(faults(file(undefined, '1.json'))).toEqual(['editions/1.json: is no JSON']);
    expect(faults(file({ ...first, tables: 3 }, '1.json'))[0]).toMatch(/^editions\/1\.json › tables: /);
  });
});

describe('the present edition', () => {
  const check = (...args: Parameters<typeof checkPresent>): string[] =>
    checkPresent(...args).map(formatProblem);
  it('comes after the last that was closed', () => {
    expect(check([], FIRST, tables)).toEqual([]);
    expect(check([first], SECOND, tables)).toEqual([]);
    expect(check([first], { ...SECOND, number: 3 }, tables)).toEqual([
      'geo/edition.ts › NUMBER: is 3; the edition after 1 is 2',
    ]);
    expect(check([first], { ...SECOND, date: FIRST.date }, tables)).toEqual([
      'geo/edition.ts › AS_OF: is 2024-01-01, not after edition 1 of 2024-01-01',
    ]);
  });

  it('is not touched once it is closed', () => {
    expect(check([first, second], SECOND, tables)).toEqual([]);
    const later = compiled({ 'deals.json/0/title': 'Another' }).tables;
    expect(check([first, second], SECOND, later)).toEqual([
      'geo/edition.ts › NUMBER: is 2, which is closed, and "deal:a-deal" is not as it was then; raise NUMBER and AS_OF in geo/edition.ts: this is the next edition',
    ]);
    expect(check([first, second], { ...SECOND, date: '2024-03-01' }, tables)[0]).toMatch(
      /› AS_OF: is 2024-03-01/,
    );
  });
});

describe('the changelog', () => {
  const less = { ...tables, deals: tables.deals.slice(1), quotes: [] };
  const before = close(FIRST, less, null);

  it('names what is new by its title, newest edition first', () => {
    const { changes, problems } = changesOf(tables, withdrawn, [before], SECOND);
    expect(problems).toEqual([]);
    expect(changes.map(({ number, since }) => [number, since])).toEqual([
      [2, 1],
      [1, null],
    ]);
    expect(changes[0]?.added).toEqual([
      { id: 'deal:a-deal', title: 'A deal' },
      { id: 'quote:we-build', title: expect.stringContaining('A. Person') },
    ]);
    expect(changes[0]?.records).toBe((changes[1]?.records ?? 0) + 2);
  });

  it('counts sources, times, assumptions and rates, and tells of none by itself', () => {
    const bare = close(FIRST, { ...tables, sources: [], times: [], assumptions: [], rates: [] }, null);
    const [present, before] = changesOf(tables, withdrawn, [bare], SECOND).changes;
    expect(present?.added).toEqual([]);
    const { sources, times, assumptions, rates } = tables;
    expect((present?.records ?? 0) - (before?.records ?? 0)).toBe(
      sources.length + times.length + assumptions.length + rates.length,
    );
  });

  it('says of what and when a figure is, and leaves who says it to the figure', () => {
    const { changes } = changesOf(
      tables,
      withdrawn,
      [close(FIRST, { ...tables, figures: [] }, null)],
      SECOND,
    );
    expect(changes[0]?.added).toEqual([
      { id: 'figure:tonnes', title: 'freight: 5 to 6 tonnes (Middle, 2023)' },
      { id: 'figure:words', title: 'value: billions (A deal, 2030)' },
    ]);
  });

  it('compares with the edition before, also where the present one is closed', () => {
    const closed = close(SECOND, tables, before);
    expect(changesOf(tables, withdrawn, [before, closed], SECOND)).toEqual(
      changesOf(tables, withdrawn, [before], SECOND),
    );
  });

  it('says why something went, and asks where nobody does', () => {
    const entry = { id: 'deal:a-deal', why: 'It was two.', on: '2024-01-15', instead: [] };
    expect(
      changesOf(less, [entry, { ...entry, id: 'quote:we-build' }], [first], SECOND).changes[0]?.withdrawn,
    ).toEqual([entry, { ...entry, id: 'quote:we-build' }]);
    expect(changesOf(less, [entry], [first], SECOND).problems.map(formatProblem)).toEqual([
      'withdrawn.json › quote:we-build: is missing: edition 1 had it, and nothing says why it went',
    ]);
  });

  const { changes } = changesOf(tables, withdrawn, [before], SECOND);
  it('is a feed with one item an edition, whose ids stay when the atlas moves', () => {
    const here = feedOf(changes, null);
    const there = feedOf(changes, 'https://example.org/atlas/');
    expect(here.items.map(({ id }) => id)).toEqual(['corridor-atlas:edition:2', 'corridor-atlas:edition:1']);
    expect(there.items.map(({ id }) => id)).toEqual(here.items.map(({ id }) => id));
    expect(here.items[0]?.date_published).toBe('2024-02-01T00:00:00Z');
    expect(there.feed_url).toBe('https://example.org/atlas/atlas/feed.json');
    expect(there.items[0]?.content_html).toContain(
      '<li><a href="https://example.org/atlas/#sel=deal:a-deal">A deal</a></li>',
    );
  });

  it('names in the feed what happened, counts the rest, and says where it stands by name', () => {
    const added = [
      { id: 'deal:a-deal', title: 'A deal' },
      { id: 'leg:a-b', title: 'A–B' },
      { id: 'leg:b-c', title: 'B–C' },
    ];
    const gone = [{ id: 'leg:old', why: 'It was two.', on: '2024-01-30', instead: [] }];
    const [edition] = changes;
    if (!edition) throw new Error('no edition');
    const told = (address: string | null) =>
      feedOf([{ ...edition, added, withdrawn: gone }], address).items[0]?.content_html ?? '';
    expect(told(null)).toContain('<p>1 deal or event</p><ul><li>A deal</li></ul><p>2 legs</p><h2>');
    expect(told(null)).toContain('<li>leg:old: It was two.</li>');
    expect(told(null)).toMatch(/<p>Everything by its name is in changes.json.<\/p>$/);
    expect(told('https://example.org/a/')).toContain(
      '<a href="https://example.org/a/atlas/changes.json">changes.json</a>',
    );
  });

  it('has no address in the feed where nobody has said which', () => {
    expect(JSON.stringify(feedOf(changes, null)).replace('https://jsonfeed.org/version/1.1', '')).not.toMatch(
      /href|_url|"url"|https?:/,
    );
  });

  it('is text in the feed, also where it looks like HTML', () => {
    expect(escapeHtml('<b>"A & B"</b>')).toBe('&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;');
    const [edition] = changes;
    if (!edition) throw new Error('no edition');
    const sly = { ...edition, added: [{ id: 'deal:x', title: '<img src=x>' }] };
    expect(feedOf([sly], null).items[0]?.content_html).toContain('<li>&lt;img src=x&gt;</li>');
  });
});
