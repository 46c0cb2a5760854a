import { describe, expect, it } from 'vitest';
import { linkTo } from './links';
import { parseSelection, SELECTION_KINDS, selectionKey } from './selection';
import { read } from './testing/fixture';

describe('a selection', () => {
  it('of every kind is written and read', () => {
    for (const kind of SELECTION_KINDS) {
      const sel = { kind, id: 'some-id' };
      expect(parseSelection(selectionKey(sel))).toEqual(sel);
    }
    expect(parseSelection('figure:volume-2023')).toEqual({ kind: 'figure', id: 'volume-2023' });
    expect(parseSelection('figures:volume-2023')).toBeNull();
  });
});

describe('a link to a figure or an organisation', () => {
  it('says what is counted, of what, when and by whom', () => {
    expect(linkTo(read(), { kind: 'figure', id: 'volume-2023' })).toEqual({
      sel: { kind: 'figure', id: 'volume-2023' },
      label: 'freight volume: 17.6 million tonnes expected',
      detail: 'North–South Corridor, 2023; Minister',
    });
  });
  it('says what it is and where', () => {
    expect(linkTo(read(), { kind: 'organisation', id: 'port-of-baku' })).toEqual({
      sel: { kind: 'organisation', id: 'port-of-baku' },
      label: 'Port of Baku',
      detail: 'port company, Azerbaijan',
    });
    expect(linkTo(read(), { kind: 'organisation', id: 'nobody' })).toBeNull();
  });
});
