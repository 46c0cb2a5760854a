import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../atlas/atlas';
import { fixtureTables } from '../../atlas/testing/fixture';
import type { Field } from './field';
import { assume, slow, via } from './route';

const atlas = buildAtlas(fixtureTables(), '2026-01-31');
/** What becomes of a link's text, and what is said of it. */
function settled(field: Field<readonly string[]>, text: string) {
  const read = field.read(text);
  if ('problem' in read) throw new Error(read.problem);
  return field.settle(read.value, atlas);
}

describe('the places of a route in a link', () => {
  it('are passed once each, and it is said which was named again', () => {
    expect(settled(via, 'baku,aktau')).toEqual({ value: ['baku', 'aktau'] });
    const { value, notice } = settled(via, 'baku,aktau,baku');
    expect(value).toEqual(['baku', 'aktau']);
    expect(notice).toBe(
      'The route’s “via” names “baku” more than once; it is passed once, where it is named first.',
    );
  });

  it('are refused to a program that names one again', () => {
    const read = via.handle?.take(['baku', 'aktau', 'baku']);
    expect(read && 'value' in read ? via.settle(read.value, atlas).notice : '').toContain('more than once');
  });

  it('are three at most, each fault said', () => {
    const { value, notice } = settled(via, 'baku,aktau,baku,tbilisi,astara,atlantis');
    expect(value).toEqual(['baku', 'aktau', 'tbilisi']);
    expect(notice).toMatch(/“atlantis”.* more than once.* 3 places/);
  });
});

describe('what is assumed in a link', () => {
  it('is said of assumptions that there are, with ranges that they may have', () => {
    expect(settled(assume, 'dwell-gauge:10-40,dwell-port:none,speed-sea:240-480.5').notice).toBeUndefined();
    for (const text of ['foo-bar:1-2', 'speed-sea:0-0', 'dwell-gauge:40-10', 'dwell-gauge:some']) {
      const { value, notice } = settled(assume, text);
      expect(value, text).toEqual([]);
      expect(notice, text).toContain('“assume”');
    }
  });
});

describe('what is slowed in a link', () => {
  it('may be whatever may be closed', () => {
    const text = 'place:baku~2,pair:az+ge~1.5,state:idle~2,mode:rail~3';
    expect(settled(slow, text)).toEqual({ value: text.split(',') });
    expect(settled(slow, 'expected:2030~2').value).toEqual([]);
  });
});
