/**
 * The border policy (see README.md): internationally recognised boundaries, disputed
 * lines dashed, the same at every zoom. Natural Earth's default draws several areas as
 * they are held, not as they are recognised; each correction is one entry here.
 */
import { alpha2 } from './iso';
import { ABKHAZIA, GOLAN_WEST, type Line, SOUTH_OSSETIA, TRANSNISTRIA } from './lines';
import {
  type Area,
  type AreaTopology,
  cutPolygon,
  readSource,
  ringCoordinates,
  type SourceTopology,
  splitArc,
} from './topology';

export type BorderKind = 'border' | 'disputed';

/** Records of the source without an ISO code, or whose code is not whose territory it is. null: no state's title is shown. */
const ISO_BY_NAME: Readonly<Record<string, string | null>> = {
  Dhekelia: 'gb',
  Akrotiri: 'gb',
  Kosovo: 'xk',
  Somaliland: 'so',
  Baikonur: 'kz',
  'N. Cyprus': 'cy',
  'Cyprus U.N. Buffer Zone': 'cy',
  'USNB Guantanamo Bay': 'cu',
  'Indian Ocean Ter.': 'au',
  'Coral Sea Is.': 'au',
  'Clipperton I.': 'fr',
  'Siachen Glacier': null,
  'Spratly Is.': null,
  'Bajo Nuevo Bank': null,
  'Serranilla Bank': null,
  'Scarborough Reef': null,
};

/** A point in Crimea: Simferopol. The source has the peninsula as a polygon of Russia. */
const SIMFEROPOL = [34.1, 44.95] as const;

/**
 * Morocco and Western Sahara meet on the parallel 27°40′ N (the convention of 1912), from the
 * Algerian corner to the sea. The source instead follows the berm.
 */
const WESTERN_SAHARA_NORTH = [
  [-8.667, 27.667],
  [-13.17, 27.667],
] as const;

/**
 * Reads the source and applies the policy. Areas keep their parts apart (Crimea, Abkhazia),
 * each with the code of the state it belongs to; whoever wants countries merges by `iso`.
 * @throws when a record the policy relies on is missing, or a record has no code: an upgrade has to be looked at
 */
export function readAreas(): AreaTopology {
  const source = readSource();
  splitOff(source, 'Morocco', 'Western Sahara west of the berm', WESTERN_SAHARA_NORTH, 'left');
  splitOff(source, 'Israel', 'Golan Heights', GOLAN_WEST, 'left');
  splitOff(source, 'Georgia', 'Abkhazia', ABKHAZIA, 'left');
  splitOff(source, 'Georgia', 'South Ossetia', SOUTH_OSSETIA, 'left');
  splitOff(source, 'Moldova', 'Transnistria', TRANSNISTRIA, 'left');
  detach(source, 'Russia', 'Crimea', SIMFEROPOL);
  const partIso: Readonly<Record<string, string>> = {
    'Western Sahara west of the berm': 'eh',
    'Golan Heights': 'sy',
    Abkhazia: 'ge',
    'South Ossetia': 'ge',
    Transnistria: 'md',
    Crimea: 'ua',
  };
  const areas = source.areas.map(({ id, name, arcs }): Area => {
    const special = partIso[name] ?? ISO_BY_NAME[name];
    const iso = special === undefined && id !== undefined ? alpha2(id) : special;
    if (iso === undefined) throw new Error(`border policy: no country code for "${name}" (${id ?? 'no id'})`);
    return { type: 'MultiPolygon', arcs, properties: { part: name, iso } };
  });
  const topology = { arcs: source.arcs, areas };
  splitWhereKindChanges(topology);
  return topology;
}

/**
 * Makes an end of an arc of every point where a border turns disputed. Simplification keeps the ends of
 * arcs, so the dashes begin at the same place at every zoom.
 */
function splitWhereKindChanges(topology: AreaTopology): void {
  const users = topology.arcs.map((): Area[] => []);
  for (const area of topology.areas) {
    for (const ref of area.arcs.flat(2)) users[ref < 0 ? ~ref : ref]?.push(area);
  }
  users.forEach(([a, b], arc) => {
    const rule = a !== undefined && b !== undefined ? borderRule(a, b) : undefined;
    if (rule === undefined) return;
    const kinds = pieceKinds(topology.arcs[arc] ?? [], rule);
    // From the far end, so that the vertices still to come keep their numbers.
    for (let i = kinds.length - 1; i > 0; i--) {
      if (kinds[i] !== kinds[i - 1]) splitArc(topology, arc, i);
    }
  });
}

