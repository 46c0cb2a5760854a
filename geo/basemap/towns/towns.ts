/**
 * Towns for context: which of GeoNames' towns the map names, and from which zoom on. None of them is a place of the
 * atlas, and none is named that stands where the atlas has a place of that name.
 */
import { mercator } from '../simplify';

/** A town as GeoNames has it. */
export interface GazetteerTown {
  name: string;
  /** GeoNames' feature code: PPLC a capital, PPLX a part of a town. */
  featureCode: string;
  population: number;
  lon: number;
  lat: number;
}

/** A place of the atlas, with every name it goes by. */
export interface NamedPlace {
  names: readonly string[];
  lon: number;
  lat: number;
}

export interface Town {
  name: string;
  /** Zoom from which it is named. */
  minzoom: number;
  /** 1 a million and more, 2 300,000, 3 100,000, 4 less. */
  rank: 1 | 2 | 3 | 4;
  lon: number;
  lat: number;
}

/** The zooms at which towns come, and from how many inhabitants on. */
const LEAST: readonly (readonly [zoom: number, population: number])[] = [
  [7, 100_000],
  [8, 50_000],
  [9, 20_000],
  [10, 20_000],
];

/** Room between two names, px; and around a place of the atlas, whose name goes first. */
const ROOM_PX = 84;
const PLACE_ROOM_PX = 30;

/** A town within this many km of a place of the same name is that place. */
const SAME_KM = 40;

/** What was renamed after the gazetteer's day, March 2020. */
const RENAMED: Readonly<Record<string, string>> = { 'Nur-Sultan': 'Astana' };

/** Parts of towns, and what is no town any more. */
const NOT_TOWNS: readonly string[] = ['PPLX', 'PPLH', 'PPLQ', 'PPLW', 'PPLCH'];

/**
 * The towns that are named, the most populous first: each comes at the first zoom at which it has room beside those
 * that are there already.
 * @param letters letters beyond Latin-1 that the map's typeface has; others lose their marks
 */
export function chooseTowns(
  gazetteer: readonly GazetteerTown[],
  places: readonly NamedPlace[],
  letters: string,
): Town[] {
  const known = new Set(letters);
  const rooms = LEAST.map(([zoom, population]) => ({
    zoom,
    population,
    towns: new Room(zoom, ROOM_PX),
    places: new Room(zoom, PLACE_ROOM_PX),
  }));
  for (const place of places) for (const room of rooms) room.places.take(place);
  const near = new Room(0, 0.01 * 512);
  for (const place of places) near.take(place, place);
  const chosen: Town[] = [];
  const candidates = gazetteer
    .filter(({ featureCode }) => !NOT_TOWNS.includes(featureCode))
    .toSorted((a, b) => b.population - a.population || a.name.localeCompare(b.name));
  for (const town of candidates) {
    const name = RENAMED[town.name] ?? town.name;
    const isPlace = near.around(town).some((place) => isSame(town, name, place));
    if (isPlace) continue;
    const room = rooms.find(
      ({ population, towns, places: taken }) =>
        town.population >= population && towns.isFree(town) && taken.isFree(town),
    );
    if (room === undefined) continue;
    for (const { zoom, towns } of rooms) if (zoom >= room.zoom) towns.take(town);
    const { lon, lat } = town;
    chosen.push({ name: written(name, known), minzoom: room.zoom, rank: rankOf(town.population), lon, lat });
  }
  return chosen;
}

function rankOf(population: number): Town['rank'] {
  if (population >= 1_000_000) return 1;
  if (population >= 300_000) return 2;
  return population >= 100_000 ? 3 : 4;
}

/** A name in letters that the typeface has: ḩ becomes h where it has none. */
function written(name: string, known: ReadonlySet<string>): string {
  return [...name.normalize('NFC')]
    .map((letter) => {
      if ((letter.codePointAt(0) ?? 0) <= 0xff || known.has(letter)) return letter;
      return PLAIN[letter] ?? letter.normalize('NFD').replaceAll(/\p{M}/gu, '');
    })
    .join('');
}

/** Letters that are no letter with a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  đ: 'd',
  Đ: 'D',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  œ: 'oe',
  ə: 'a',
  '’': '’',
  '‘': '‘',
};

/** For comparison: lower case, no marks, words only. */
const folded = (name: string): string =>
  ` ${written(name.toLowerCase(), new Set())
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

function isSame(town: GazetteerTown, name: string, place: NamedPlace): boolean {
  const kx = Math.cos((town.lat * Math.PI) / 180);
  const km = Math.hypot((town.lon - place.lon) * kx, town.lat - place.lat) * 111.2;
  if (km > SAME_KM) return false;
  const own = [folded(name), folded(town.name)];
  return place.names.some((other) => own.some((word) => folded(other).includes(word)));
}

interface Position {
  lon: number;
  lat: number;
}

/** What stands where at a zoom, in cells as wide as what it keeps free. */
class Room {
  private readonly cells = new Map<string, { x: number; y: number; place?: NamedPlace }[]>();
  private readonly px: number;

  constructor(
    zoom: number,
    private readonly radius: number,
  ) {
    this.px = 512 * 2 ** zoom;
  }

  take({ lon, lat }: Position, place?: NamedPlace): void {
    const [x, y] = this.at(lon, lat);
    const key = this.cell(x, y, 0, 0);
    const entry = place === undefined ? { x, y } : { x, y, place };
    const cell = this.cells.get(key);
    if (cell === undefined) this.cells.set(key, [entry]);
    else cell.push(entry);
  }

  isFree(position: Position): boolean {
    const [x, y] = this.at(position.lon, position.lat);
    return !this.near(x, y).some((other) => Math.hypot(other.x - x, other.y - y) < this.radius);
  }

  /** The places in the cells around, further than the radius at most by a cell. */
  around(position: Position): NamedPlace[] {
    const [x, y] = this.at(position.lon, position.lat);
    return this.near(x, y).flatMap(({ place }) => place ?? []);
  }

  private at(lon: number, lat: number): [number, number] {
    const [x, y] = mercator(lon, lat);
    return [x * this.px, y * this.px];
  }

  private near(x: number, y: number): { x: number; y: number; place?: NamedPlace }[] {
    return [-1, 0, 1].flatMap((dx) =>
      [-1, 0, 1].flatMap((dy) => this.cells.get(this.cell(x, y, dx, dy)) ?? []),
    );
  }

  private cell(x: number, y: number, dx: number, dy: number): string {
    return `${Math.floor(x / this.radius) + dx} ${Math.floor(y / this.radius) + dy}`;
  }
}
