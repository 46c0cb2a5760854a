import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingOf } from '../atlas/reading/reading';
import { SELECTION_KINDS, type Selection } from '../atlas/selection';
import { fixtureAtlas } from '../atlas/testing/fixture';
import { bibtexOf, escaped } from './bibtex';
import { citationOf } from './citation';
import { originOf } from './testing/exported';

const cite = (kind: Selection['kind'], id: string, day: string | null = null) => {
  const made = citationOf(
    readingOf(fixtureAtlas(), day ?? '2026-01-31', '2026-01-31'),
    { kind, id },
    originOf(day),
  );
  if (!made) throw new Error(`${kind}:${id} is not there`);
  return made;
};
const csl = (kind: Selection['kind'], id: string) => JSON.parse(cite(kind, id).csl)[0];

describe('BibTeX', () => {
  it.each([
    ['50 % & $5', '50 \\% \\& \\$5'],
    ['a_b #1', 'a\\_b \\#1'],
    [
      '{x}\\y~z^',
      '\\textbraceleft{}x\\textbraceright{}\\textbackslash{}y\\textasciitilde{}z\\textasciicircum{}',
    ],
    ['Bakı, Ақтау', 'Bakı, Ақтау'],
  ])('writes %j as LaTeX prints it', (text, written) => {
    expect(escaped(text)).toBe(written);
  });
  it('has as many braces open as closed, whatever a text or an address holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', '\\', '%', 'a', '\n', ' ') }), (text) => {
        const entry = bibtexOf('misc', 'key', [
          ['title', { text }],
          ['author', { name: [text] }],
          ['url', { url: text }],
        ]);
        let depth = 0;
        for (const character of entry) {
          if (character === '{') depth += 1;
          if (character === '}') depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('a citation', () => {
  it('of a deal: the record of this edition, its date, its sources, its permanent link', () => {
    const { text, bibtex, link } = cite('deal', 'port-expansion');
    expect(link).toBe('https://example.org/atlas/#sel=deal:port-expansion');
    expect(text).toBe(
      '“Expansion of the port (2025)”. Corridor Atlas, edition of 31 January 2026, no. 1. ' +
        'Sources: “About the port”, Port of Baku, undated; ' +
        '“A newsletter on Eurasia”, A publisher, about August 2024, https://example.org/article. ' +
        'https://example.org/atlas/#sel=deal:port-expansion',
    );
    expect(bibtex).toContain('@misc{corridor-atlas-deal-port-expansion,\n  author = {{Corridor Atlas}},');
    expect(bibtex).toContain('  title = {{Expansion of the port (2025)}},');
    expect(bibtex).toContain('  year = {2026},\n  month = jan,\n');
    expect(bibtex).toContain('  url = {https://example.org/atlas/#sel=deal:port-expansion},');
  });
  it('says the day it is read on, also in its link', () => {
    const { text, bibtex, csl: item, link } = cite('deal', 'partnership-2024', '2024-12-31');
    expect(link).toMatch(/#sel=deal:partnership-2024&at=2024-12-31$/);
    for (const form of [text, bibtex, item]) expect(form).toContain('as of 31 December 2024');
  });
  it('of a quotation: its speaker’s, on its day', () => {
    expect(csl('quote', 'key-issue')).toMatchObject({
      type: 'speech',
      author: [{ literal: 'Zaur Example' }],
      title: 'The corridor is a key issue, […] It depends on a steady flow of goods.',
      issued: { 'date-parts': [[2024, 8]] },
    });
    expect(cite('quote', 'key-issue').text).toContain('Zaur Example (scholar), Interview, August 2024');
  });
  it('of a source: itself, in its own language, and where it is listed', () => {
    expect(csl('source', 'article')).toMatchObject({
      type: 'article-newspaper',
      author: [{ literal: 'An author' }],
      'container-title': 'A publisher',
      issued: { 'date-parts': [[2024, 8]], circa: true },
      URL: 'https://example.org/article',
    });
    expect(csl('source', 'port-page')).toMatchObject({
      language: 'az',
      author: [{ literal: 'Port of Baku' }],
    });
    expect(csl('source', 'port-page').issued).toBeUndefined();
    expect(cite('source', 'port-page').bibtex).toContain('  language = {{azerbaijani}},');
  });
  it('of a figure: what is counted, of what, and who says so', () => {
    expect(csl('figure', 'volume-2023').title).toBe(
      'North–South Corridor: freight volume, 2023: 17.6 million tonnes expected (Minister)',
    );
  });
  it('is there for every kind of record, in all its forms', () => {
    const { places, legs, corridors, countries, people, deals, quotes, figures, sources } = fixtureAtlas();
    const first = {
      place: places,
      leg: legs,
      corridor: corridors,
      country: countries,
      person: people,
      deal: deals,
      quote: quotes,
      figure: figures,
      source: sources,
    };
    for (const kind of SELECTION_KINDS) {
      if (kind === 'organisation') continue;
      const [id = ''] = first[kind].keys();
      const { text, bibtex, csl: item } = cite(kind, id);
      expect(text).toContain(`Corridor Atlas`);
      expect(bibtex).toMatch(/^@\w+\{corridor-atlas-/);
      expect(JSON.parse(item)[0].title).not.toBe('');
    }
  });
  it('is none for what is not there', () => {
    expect(citationOf(readingOf(fixtureAtlas(), null), { kind: 'deal', id: 'no' }, originOf())).toBeNull();
  });
});
