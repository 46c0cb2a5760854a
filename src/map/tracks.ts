/**
 * Which corridors run on which stretch of track. Legs are cut at their places, tracks are not: round a junction several
 * legs run over the same rails for a while, and strands that keep to the side their own leg gives them would lie on one
 * another there and cross where the next leg begins. So corridors are put side by side by the stretch, in one order and
 * one direction for all legs over it. Pure.
 */
import type { Position } from 'geojson';

/** A leg as far as its track is concerned: its line as its first corridor runs it, and the corridors over it. */
export interface TrackUse {
  readonly parts: readonly (readonly Position[])[];
  readonly corridors: readonly string[];
}
/** All of a leg that has the same corridors on its track. */
export interface Section {
  /** In their one order; those of other legs over the same track are among them. */
  readonly corridors: readonly string[];
  readonly lines: Position[][];
}

/** A stretch that legs run along as a whole: between two places where they meet or part. */
interface Track {
  /** By `nameOf`. */
  readonly ends: readonly [number, number];
  readonly corridors: Set<string>;
  /** The end at which every strand begins; null: not decided yet. */
  from: number | null;
}
/** A track as a leg runs along it. */
interface Run {
  readonly track: Track;
  readonly line: Position[];
}

/** A name for a position to the fourth decimal, as positions are published: a number, for there are many. */
const nameOf = ([lon = 0, lat = 0]: Position): number =>
  Math.round((lon + 180) * 1e4) * 2 ** 21 + Math.round((lat + 90) * 1e4);

/** How far apart two lines of one track may be, each generalised by itself, m. */
const SAME_TRACK = 150;
const METRES_PER_DEGREE = 111_320;

/** Whether a point lies on the way from one to another, or as near to it as `SAME_TRACK`. */
function isOnTheWay([x = 0, y = 0]: Position, from: Position, to: Position): boolean {
  const [scaleX, scaleY] = [METRES_PER_DEGREE * Math.cos((y * Math.PI) / 180), METRES_PER_DEGREE];
  const [dx, dy] = [((to[0] ?? 0) - (from[0] ?? 0)) * scaleX, ((to[1] ?? 0) - (from[1] ?? 0)) * scaleY];
  const [px, py] = [(x - (from[0] ?? 0)) * scaleX, (y - (from[1] ?? 0)) * scaleY];
  const length = Math.hypot(dx, dy);
  const along = (px * dx + py * dy) / length;
  return along > 1 && along < length - 1 && Math.abs(px * dy - py * dx) / length < SAME_TRACK;
}

/** The points that more than one leg has. */
function meetingPoints(uses: ReadonlyMap<string, TrackUse>): ReadonlySet<number> {
  const first = new Map<number, TrackUse>();
  const shared = new Set<number>();
  for (const use of uses.values()) {
    for (const position of use.parts.flat()) {
      const name = nameOf(position);
      const other = first.get(name);
      if (!other) first.set(name, use);
      else if (other !== use) shared.add(name);
    }
  }
  return shared;
}

/** The most turns of a track that one leg has and another leaves out, at one place. */
const MOST_TURNS = 3;

/**
 * Legs that leave a place together, on one track until they part: where one of them has a turn of it and the other goes
 * straight, that one gets the turn too. Else they would lie on one another up to there, and neither beside the other.
 */
function together(
  uses: ReadonlyMap<string, TrackUse>,
  shared: ReadonlySet<number>,
): ReadonlyMap<string, TrackUse> {
  const lines = [...uses].map(([id, use]) => ({
    id,
    use,
    // Names are worked out once: thousands of points are gone over, and a dozen are found.
    parts: use.parts.map((part) => ({ points: [...part], names: part.map(nameOf) })),
  }));
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    /** The points that follow a shared one, by its name. */
    const after = new Map<number, Position[]>();
    type Visit = (
      from: Position,
      name: number,
      to: Position,
      toName: number,
      insert: (at: Position) => void,
    ) => boolean;
    const steps = (visit: Visit): void => {
      for (const { parts } of lines) {
        for (const { points, names } of parts) {
          for (let i = points.length - 1; i > 0; i -= 1) {
            const [a, b] = [points[i - 1], points[i]];
            const [nameA = 0, nameB = 0] = [names[i - 1], names[i]];
            if (!a || !b) continue;
            const insert = (position: Position): void => {
              points.splice(i, 0, position);
              names.splice(i, 0, nameOf(position));
            };
            const isLonger = shared.has(nameA) && visit(a, nameA, b, nameB, insert);
            if (!isLonger && shared.has(nameB)) visit(b, nameB, a, nameA, insert);
          }
        }
      }
    };
    steps((_, name, to, toName) => {
      const known = after.get(name);
      if (!known) after.set(name, [to]);
      else if (!known.some((other) => nameOf(other) === toName)) known.push(to);
      return false;
    });
    let changed = false;
    steps((from, name, to, _, insert) => {
      const others = after.get(name) ?? [];
      const left = others.length > 1 && others.find((other) => isOnTheWay(other, from, to));
      if (!left) return false;
      insert(left);
      changed = true;
      return true;
    });
    if (!changed) break;
  }
  return new Map(
    lines.map(({ id, use, parts }) => [id, { ...use, parts: parts.map(({ points }) => points) }]),
  );
}

