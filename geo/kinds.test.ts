import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEAL_KIND_NAMES, dealClass } from '../src/atlas/deal-kinds';

it('every kind of record is in use, and belongs to a class', () => {
  const records: { kind: (typeof DEAL_KIND_NAMES)[number] }[] = JSON.parse(
    readFileSync(new URL('./atlas/deals.json', import.meta.url), 'utf8'),
  );
  const used = new Set(records.map(({ kind }) => kind));
  expect(DEAL_KIND_NAMES.filter((kind) => !used.has(kind))).toEqual([]);
  expect(dealClass('agreement')).toBe('deal');
  expect(dealClass('war')).toBe('event');
});
