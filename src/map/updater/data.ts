/**
 * What the map is made of: style, images and sources. They come in two pictures: the lines of the corridors that are on
 * first, and when these are drawn the whole, with every line, name and symbol.
 */
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { legOfRef } from '../../atlas/atlas';
import type { MapEngine, SymbolImage } from '../engine';
import { firstPicture, type StyleSpecification } from '../style';
import { paintChanges } from '../style/diff';
import { SOURCES } from '../style/slots';
import type { MapViewModel } from '../view-model';
import { type StatesRoom, strandStates } from './states';

export interface DataParts {
  readonly engine: MapEngine;
  readonly styleOf: (look: MapViewModel['look']) => StyleSpecification;
  /** What the engine was started with: the first picture of its look, holding its `firstLines`. */
  readonly start: Pick<MapViewModel, 'look' | 'data' | 'strands'>;
  readonly imagesOf: (look: MapViewModel['look']) => ReadonlyMap<string, SymbolImage>;
  /**
   * Settles when names may follow the lines: their fonts are there (MapLibre keeps whatever shape it draws first), and
   * the lines are drawn.
   */
  readonly beforeNames: (data: MapViewModel['data']) => Promise<void>;
}

/** Features that come to the map as they stand (see style/states.ts). */
const withStates = <G extends Geometry, P extends object>(
  { type, features }: FeatureCollection<G, P>,
  stateOf: (feature: Feature<G, P>) => object | undefined,
): FeatureCollection<G, P> => ({
  type,
  features: features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, ...stateOf(feature) },
  })),
});

/**
 * The lines of the first picture: those that are drawn now. The others, of corridors that are off and of other days, are
 * more than half the work of cutting tiles, and follow with the names.
 */
export function firstLines({
  data,
  strands,
}: Pick<MapViewModel, 'data' | 'strands'>): MapViewModel['data']['strandFeatures'] {
  const { type, features } = data.strandFeatures;
  const stateOf = ({ id }: { readonly id?: string | number | undefined }) => strands[Number(id) - 1];
  return withStates({ type, features: features.filter((strand) => stateOf(strand)?.on) }, stateOf);
}

/** How much of a `MapData` is on the map. */
type Filled =
  | { readonly with: 'nothing' }
  | {
      readonly with: 'lines';
      readonly data: MapViewModel['data'];
      readonly names: 'not asked' | 'awaited' | 'may come';
    }
  | { readonly with: 'everything'; readonly data: MapViewModel['data'] };

export interface DataRoom {
  /** The engine says that its style is there; `first`: the one it was started with. */
  begin(first: boolean): void;
  /** Brings colours and sources into line, as far as they may come. */
  apply(next: MapViewModel): void;
  /** Whether there are lines on the map. */
  hasLines(): boolean;
  /** Whether names, symbols and marks have their layers; that outlives a lost context. */
  isWhole(): boolean;
  /** Whether everything of this data is on the map. */
  holds(data: MapViewModel['data']): boolean;
}

/** What names there are: the same for the same corridors, and for the same ways of those that are looked at. */
const namesKey = ({ named, namedWays }: MapViewModel): string => JSON.stringify([named, [...namedWays]]);

/** The data room of one engine. @param again asks for another `apply`, when names may come */
export function createData(parts: DataParts, states: StatesRoom, again: () => void): DataRoom {
  const { engine, styleOf, start, imagesOf, beforeNames } = parts;
  /** The style the map holds, which outlives a lost context; its data and images do not. */
  let style: { readonly picture: 'first' | 'whole'; readonly look: MapViewModel['look'] } = {
    picture: 'first',
    look: start.look,
  };
  let images: MapViewModel['look'] | null = null;
  let filled: Filled = { with: 'nothing' };
  let named: string | null = null;

  function applyLook({ look }: MapViewModel): void {
    if (images !== look) {
      engine.setImages(imagesOf(look));
      images = look;
    }
    if (style.look === look) return;
    const held = (of: MapViewModel['look']): StyleSpecification =>
      style.picture === 'whole' ? styleOf(of) : firstPicture(styleOf(of));
    for (const { layer, property, value } of paintChanges(held(style.look), held(look))) {
      engine.setPaint(layer, property, value);
    }
    style = { ...style, look };
  }

  /** The first picture of this model is there. */
  function linesCame(model: Pick<MapViewModel, 'data' | 'strands'>): void {
    states.came(SOURCES.strands, strandStates(model));
    filled = { with: 'lines', data: model.data, names: 'not asked' };
  }

  function fillLines(next: MapViewModel): void {
    engine.setData(SOURCES.strands, firstLines(next));
    linesCame(next);
  }

  function askForNames(data: MapViewModel['data']): void {
    const asked: Filled = { with: 'lines', data, names: 'awaited' };
    filled = asked;
    void beforeNames(data).then(() => {
      // Other data came meanwhile, or another style.
      if (filled !== asked) return;
      filled = { ...asked, names: 'may come' };
      again();
    });
  }

  /** The names of the corridors that are on; on another day they are the same, and some have nothing to stand at. */
  function fillNames(next: MapViewModel): void {
    const { data, names, namedWays, focus } = next;
    const stops = new Set(
      focus.flatMap(({ properties: { id, role } }) => (role === 'end' || role === 'stop' ? [id] : [])),
    );
    const { type, features } = data.nameFeatures();
    const on = [
      // What is looked at has the first choice of room.
      ...[...namedWays].flatMap(([corridor, legs], i) => {
        const others = [...namedWays.values()].slice(0, i).flatMap((refs) => refs ?? []);
        return data.namesOnWay(corridor, legs, stops, new Set(others.map(legOfRef)));
      }),
      ...features.filter(
        ({ properties: { corridor } }) => next.named.includes(corridor) && !namedWays.has(corridor),
      ),
    ];
    engine.setData(
      SOURCES.corridorNames,
      withStates({ type, features: on }, ({ properties }) => names.get(properties.corridor)),
    );
    states.came(SOURCES.corridorNames, names);
    named = namesKey(next);
  }

  function fillRest(next: MapViewModel): void {
    const { data, places } = next;
    if (style.picture === 'first') engine.complete(styleOf(style.look));
    style = { ...style, picture: 'whole' };
    const strands = strandStates(next);
    engine.setData(
      SOURCES.strands,
      withStates(data.strandFeatures, ({ id }) => strands.get(Number(id))),
    );
    states.came(SOURCES.strands, strands);
    fillNames(next);
    const sides = data.nameSides();
    engine.setData(
      SOURCES.places,
      withStates(data.placeFeatures, ({ properties: { id } }) => ({ ...sides.get(id), ...places.get(id) })),
    );
    states.came(SOURCES.places, places);
    filled = { with: 'everything', data };
  }

  return {
    begin(first) {
      states.forget();
      images = null;
      filled = { with: 'nothing' };
      if (first) linesCame(start);
    },
    apply(next) {
      applyLook(next);
      if (filled.with === 'nothing' || filled.data !== next.data) fillLines(next);
      if (filled.with === 'everything' && named !== namesKey(next)) fillNames(next);
      if (filled.with !== 'lines') return;
      if (filled.names === 'not asked') askForNames(filled.data);
      else if (filled.names === 'may come') fillRest(next);
    },
    hasLines: () => filled.with !== 'nothing' && filled.data.strands.length > 0,
    isWhole: () => style.picture === 'whole',
    holds: (data) => filled.with === 'everything' && filled.data === data,
  };
}
