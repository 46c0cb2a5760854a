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

interface Track {
  readonly ends: readonly [string, string];
  readonly corridors: Set<string>;
  /** The end at which every strand begins; null: not decided yet. */
  from: string | null;
}

const nameOf = (position: Position): string => `${position[0]},${position[1]}`;
const between = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const sideBySide = ({ corridors }: Track): string => [...corridors].sort().join(' ');

/** Every straight piece of track, with the corridors over it, in the order in which legs first run over it. */
function tracksOf(uses: ReadonlyMap<string, TrackUse>): Map<string, Track> {
  const tracks = new Map<string, Track>();
  for (const { parts, corridors } of uses.values()) {
    for (const part of parts) {
      part.forEach((position, i) => {
        const before = part[i - 1];
        if (!before) return;
        const ends = [nameOf(before), nameOf(position)] as const;
        const track: Track = tracks.get(between(...ends)) ?? { ends, corridors: new Set(), from: null };
        for (const corridor of corridors) track.corridors.add(corridor);
        tracks.set(between(...ends), track);
      });
    }
  }
  return tracks;
}

/**
 * Gives every piece a direction: as it is first run over, and then on along the track as long as the same corridors go
 * on on one other piece, whichever way legs run there. Left then stays left across a place where legs meet head to head.
 */
function direct(tracks: ReadonlyMap<string, Track>): void {
  const at = new Map<string, Track[]>();
  for (const track of tracks.values()) {
    if (track.corridors.size < 2) continue;
    for (const end of track.ends) at.set(end, [...(at.get(end) ?? []), track]);
  }
  const follow = (track: Track, end: string, forwards: boolean): void => {
    for (let here = track, vertex = end; ; ) {
      const alike = (at.get(vertex) ?? []).filter((other) => sideBySide(other) === sideBySide(here));
      const next = alike.find((other) => other !== here);
      if (alike.length !== 2 || !next || next.from !== null) return;
      const far: string = next.ends[0] === vertex ? next.ends[1] : next.ends[0];
      next.from = forwards ? vertex : far;
      here = next;
      vertex = far;
    }
  };
  for (const track of tracks.values()) {
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
  const tracks = tracksOf(uses);
  direct(tracks);
  const cut = (part: readonly Position[], into: Map<string, Section>): void => {
    let run: { readonly key: string; readonly turned: boolean; readonly line: Position[] } | null = null;
    part.forEach((position, i) => {
      const before = part[i - 1];
      if (!before) return;
      const from = nameOf(before);
      const track = tracks.get(between(from, nameOf(position)));
      const corridors = order.filter((id) => track?.corridors.has(id));
      const key = corridors.join(' ');
      // A corridor alone has no side.
      const turned = corridors.length > 1 && track?.from !== from;
      if (!run || run.key !== key || run.turned !== turned) {
        run = { key, turned, line: [before] };
        const section = into.get(key) ?? { corridors, lines: [] };
        section.lines.push(run.line);
        into.set(key, section);
      }
      if (turned) run.line.unshift(position);
      else run.line.push(position);
    });
  };
  return new Map(
    [...uses].map(([id, { parts }]) => {
      const sections = new Map<string, Section>();
      for (const part of parts) cut(part, sections);
      return [id, [...sections.values()]];
    }),
  );
}
