/**
 * The sea as a network. A ship that does not call at a port passes it: the lanes meet off the ports, and an edge of no
 * length leads from there to the quay, where the land begins. So a port is closed at its quay, and no lane is cut by it.
 *
 * Of a closed pair of countries it matters where a ship has come from. So there are several seas then, each without some
 * countries' quays: no two of a closed pair have quays at one sea, any other two have at some, and from one sea to
 * another there is no way but over a quay.
 */
import type { Change } from '../../atlas/route/change';
import { isStrait, type Line, type Lines } from '../../atlas/route/lines';

/** An edge of the network. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  /** The number of its line; -1 of one from a quay to the sea off it. */
  readonly line: number;
}
export interface Layout {
  /** Lines first, by their numbers. */
  readonly edges: readonly Edge[];
  /** Of a node, the number of the place where it is. Places first, by their numbers: quays, where ships come. */
  readonly placeOf: readonly number[];
  /** Whether ships pass there without calling: of a node. */
  readonly atSea: readonly boolean[];
  /** Of each of the seas, the numbers of its edges between quays and the sea off them. */
  readonly quaysOf: readonly (readonly number[])[];
}

const isSea = ({ leg }: Line): boolean => leg.properties.mode === 'sea';
/** Where each place lies that ships come to and that is no strait: its number, and the country. */
function portsOf({ atlas, lines, numberOf }: Lines): Map<number, string> {
  const ids = lines.filter(isSea).flatMap(({ from, to }) => [from, to]);
  return new Map(
    ids
      .filter((id) => !isStrait(atlas, id))
      .map((id) => [numberOf.get(id) ?? -1, atlas.places.get(id)?.properties.country ?? '']),
  );
}

/** The closed pairs between which a ship could go, `ro+tr`, in the order of the letters. */
export function pairsAtSea(lines: Lines, closed: readonly Change[]): string[] {
  const pairs = closed.flatMap(({ kind, id }) => (kind === 'pair' ? [id] : []));
  if (pairs.length === 0) return [];
  const countries = new Set(portsOf(lines).values());
  return [...new Set(pairs)].filter((pair) => pair.split('+').every((id) => countries.has(id))).sort();
}

/**
 * Which countries have no quays at each of the seas: as few seas as come of taking, one after the other, all countries
 * that may share one, those first that have not met yet.
 */
export function withoutQuays(pairs: readonly string[]): ReadonlySet<string>[] {
  const closed = new Set(pairs);
  const all = [...new Set(pairs.flatMap((pair) => pair.split('+')))].sort();
  const mayMeet = (a: string, b: string): boolean => !closed.has(a < b ? `${a}+${b}` : `${b}+${a}`);
  /** Who has yet to meet whom; each country also itself, and with it all that are in no pair. */
  const unmet = new Set(all.flatMap((a) => all.filter((b) => mayMeet(a, b)).map((b) => `${a}+${b}`)));
  const seas: ReadonlySet<string>[] = [];
  do {
    // Some that have yet to meet: each sea leaves fewer of them.
    const [first = ''] = unmet;
    const here = [...new Set(first === '' ? [] : first.split('+'))];
    const gain = (a: string): number =>
      [...here, a].filter((b) => unmet.has(`${a}+${b}`) || unmet.has(`${b}+${a}`)).length;
    for (;;) {
      const may = all.filter((a) => !here.includes(a) && here.every((b) => mayMeet(a, b)));
      const [next] = may.sort((a, b) => gain(b) - gain(a));
      if (next === undefined) break;
      here.push(next);
    }
    for (const a of here) for (const b of here) unmet.delete(`${a}+${b}`);
    seas.push(new Set(all.filter((country) => !here.includes(country))));
  } while (unmet.size > 0);
  return seas;
}

/** Of each pair of countries, in their order, a sea with no quays but those of the two: where it is open, they meet there. */
export function seasBetween(lines: Lines, pairs: readonly string[]): ReadonlySet<string>[] {
  const countries = [...new Set(portsOf(lines).values())];
  return pairs.map((pair) => new Set(countries.filter((id) => !pair.split('+').includes(id))));
}

/**
 * The edges of the network. Within a country a ship also goes from quay to quay: on such a line nobody crosses a border.
 * @param seas which countries have no quays at each, as of `withoutQuays` of the closed pairs
 */
export function layoutOf(lines: Lines, seas: readonly ReadonlySet<string>[]): Layout {
  const { atlas } = lines;
  const ports = portsOf(lines);
  const placeOf = lines.places.map((_, place) => place);
  const atSea = lines.places.map((id) => isStrait(atlas, id));
  const number = (id: string): number => lines.numberOf.get(id) ?? -1;
  const edges: Edge[] = lines.lines.map(({ from, to }, line) => ({
    from: number(from),
    to: number(to),
    line,
  }));
  const quays: Edge[][] = seas.map(() => []);
  for (const [sea, without] of seas.entries()) {
    const nodes = new Map<number, number>();
    const nodeAt = (id: string): number => {
      const place = number(id);
      // A strait is a place of its own in the first sea; ports lie at none.
      if (sea === 0 && isStrait(atlas, id)) return place;
      const node = nodes.get(place) ?? placeOf.push(place) - 1;
      nodes.set(place, node);
      atSea[node] = true;
      return node;
    };
    for (const [line, each] of lines.lines.entries()) {
      if (!isSea(each)) continue;
      const edge = { from: nodeAt(each.from), to: nodeAt(each.to), line };
      if (sea === 0) edges[line] = edge;
      else edges.push(edge);
    }
    for (const [place, node] of nodes) {
      const country = ports.get(place);
      if (country !== undefined && !without.has(country))
        quays[sea]?.push({ from: place, to: node, line: -1 });
    }
  }
  const coasting = lines.lines.flatMap((each, line): Edge[] => {
    const [from, to] = [number(each.from), number(each.to)];
    const country = ports.get(from);
    return isSea(each) && country !== undefined && ports.get(to) === country ? [{ from, to, line }] : [];
  });
  let count = edges.length;
  const quaysOf = quays.map((each) => each.map(() => count++));
  return { edges: [...edges, ...quays.flat(), ...coasting], placeOf, atSea, quaysOf };
}
