import { describe, expect, it } from 'vitest';
import { inLines, inRows } from './flow';

describe('rows', () => {
  const shape = { width: 100, gap: 10, rowHeight: 20 };
  it('are begun anew where an item would end beyond them', () => {
    const { laid, height } = inRows([40, 40, 30], (own) => own, shape);
    expect(laid.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [50, 0],
      [0, 20],
    ]);
    expect(height).toBe(40);
  });
  it('give what is wider than they are a row of its own, and none where there is nothing', () => {
    expect(inRows([150, 10], (own) => own, shape).laid.map(({ y }) => y)).toEqual([0, 20]);
    expect(inRows([], () => 0, shape).height).toBe(0);
  });
});

it('lines break between words, and keep every one', () => {
  expect(inLines('one two  three extraordinarily', (text) => text.length, 9)).toEqual([
    'one two',
    'three',
    'extraordinarily',
  ]);
});
