import { describe, expect, it } from 'vitest';
import { aLeg, fixtureTables } from '../testing/fixture';
import { routeAtlas } from '../testing/routes';
import { activeChanges } from './active';
import { assumedIn, assumingOf, rangeIn } from './assuming';
import { type Change, changeKey } from './change';
import { changeWords, nameOfChange, toldClosures } from './change-words';
import { changeOptions, found, placeOptions } from './options';
import { isOn, type Preset, presetsOf, toggled } from './presets';

const atlas = routeAtlas();
/** With a second lane over the Caspian. */
const lanes = routeAtlas({
  legs: [
    ...fixtureTables().legs,
    aLeg(
      'aktau-baku',
      ['aktau', 'baku'],
      [
        [51.2, 43.6],
        [49.87, 40.38],
      ],
      400,
      { mode: 'sea', gauges: [], name: 'Aktau–Baku lane' },
    ),
  ],
});
const change = (text: string): Change => {
  const [kind = '', id = ''] = text.split(':');
  return { kind: kind as Change['kind'], id };
};

describe('a change in words', () => {
  it('says what is done, whatever it is done to', () => {
    const closed = (text: string) => changeWords(atlas, 'close', change(text));
    expect(closed('country:ge')).toBe('Georgia closed');
    expect(closed('place:baku-port')).toBe('Port of Baku (Alat) closed');
    expect(closed('leg:aktau-alat')).toBe('Aktau–Alat ferry closed');
    expect(closed('corridor:middle-corridor')).toBe('Middle Corridor closed');
    expect(closed('mode:sea')).toBe('nothing by sea');
    expect(closed('pair:az+ge')).toBe('no crossing between Azerbaijan and Georgia');
    expect(closed('state:idle')).toBe('only what operates on the day');
    expect(changeWords(atlas, 'open', change('expected:2030'))).toBe('opened: what is expected by 2030');
    expect(changeWords(atlas, 'open', change('state:planned'))).toBe('opened: what is planned');
    expect(changeWords(atlas, 'slow', change('place:baku-port'), 3)).toBe(
      'Port of Baku (Alat) takes 3 × as long',
    );
    expect(nameOfChange(atlas, change('leg:not-there'))).toBe('not-there');
  });

  it('tells the lanes of the Caspian as one where all of them are closed', () => {
    const all = [change('leg:aktau-alat'), change('country:ge'), change('leg:aktau-baku')];
    expect(toldClosures(lanes, all).map(({ words }) => words)).toEqual([
      'Georgia closed',
      'the Caspian closed (2 lanes)',
    ]);
    expect(toldClosures(lanes, all.slice(0, 2)).map(({ words }) => words)).toEqual([
      'Aktau–Alat ferry closed',
      'Georgia closed',
    ]);
  });
});

describe('the changes that are made', () => {
  it('are each taken back without the others', () => {
    const listed = {
      closed: ['leg:aktau-alat', 'country:ge', 'leg:aktau-baku'],
      opened: ['state:planned'],
      slow: ['place:baku-port~3', 'country:az~1.5'],
    };
    expect(activeChanges(lanes, listed).map(({ words, without }) => [words, without])).toEqual([
      ['Georgia closed', { closed: ['leg:aktau-alat', 'leg:aktau-baku'] }],
      ['the Caspian closed (2 lanes)', { closed: ['country:ge'] }],
      ['opened: what is planned', { opened: [] }],
      ['Port of Baku (Alat) takes 3 × as long', { slow: ['country:az~1.5'] }],
      ['Azerbaijan takes 1.5 × as long', { slow: ['place:baku-port~3'] }],
    ]);
  });
});

describe('presets', () => {
  const NOW = { closed: ['place:astara'], opened: [], at: null };

  it('are those that an atlas has something for', () => {
    // No Russia, no Iran, no Bab-el-Mandeb, and an edition before March 2026.
    expect(presetsOf(lanes)).toEqual(['caspian', 'operating', 'planned']);
    expect(presetsOf({ ...lanes, edition: '2026-10-01' })).toContain('march-2026');
  });

  it.each<[Preset, object]>([
    ['caspian', { closed: ['place:astara', 'leg:aktau-alat', 'leg:aktau-baku'] }],
    ['operating', { closed: ['place:astara', 'state:idle'] }],
    ['planned', { opened: ['state:planned'] }],
    ['march-2026', { at: '2026-03-10' }],
    ['russia', { closed: ['place:astara', 'country:ru'] }],
    ['red-sea', { closed: ['place:astara', 'place:bab-el-mandeb'] }],
  ])('%s is switched on and off, and leaves the rest', (preset, on) => {
    expect(isOn(lanes, preset, NOW)).toBe(false);
    const switched = { ...NOW, ...toggled(lanes, preset, NOW) };
    expect(toggled(lanes, preset, NOW)).toEqual(on);
    expect(isOn(lanes, preset, switched)).toBe(true);
    expect({ ...switched, ...toggled(lanes, preset, switched) }).toEqual(NOW);
  });

  it('are on only where all that they set is set', () => {
    expect(isOn(lanes, 'caspian', { ...NOW, closed: ['leg:aktau-alat'] })).toBe(false);
    expect(isOn(lanes, 'march-2026', { ...NOW, at: '2026-03-11' })).toBe(false);
  });
});

