/** What can be cited and taken, made from the store: comes when it is first asked for. */
import { linkTo } from '../atlas/links';
import { retryingImport } from '../state/lazy';
import { pageAddress } from '../state/link';
import { editionReadingIn, readingIn, restedDay } from '../state/reading';
import { fieldsOf, writeScenario } from '../state/route/scenario-file';
import type { AtlasStore } from '../state/store';
import {
  type Drawer,
  type RecordFormat,
  type RecordIds,
  type RouteFormat,
  type TakenFile,
  type Taking,
  TakingError,
} from '../state/taking';
import { say } from '../words/export';
import { citationOf } from './citation';
import { recordsAsCsv } from './csv';
import { editionOf, fileName, type Origin } from './edition';
import { recordsAsGeoJson } from './geojson';
import { recordsAsJson } from './json';
import { composed } from './picture';
import { takenRecords } from './records';
import { save } from './save';

const MAKERS = {
  csv: { make: recordsAsCsv, type: 'text/csv;charset=utf-8' },
  geojson: { make: recordsAsGeoJson, type: 'application/geo+json' },
  json: { make: recordsAsJson, type: 'application/json' },
} as const;
/** What only routes need. */
const loadRouteFile = retryingImport(() => import('./route-file'));

export interface TakingParts {
  readonly store: AtlasStore;
  /** The element of the whole app, whose colours a picture has. */
  readonly root: HTMLElement;
  /** The hidden second map; null where there is no map at all. */
  readonly drawer: () => Promise<Drawer> | null;
}

/** All that can be taken from one app. */
export function createTaking({ store, root, drawer }: TakingParts): Taking {
  const origin = (): Origin => {
    const state = store.getState();
    if (!state.index) throw new TakingError(say('failed.tables', { tables: 'index', count: 1 }));
    return {
      edition: editionOf(state.index),
      day: restedDay(state),
      address: pageAddress(),
    };
  };

  function records(ids: RecordIds, format: RecordFormat, filter: string | null): TakenFile {
    const reading = readingIn(store.getState());
    const from = origin();
    const { make, type } = MAKERS[format];
    const taken = takenRecords(reading, ids);
    let blob: Blob;
    try {
      const text = make({ reading, origin: from, records: taken, filter: filter ?? say('filter.none') });
      blob = new Blob([text], { type });
    } catch (error) {
      // A text longer than the engine's longest, or no memory for it: browsers name these differently.
      if (error instanceof RangeError) throw new TakingError(say('failed.memory'));
      throw error;
    }
    return { name: fileName(from, 'records', format), blob };
  }

  return {
    cite: (sel) => {
      const state = store.getState();
      const from = origin();
      // A record that is later than the day is cited as the edition has it.
      return (
        citationOf(readingIn(state), sel, from) ??
        citationOf(editionReadingIn(state), sel, { ...from, day: null })
      );
    },
    records,
    async route(plan, pick, format: RouteFormat) {
      const from = origin();
      const { routeFile } = await loadRouteFile().catch(() => {
        throw new TakingError(say('failed.program'));
      });
      return routeFile(plan, pick, format, store.getState().atlas, from);
    },
    scenario({ question }, name) {
      const from = origin();
      const { index } = store.getState();
      const text = writeScenario(name, fieldsOf(question, from.day), index?.edition ?? null);
      const { from: start, to: end } = question;
      return {
        name: fileName(from, `scenario-${start}-${end}`, 'json'),
        blob: new Blob([text], { type: MAKERS.json.type }),
      };
    },
    async picture(wish, signal) {
      const state = store.getState();
      const from = origin();
      const map = await drawer();
      if (!map) throw new TakingError(say('failed.noMap'));
      const corridors = [...state.atlas.corridors.values()];
      const { blob, width, height } = await composed(map, wish, signal, {
        title: (state.sel && linkTo(readingIn(state), state.sel)?.label) ?? null,
        origin: from,
        corridors: corridors.map(({ id, shortName, colour }) => ({
          id,
          name: shortName,
          colour: colour[state.theme],
        })),
        root,
      });
      return { name: fileName(from, `map-${width}x${height}`, 'png'), blob, width, height };
    },
    save,
  };
}