/** The kind of each of a line's pieces, by the point half way along it. */
export function pieceKinds(line: readonly number[][], rule: BorderRule): BorderKind[] {
  return line.slice(1).map(([bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = line[i] ?? [];
    return rule((ax + bx) / 2, (ay + by) / 2);
  });
}

/** Cuts the largest polygon of a record along a line and makes one half an area of its own. */
function splitOff(
  source: SourceTopology,
  from: string,
  name: string,
  line: Line,
  side: 'left' | 'right',
): void {
  const area = record(source, from);
  const lengths = area.arcs.map((rings) => ringCoordinates(source.arcs, rings[0] ?? []).length);
  const index = lengths.indexOf(Math.max(...lengths));
  const { left, right } = cutPolygon(source, area.arcs[index] ?? [], line);
  area.arcs = area.arcs.with(index, side === 'left' ? right : left);
  source.areas.push({ id: undefined, name, arcs: [side === 'left' ? left : right] });
}

/** Makes the polygon of a record that holds a point an area of its own. */
function detach(source: SourceTopology, from: string, name: string, point: readonly [number, number]): void {
  const area = record(source, from);
  const index = area.arcs.findIndex((rings) => contains(ringCoordinates(source.arcs, rings[0] ?? []), point));
  const polygon = area.arcs[index];
  if (polygon === undefined) throw new Error(`border policy: no polygon of "${from}" holds ${name}`);
  area.arcs = area.arcs.filter((_, i) => i !== index);
  source.areas.push({ id: undefined, name, arcs: [polygon] });
}

function record(source: SourceTopology, name: string): SourceTopology['areas'][number] {
  const area = source.areas.find((candidate) => candidate.name === name);
  if (area === undefined) throw new Error(`border policy: the source has no record "${name}"`);
  return area;
}

/** Even–odd rule, in degrees; for rings that do not cross the antimeridian. */
function contains(ring: readonly number[][], [x, y]: readonly [number, number]): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? [];
    const [bx = 0, by = 0] = ring[i] ?? [];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

/** Lines inside one state that are drawn, dashed: who holds the ground changes there. */
const INNER_LINES: readonly (readonly [string, string])[] = [
  ['Cyprus U.N. Buffer Zone', 'N. Cyprus'],
  ['Cyprus', 'N. Cyprus'],
  ['Somalia', 'Somaliland'],
  ['Abkhazia', 'Georgia'],
  ['Georgia', 'South Ossetia'],
  ['Moldova', 'Transnistria'],
];

/** How a stretch of border around a point is drawn. */
export type BorderRule = (lon: number, lat: number) => BorderKind;
const recognised: BorderRule = () => 'border';
const disputed: BorderRule = () => 'disputed';
const disputedWhere =
  (where: (lon: number, lat: number) => boolean): BorderRule =>
  (lon, lat) =>
    where(lon, lat) ? 'disputed' : 'border';

/**
 * Borders of two states (codes in alphabetical order) that are disputed, and where along them.
 * The bounds are in degrees and need only separate the disputed stretch from the rest of the line.
 */
const DISPUTED: Readonly<Record<string, BorderRule>> = {
  'eh ma': disputed,
  'il ps': disputed,
  'il sy': disputed,
  'rs xk': disputed,
  // Final boundary not determined; Abyei and Kafia Kingi lie on it.
  'sd ss': disputed,
  // Jammu and Kashmir: the working boundary and the Line of Control.
  'in pk': disputedWhere((lon, lat) => lon > 73 && lat > 32.4),
  // Aksai Chin and Demchok in the west, Arunachal Pradesh in the east.
  'cn in': disputedWhere((lon, lat) => (lon < 80 && lat > 32.2) || lon > 91.6),
  // The Shaksgam valley.
  'cn pk': disputed,
  // Bir Tawil and the Halaib triangle; the source has only the line along 22° N.
  'eg sd': disputedWhere((lon) => lon > 33.1),
  // The Ilemi triangle.
  'ke ss': disputed,
};

/**
 * How the line between two areas is drawn; undefined: not at all. The same function is returned for
 * all pairs that are drawn alike, so that their lines can be joined.
 */
export function borderRule(a: Area, b: Area): BorderRule | undefined {
  const one = a.properties;
  const other = b.properties;
  if (one === undefined || other === undefined) return undefined;
  if (one.iso === null || other.iso === null) return disputed;
  if (one.iso === other.iso) {
    const inner = INNER_LINES.some(
      ([p, q]) => (p === one.part && q === other.part) || (q === one.part && p === other.part),
    );
    return inner ? disputed : undefined;
  }
  return DISPUTED[[one.iso, other.iso].sort().join(' ')] ?? recognised;
}