describe('what may be chosen', () => {
  it('is a place by any of its names, the weightiest first, names that begin so before others', () => {
    const places = placeOptions(atlas);
    const names = (typed: string) => found(places, typed, 9).map(({ label }) => label);
    expect(places.map(({ label }) => label)).toEqual([
      'Baku',
      'Port of Baku (Alat)',
      'Aktau',
      'Tbilisi',
      'Astara',
    ]);
    expect(names('ələt')).toEqual(['Port of Baku (Alat)']);
    expect(names('Баку')).toEqual(['Baku', 'Port of Baku (Alat)']);
    expect(names('azbak')).toEqual(['Port of Baku (Alat)']);
    expect(names('a')[0]).toBe('Port of Baku (Alat)');
    expect(names('zzz')).toEqual([]);
    expect(found(places, '', 2)).toHaveLength(2);
    expect(places[1]?.detail).toBe('port, Azerbaijan');
  });

  it('is no strait as an end', () => {
    const tables = fixtureTables();
    const [port] = tables.places;
    if (!port) throw new Error('The fixture has places.');
    const strait = {
      ...port,
      id: 'a-strait',
      properties: { ...port.properties, id: 'a-strait', kind: 'strait' as const },
    };
    const more = routeAtlas({ places: [...tables.places, strait] });
    expect(placeOptions(more).map(({ value }) => value)).not.toContain('a-strait');
    expect(placeOptions(more, true).map(({ value }) => value)).toContain('a-strait');
  });

  it('is, of changes, only what may be done', () => {
    const kinds = (doing: 'close' | 'open' | 'slow') => [
      ...new Set(changeOptions(atlas, doing).map(({ value }) => value.split(':')[0])),
    ];
    expect(kinds('close')).toEqual(['state', 'country', 'bloc', 'corridor', 'mode', 'place', 'pair', 'leg']);
    expect(kinds('slow')).toEqual(kinds('close'));
    const pairs = changeOptions(atlas, 'close').filter(({ value }) => value.startsWith('pair:'));
    expect(pairs.map(({ value }) => value).sort()).toEqual(['pair:az+ge', 'pair:az+kz']);
    expect(found(pairs, 'georg', 9).map(({ value }) => value)).toEqual(['pair:az+ge']);
    const all = changeOptions(atlas, 'close').map(({ value }) => value);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain(changeKey({ kind: 'mode', id: 'sea' }));
  });
});

describe('assumptions', () => {
  const gauge = atlas.assumptions.get('dwell-gauge');
  const speed = atlas.assumptions.get('speed-rail-1520');
  if (!gauge || !speed) throw new Error('The fixture has them.');

  it('hold as the atlas has them, but for those that are set otherwise', () => {
    const all = assumingOf(atlas, ['dwell-gauge:10-40.5', 'dwell-port:none', 'speed-sea:nonsense']);
    const of = (id: string) => all.find(({ assumption }) => assumption.id === id);
    expect(of('dwell-gauge')).toMatchObject({ range: { from: 10, to: 40.5 }, changed: true });
    expect(of('dwell-port')).toMatchObject({ range: null, changed: true });
    expect(of('speed-sea')).toMatchObject({ range: { from: 240, to: 480 }, changed: false });
    expect(all).toHaveLength(12);
  });

  it('are set, taken away and put back, each by itself', () => {
    const set = assumedIn(['dwell-port:none', 'dwell-gauge:1-2'], gauge, { from: 10, to: 40 });
    expect(set).toEqual(['dwell-port:none', 'dwell-gauge:10-40']);
    expect(assumedIn(set, gauge, null)).toEqual(['dwell-port:none', 'dwell-gauge:none']);
    expect(assumedIn(set, gauge, undefined)).toEqual(['dwell-port:none']);
    expect(assumedIn(set, gauge, { from: 12, to: 24 })).toEqual(['dwell-port:none']);
  });

  it('are ranges of numbers that a link can hold', () => {
    expect(rangeIn(gauge, '0', '7,5')).toEqual({ from: 0, to: 7.5 });
    expect(rangeIn(gauge, '3.14159', '4')).toEqual({ from: 3.14, to: 4 });
    for (const [from, to] of [
      ['5', '4'],
      ['', '4'],
      ['-1', '4'],
      ['1e3', '2000'],
      ['1', '100000'],
      ['a', 'b'],
    ] as const)
      expect(rangeIn(gauge, from, to)).toBeNull();
    expect(rangeIn(speed, '0', '7')).toBeNull();
    expect(rangeIn(speed, '0.001', '7')).toBeNull();
  });
});
