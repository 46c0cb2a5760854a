/** Who is joined to whom in the atlas as authored, by its drawn lines, whatever a leg's status; and by which places. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Leg } from '../src/atlas/schema';
import type { Stretch } from '../src/atlas/stretches';
import { partsOf } from '../src/network/parts';
import { shortest } from '../src/network/shortest';
import { drawLegs, positionsOf } from './compile';
import { atlasOf, wholeGraph } from './network/whole';
import { readAuthored } from './read';
import { validateAuthored } from './validate';

const folder = join(fileURLToPath(new URL('.', import.meta.url)), 'atlas');
const { records } = validateAuthored(readAuthored(folder, join(folder, 'no-article')));
const atlas = atlasOf(records, drawLegs(records, positionsOf(records)));
const graph = wholeGraph(atlas);

/** Whether a leg may be run. */
type May = (leg: Leg['properties']) => boolean;
const any: May = () => true;
const byLand: May = ({ mode }) => mode !== 'sea';
const bySea: May = ({ mode }) => mode === 'sea';
const avoids =
  (...countries: string[]): May =>
  (leg) =>
    !leg.countries.some((country) => countries.includes(country));
const within =
  (...countries: string[]): May =>
  (leg) =>
    leg.countries.every((country) => countries.includes(country));
const both =
  (...all: May[]): May =>
  (leg) =>
    all.every((may) => may(leg));
const either =
  (...all: May[]): May =>
  (leg) =>
    all.some((may) => may(leg));
const CASPIAN = new Set(['ru', 'az', 'ir', 'tm', 'kz']);
/** Lanes over the Caspian: the only ones whose countries all lie on it. (Chabahar's to Hormuz is on the Gulf: Iran alone.) */
const overCaspian: May = (leg) =>
  leg.mode === 'sea' && leg.countries.length > 1 && leg.countries.every((country) => CASPIAN.has(country));
const not =
  (may: May): May =>
  (leg) =>
    !may(leg);

const way = (from: string, to: string, may: May) =>
  shortest<Stretch>(graph, from, to, ({ leg }) => may(leg.properties));

/** What the network has to answer: a way, the legs it may run, and places that it is known by. */
const WAYS: readonly (readonly [name: string, from: string, to: string, may: May, by: readonly string[]])[] =
  [
    ['Beijing–Duisburg', 'beijing', 'duisburg-terminal', any, []],
    ['Almaty–Duisburg without Russia', 'almaty', 'duisburg-terminal', avoids('ru'), ['vienna']],
    ['Tashkent–Almaty', 'tashkent', 'almaty', any, ['arys', 'shu']],
    ['Tehran–Ankara', 'tehran', 'ankara', any, ['tabriz', 'van', 'tatvan', 'malatya']],
    ['Yerevan–Tbilisi', 'yerevan', 'tbilisi', any, ['gyumri']],
    ['Chongqing–Rotterdam by land', 'chongqing', 'rotterdam-port', byLand, []],
    [
      'Chongqing–Rotterdam by sea',
      'chongqing',
      'rotterdam-port',
      either(bySea, within('cn')),
      ['shanghai-port', 'suez'],
    ],
    ['Constanța–Budapest', 'constanta-port', 'budapest', byLand, ['bucharest', 'arad']],
    [
      'Mumbai–St Petersburg west of the Caspian',
      'nhava-sheva-port',
      'st-petersburg',
      both(not(overCaspian), avoids('tm', 'eg', 'tr', 'ge')),
      ['bandar-abbas-port', 'astara-ir', 'makhachkala'],
    ],
    [
      'Mumbai–St Petersburg over the Caspian',
      'nhava-sheva-port',
      'st-petersburg',
      avoids('az', 'tm', 'tr', 'eg', 'kz'),
      ['bandar-abbas-port', 'astrakhan'],
    ],
    [
      'Mumbai–St Petersburg east of the Caspian',
      'nhava-sheva-port',
      'st-petersburg',
      both(not(overCaspian), avoids('af', 'az', 'tr', 'eg')),
      ['bandar-abbas-port', 'bereket'],
    ],
    [
      'Mumbai–St Petersburg by sea',
      'nhava-sheva-port',
      'st-petersburg-port',
      bySea,
      ['bab-el-mandeb', 'suez', 'strait-of-gibraltar', 'danish-straits'],
    ],
    ['Shanghai–Baku by land', 'shanghai-port', 'baku-port', byLand, ['luchaogang']],
    [
      'Shanghai–Baku by sea and land',
      'shanghai-port',
      'baku-port',
      either(bySea, avoids('cn', 'ru')),
      ['singapore-port', 'bandar-abbas-port'],
    ],
    [
      'Kashgar–Tashkent as planned',
      'kashgar',
      'tashkent',
      within('cn', 'kg', 'uz'),
      ['makmal', 'jalal-abad', 'andijan'],
    ],
    ['Kashgar–Tashkent by Ürümqi', 'kashgar', 'tashkent', avoids('kg'), ['urumqi']],
    ['Bishkek–Moscow', 'bishkek', 'moscow', any, ['lugovaya']],
    ['Ulaanbaatar–Hamburg', 'ulaanbaatar', 'hamburg-port', any, []],
    // From Chaman to Herat and Torghundi no trains run yet, nor from Kohat to Mazar-i-Sharif: planned, or being built.
    [
      'Karachi–Tashkent by railways not built',
      'karachi-port',
      'tashkent',
      both(
        byLand,
        avoids('ir'),
        not(({ id }) => id === 'kharlachi-kohat'),
      ),
      ['quetta', 'chaman', 'kandahar', 'herat'],
    ],
    [
      'Karachi–Tashkent along the Indus and by the Trans-Afghan line as agreed',
      'karachi-port',
      'tashkent',
      both(byLand, avoids('ir')),
      ['jacobabad', 'jand', 'kohat', 'kharlachi', 'maidan-shahr', 'termez'],
    ],
    [
      'Karachi–Tashkent by sea and Iran',
      'karachi-port',
      'tashkent',
      both(
        avoids('af'),
        not((leg) => leg.countries.includes('pk') && leg.mode !== 'sea'),
      ),
      ['bandar-abbas-port', 'sarakhs-ir'],
    ],
  ];

describe('the network of all legs', () => {
  it('is one part, with places on no line apart', () => {
    const [main = [], ...others] = partsOf(graph);
    expect(main.length).toBeGreaterThan(500);
    expect(others.flat().toSorted()).toEqual(['brussels', 'washington']);
  });

  it('has stretches that are together as long as their legs', () => {
    const km = graph.edges.reduce((sum, { weight }) => sum + weight, 0);
    const drawn = [...atlas.legs.values()].reduce((sum, { properties }) => sum + properties.computedKm, 0);
    expect(km).toBeCloseTo(drawn, 3);
    for (const { weight } of graph.edges) expect(weight).toBeGreaterThan(0);
  });

  it.each(WAYS)('joins %s', (name, from, to, may, by) => {
    const found = way(from, to, may);
    console.log(`${name}, ${found?.weight.toFixed(0)} km as drawn: ${found?.nodes.join(' – ')}`);
    expect(found?.nodes).toEqual(expect.arrayContaining([...by]));
  });
});
