import { describe, expect, it } from 'vitest';
import { type EditionChanges, newSince } from './changes';

const edition = (number: number, more: Partial<EditionChanges>): EditionChanges => ({
  number,
  date: `2026-12-0${number}`,
  since: number - 1,
  records: 9,
  added: [],
  changed: [],
  withdrawn: [],
  ...more,
});
const named = (id: string) => ({ id, title: id.toUpperCase() });
const gone = (id: string) => ({ id, why: 'It was two.', on: '2026-12-01', instead: [] });
const short = (changes: readonly EditionChanges[], seen: number): string[] =>
  newSince(changes, seen).map(({ id, how, fields }) => [how, id, ...fields].join(' '));

describe('what is new since an edition', () => {
  const changes = [
    edition(3, {
      added: [named('deal:c')],
      changed: [
        { ...named('deal:a'), fields: ['status'] },
        { ...named('deal:b'), fields: ['title', 'date'] },
      ],
      withdrawn: [gone('deal:d'), gone('leg:e')],
    }),
    edition(2, {
      added: [named('deal:b'), named('deal:d')],
      changed: [{ ...named('deal:a'), fields: ['date'] }],
    }),
  ];

  it('is what the later editions did', () => {
    expect(short(changes, 2)).toEqual([
      'added deal:c',
      'changed deal:a status',
      'changed deal:b title date',
      'withdrawn deal:d',
      'withdrawn leg:e',
    ]);
  });

  it('has a record once: one added and then changed is new, one added and then withdrawn was never seen', () => {
    expect(short(changes, 1)).toEqual([
      'added deal:b',
      'added deal:c',
      'changed deal:a date status',
      'withdrawn leg:e',
    ]);
  });

  it('is nothing for who has seen the newest', () => {
    expect(newSince(changes, 3)).toEqual([]);
  });

  it('takes one that came back for changed, and says why one went', () => {
    const back = [edition(4, { added: [named('leg:e')] }), ...changes];
    expect(short(back, 2)).toContain('changed leg:e');
    expect(newSince(changes, 2).at(-1)?.title).toBe('It was two.');
  });
});
