/** What the reader does to features that are there: feature state, and the two small sources of marks. */
import type { FeatureCollection } from 'geojson';
import type { MapEngine } from '../engine';
import { SOURCES, type SourceId } from '../style/slots';
import type { FocusPlace, MapViewModel } from '../view-model';

/** States of features by their ids. */
export type States = ReadonlyMap<string | number, object>;
/** A source whose features come with their states as properties, see style/states.ts. */
export type StatefulSource = 'strands' | 'corridor-names' | 'places' | 'links';

/** Every strand's state by its id. */
export const strandStates = ({ data, strands }: Pick<MapViewModel, 'data' | 'strands'>): States =>
  new Map(data.strands.map(({ id }, i) => [id, strands[i] ?? {}]));

type SidesOfNames = ReturnType<MapViewModel['data']['nameSides']>;
/** A country's: whether it is selected, and its step in the bloc that is tinted; empty: none. */
type Tint = { readonly selected: boolean; readonly bloc: string };
const UNTINTED: Tint = { selected: false, bloc: '' };

const sameFields = (a: object | undefined, b: object): boolean =>
  a !== undefined && Object.entries(b).every(([key, value]) => (a as Record<string, unknown>)[key] === value);

/** Which lines of which data: all, or those of some ids. */
interface LinkLines {
  readonly of: MapViewModel['linkData'] | null;
  readonly lines: string;
}
const NO_LINES: LinkLines = { of: null, lines: '' };
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };

const focusCollection = (focus: readonly FocusPlace[], sides: SidesOfNames): FeatureCollection => ({
  type: 'FeatureCollection',
  features: focus.map(({ point, properties }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: point },
    properties: { ...properties, ...sides.get(properties.id) },
  })),
});

export interface StatesRoom {
  /** The style was made anew: nothing of it is on the map. */
  forget(): void;
  /** The source has come, its features in these states. */
  came(source: StatefulSource, states: States): void;
  /** Brings what has come into line. @param marks whether the layers that draw focus and probe are there */
  apply(next: MapViewModel, marks: boolean): void;
}

/** The states on one engine's map. */
export function createStates(engine: MapEngine): StatesRoom {
  const held = new Map<SourceId, Map<string | number, object>>();
  /** The states of the countries that were tinted, on each of the two grounds. */
  const tinted = new Map<SourceId, Map<string, Tint>>();
  let focus = '[]';
  let probe: MapViewModel['probe'] = null;
  let route: MapViewModel['route'] | null = null;
  let counts: MapViewModel['counts'] | null = null;
  let clear: MapViewModel['coverRects'] | null = null;
  /** The main lines that are on the map, and the places on them. */
  let linkLines: LinkLines = NO_LINES;
  let placed: MapViewModel['linkData']['places'] | null = null;

  function bring(source: StatefulSource, states: States): void {
    const done = held.get(source);
    if (!done) return;
    for (const [id, state] of states) {
      if (sameFields(done.get(id), state)) continue;
      engine.setFeatureState(source, id, { ...state });
      done.set(id, state);
    }
  }

  function tint(source: 'basemap' | 'fine', sourceLayer: string, { country, blocs }: MapViewModel): void {
    const done = tinted.get(source) ?? new Map<string, Tint>();
    tinted.set(source, done);
    for (const id of new Set([...done.keys(), ...blocs.keys(), ...(country === null ? [] : [country])])) {
      const next: Tint = { selected: id === country, bloc: blocs.get(id) ?? '' };
      if (sameFields(done.get(id) ?? UNTINTED, next)) continue;
      engine.setFeatureState(source, id, { ...next }, sourceLayer);
      done.set(id, next);
    }
  }

  function bringFocus({ focus: next, data }: MapViewModel): void {
    const collection = focusCollection(next, data.nameSides());
    const text = JSON.stringify(collection.features);
    if (focus === text) return;
    engine.setData(SOURCES.focus, collection);
    focus = text;
  }

  function bringRoute(next: MapViewModel['route']): void {
    if (next === route || (route === null && next.features.length === 0)) return;
    engine.setData(SOURCES.route, next);
    route = next;
  }

  function bringCounts(next: MapViewModel['counts']): void {
    if (next === counts || (counts === null && next.features.length === 0)) return;
    engine.setData(SOURCES.counts, next);
    counts = next;
  }

  function bringProbe(next: MapViewModel['probe']): void {
    if (next === probe || (next && probe && next[0] === probe[0] && next[1] === probe[1])) return;
    engine.setData(SOURCES.probe, {
      type: 'FeatureCollection',
      features: next
        ? [{ type: 'Feature', geometry: { type: 'Point', coordinates: next }, properties: {} }]
        : [],
    });
    probe = next;
  }

  /** The main lines between the corridors. The switch is a state of lines that are there; only the zoom changes which are. */
  function bringLinks({ linkData, links, linksNear, linkPlaces }: MapViewModel): void {
    const chosen = [...links].flatMap(([id, { selected }]) => (selected ? [id] : []));
    const lines = linksNear ? 'all' : chosen.join();
    if (linkLines.lines !== lines || (lines !== '' && linkLines.of !== linkData)) {
      const { type, features } = linkData.lines;
      const drawn = linksNear ? features : features.filter(({ id }) => chosen.includes(Number(id)));
      engine.setData(SOURCES.links, {
        type,
        features: drawn.map((line) => ({
          ...line,
          properties: { ...line.properties, ...links.get(Number(line.id)) },
        })),
      });
      held.set(SOURCES.links, new Map(links));
      linkLines = { of: linkData, lines };
    }
    bring(SOURCES.links, links);
    const places = linkPlaces ? linkData.places : null;
    if (places === placed) return;
    engine.setData(SOURCES.linkPlaces, places ?? NOTHING);
    placed = places;
  }

  return {
    forget() {
      linkLines = NO_LINES;
      placed = null;
      held.clear();
      tinted.clear();
      focus = '[]';
      probe = null;
      route = null;
      counts = null;
      clear = null;
    },
    came: (source, states) => held.set(source, new Map(states)),
    apply(next, marks) {
      bring(SOURCES.strands, strandStates(next));
      bring(SOURCES.corridorNames, next.names);
      bring(SOURCES.places, next.places);
      tint(SOURCES.basemap, 'land', next);
      if (!marks) return;
      tint(SOURCES.fine, 'ground', next);
      bringLinks(next);
      bringRoute(next.route);
      bringCounts(next.counts);
      bringFocus(next);
      bringProbe(next.probe);
      if (clear !== next.coverRects) {
        engine.keepClear(next.coverRects);
        clear = next.coverRects;
      }
    },
  };
}
