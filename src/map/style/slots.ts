/** The one z-order: every layer the style may have, bottom first. A layer that is not named here does not exist. */

/** What a layer is there for; its place in the list is its place in the picture. */
export const Z_ORDER = [
  'sea',
  'land',
  'coast',
  'borders',
  'borders-disputed',
  'strand-under',
  'strand-solid',
  'strand-dashed',
  // Names over the lines, as in print: a name cut by a line is lost, a line under a name is not.
  'region-names',
  'sea-names',
  'country-names',
  'corridor-names',
  'place-names',
  'place-rings',
  'place-symbols',
  'first-names',
  'focus-symbols',
  'focus-names',
  // Over everything: it moves with the pointer, and hides next to nothing.
  'probe',
] as const;
export type LayerId = (typeof Z_ORDER)[number];

/** The lines and the ground they lie on: the first picture. All other layers are shown when it is drawn. */
const FIRST: readonly LayerId[] = [
  'sea',
  'land',
  'coast',
  'borders',
  'borders-disputed',
  'strand-under',
  'strand-solid',
  'strand-dashed',
];
/**
 * Layers of names, symbols and marks. Drawn with the lines they would delay them: their shader is a large one, and
 * MapLibre cuts tiles of every source that is shown, be it empty.
 */
export const AFTER_LINES: readonly LayerId[] = Z_ORDER.filter((id) => !FIRST.includes(id));

/** Layers that answer a click, by what they stand for. */
export const HIT_LAYERS = {
  place: ['focus-symbols', 'focus-names', 'place-symbols', 'first-names', 'place-names'],
  line: ['strand-solid', 'strand-dashed'],
  country: ['country-names'],
} as const satisfies Record<string, readonly LayerId[]>;
export type HitKind = keyof typeof HIT_LAYERS;

/** The sources the style draws from. */
export const SOURCES = {
  basemap: 'basemap',
  basemapNames: 'basemap-names',
  strands: 'strands',
  corridorNames: 'corridor-names',
  places: 'places',
  focus: 'focus',
  probe: 'probe',
} as const;
export type SourceId = (typeof SOURCES)[keyof typeof SOURCES];
