/** The one z-order: every layer the style may have, bottom first. A layer that is not named here does not exist. */

/** What a layer is there for; its place in the list is its place in the picture. */
export const Z_ORDER = [
  'sea',
  'land',
  'coast',
  'borders',
  'borders-disputed',
  // From zoom 6 on, and where there is more to draw: these cover all that is coarser below them.
  'fine-ground',
  'fine-water',
  'fine-lines',
  // Below the corridors, whose names and colours have nothing to do with them.
  'links-under',
  'links',
  'strand-under',
  'strand-solid',
  'strand-dashed',
  // What is asked of the network, over what there is.
  'route-closed',
  'route-under',
  'route-lines',
  // Names have their places first: a cross that would lie on one is left out, and the next is not far.
  'route-crosses',
  // Names over the lines, as in print: a name cut by a line is lost, a line under a name is not.
  'context-names',
  'region-names',
  'sea-names',
  'country-names',
  // What hurts most finds its room beside the places that it numbers and their names, before all other names.
  'route-hurt',
  'city-names',
  'link-places',
  'place-names',
  'first-names',
  'corridor-names',
  'focus-names',
  // The names' places are looked for from here downwards: every symbol has its own before there is a name, or a name
  // that begins at another place's symbol would be read as that one's.
  'place-rings',
  'place-symbols',
  'focus-symbols',
  'route-shut',
  // Of what is filtered: with its place or not at all, and before any name.
  'counts',
  // Over everything: it moves with the pointer, and hides next to nothing.
  'probe',
  // Above all, because it is not to be seen: what names keep clear of has to have its place before them.
  'keep-clear',
] as const;
export type LayerId = (typeof Z_ORDER)[number];

/** What no opening view shows: what is drawn from some zoom on only, and what is selected. It comes with the names. */
const LATER: readonly string[] = ['fine-ground', 'fine-water', 'fine-lines', 'links-under', 'links'];

/**
 * The lines and the ground they lie on: the first picture. Names, symbols and marks, and the sources that only they draw
 * from, are added when it is drawn: with it they would delay it, for their shader is a large one, and an empty source too
 * is loaded, cut into tiles and followed by a frame.
 */
export const FIRST: readonly LayerId[] = Z_ORDER.slice(0, Z_ORDER.indexOf('strand-dashed') + 1).filter(
  (id) => !LATER.includes(id),
);

/** Layers that answer a click, by what they stand for. */
export const HIT_LAYERS = {
  place: [
    'focus-symbols',
    'focus-names',
    'place-symbols',
    'first-names',
    'place-names',
    'city-names',
    'link-places',
  ],
  line: ['strand-solid', 'strand-dashed'],
  link: ['links'],
  country: ['country-names'],
} as const satisfies Record<string, readonly LayerId[]>;

/** The sources the style draws from. */
export const SOURCES = {
  basemap: 'basemap',
  basemapNames: 'basemap-names',
  fine: 'fine',
  towns: 'towns',
  strands: 'strands',
  links: 'links',
  linkPlaces: 'link-places',
  route: 'route',
  counts: 'counts',
  corridorNames: 'corridor-names',
  places: 'places',
  focus: 'focus',
  probe: 'probe',
  keepClear: 'keep-clear',
} as const;
export type SourceId = (typeof SOURCES)[keyof typeof SOURCES];

/** The image that a count stands on. */
export const COUNT_PLATE = 'count-plate';
/** The image that the number of what would hurt stands on. */
export const HURT_PLATE = 'hurt-plate';
/** The image of what is not to be seen. */
export const BLANK = 'blank';