/** Every leg as runs along tracks, each track the same object for all legs over it. */
function runsOf(given: ReadonlyMap<string, TrackUse>): Map<string, Run[][]> {
  const uses = together(given, meetingPoints(given));
  const shared = meetingPoints(uses);
  /** Tracks between neighbouring points that several legs have. */
  const met = new Map<string, Track>();
  const runs = (part: readonly Position[], corridors: readonly string[]): Run[] => {
    const found: Run[] = [];
    let alone: Position[] = [];
    const close = (): void => {
      const [start, end] = [alone[0], alone.at(-1)];
      if (start && end && alone.length > 1) {
        const track: Track = {
          ends: [nameOf(start), nameOf(end)],
          corridors: new Set(corridors),
          from: null,
        };
        found.push({ track, line: alone });
      }
      alone = [];
    };
    part.forEach((position, i) => {
      const before = part[i - 1];
      if (before) {
        const ends = [nameOf(before), nameOf(position)] as const;
        if (ends.every((end) => shared.has(end))) {
          close();
          const key = `${Math.min(...ends)} ${Math.max(...ends)}`;
          const track: Track = met.get(key) ?? { ends, corridors: new Set(), from: null };
          for (const corridor of corridors) track.corridors.add(corridor);
          met.set(key, track);
          found.push({ track, line: [before, position] });
          alone = [position];
          return;
        }
      }
      alone.push(position);
    });
    close();
    return found;
  };
  return new Map(
    [...uses].map(([id, { parts, corridors }]) => [id, parts.map((part) => runs(part, corridors))]),
  );
}

const sideBySide = ({ corridors }: Track): string => [...corridors].sort().join(' ');

/**
 * Gives every track a direction: as it is first run along, and then on as long as the same corridors go on on one other
 * track, whichever way legs run there. Left then stays left across a place where legs meet head to head.
 */
function direct(tracks: ReadonlySet<Track>): void {
  const at = new Map<number, Track[]>();
  for (const track of tracks) {
    if (track.corridors.size < 2) continue;
    for (const end of track.ends) at.set(end, [...(at.get(end) ?? []), track]);
  }
  const follow = (track: Track, end: number, forwards: boolean): void => {
    for (let here = track, vertex = end; ; ) {
      const alike = (at.get(vertex) ?? []).filter((other) => sideBySide(other) === sideBySide(here));
      const next = alike.find((other) => other !== here);
      if (alike.length !== 2 || !next || next.from !== null) return;
      const far: number = next.ends[0] === vertex ? next.ends[1] : next.ends[0];
      next.from = forwards ? vertex : far;
      here = next;
      vertex = far;
    }
  };
  for (const track of tracks) {
    if (track.from !== null) continue;
    [track.from] = track.ends;
    if (track.corridors.size < 2) continue;
    follow(track, track.ends[1], true);
    follow(track, track.ends[0], false);
  }
}

/**
 * The sections of every leg, in its order.
 * @param uses by leg; the first over a track gives its direction
 * @param order of the corridors, left to right as the track runs
 */
export function sectionsOf(
  uses: ReadonlyMap<string, TrackUse>,
  order: readonly string[],
): Map<string, Section[]> {
  const legs = runsOf(uses);
  direct(new Set([...legs.values()].flat(2).map(({ track }) => track)));

  const join = (runs: readonly Run[], into: Map<string, Section>): void => {
    let last: { readonly key: string; readonly turned: boolean; readonly line: Position[] } | null = null;
    for (const { track, line } of runs) {
      const corridors = order.filter((id) => track.corridors.has(id));
      const key = corridors.join(' ');
      // A corridor alone has no side.
      const turned = corridors.length > 1 && line[0] !== undefined && track.from !== nameOf(line[0]);
      if (last && last.key === key && last.turned === turned) {
        if (turned) last.line.unshift(...line.slice(1).reverse());
        else for (const position of line.slice(1)) last.line.push(position);
        continue;
      }
      last = { key, turned, line: turned ? [...line].reverse() : [...line] };
      const section = into.get(key) ?? { corridors, lines: [] };
      section.lines.push(last.line);
      into.set(key, section);
    }
  };
  return new Map(
    [...legs].map(([id, parts]) => {
      const sections = new Map<string, Section>();
      for (const runs of parts) join(runs, sections);
      return [id, [...sections.values()]];
    }),
  );
}
