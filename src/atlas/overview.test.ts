import { describe, expect, it } from 'vitest';
import { buildAtlas } from './atlas';
import { corridorRows } from './overview';
import { fixtureSummary, fixtureTables, read } from './testing/fixture';

describe('corridorRows', () => {
  it('gives each corridor its own numbers, and names its countries in their order', () => {
    const [middle, northSouth] = corridorRows(read(), fixtureSummary());
    expect(middle?.summary?.km).toEqual({ value: 995.4, figure: null });
    expect(middle?.countries.map((link) => link.label)).toEqual(['Kazakhstan', 'Azerbaijan', 'Georgia']);
    expect(northSouth?.summary?.tonnes?.figure).toBe('volume-2022-a');
  });
  it('guesses nothing where a corridor has no summary, or none has come', () => {
    const [first, second] = corridorRows(read(), fixtureSummary().slice(1));
    expect(first).toMatchObject({ id: 'middle-corridor', summary: null, countries: [] });
    expect(second?.summary).not.toBeNull();
    expect(corridorRows(read(), null).map(({ summary }) => summary)).toEqual([null, null]);
  });
  it('names no country that is not there', () => {
    const { corridors } = fixtureTables();
    expect(corridorRows(read(buildAtlas({ corridors })), fixtureSummary())[0]?.countries).toEqual([]);
  });
});
