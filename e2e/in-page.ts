/**
 * What is asked inside the page, whatever drives the browser. Each function is sent there as text: it may use nothing
 * of this file but what is written in it.
 */

/** Corridors with a line in the picture: their ids, sorted. The map should be at rest. */
export function renderedCorridors(): string[] {
  const { map } = window.corridorAtlas;
  const lines = map?.queryRenderedFeatures({ layers: ['strand-solid', 'strand-dashed'] }) ?? [];
  const drawn = lines.filter(({ state, properties }) => {
    const { on, dim } = { ...properties, ...state };
    return on === true && dim !== true;
  });
  return [...new Set(drawn.map((line) => String(line.properties.corridor)))].sort();
}

/** How many different colours the picture has, and the share of its commonest one. */
export function picture(): { colours: number; commonest: number } {
  const { map } = window.corridorAtlas;
  if (!map) throw new Error('there is no map');
  map.redraw(); // The drawing buffer lives until the end of this task.
  const canvas = document.createElement('canvas');
  canvas.width = 160;
  canvas.height = 100;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.drawImage(map.getCanvas(), 0, 0, canvas.width, canvas.height);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return { colours: counts.size, commonest: Math.max(...counts.values()) / (data.length / 4) };
}

/** Settles when the map has drawn everything there is to draw and stands still; at once where there is no map. */
export function rest(): Promise<void> {
  return new Promise((resolve) => {
    const { map } = window.corridorAtlas;
    if (!map) return resolve();
    map.once('idle', () => resolve());
    map.triggerRepaint();
  });
}

/** Where a place lies in the window, px. */
export async function pixelOf(placeId: string): Promise<{ x: number; y: number }> {
  const { map } = window.corridorAtlas;
  const places: { features: { id: string; geometry: { coordinates: [number, number] } }[] } = await (
    await fetch(new URL('atlas/places.geojson', document.baseURI))
  ).json();
  const place = places.features.find((feature) => feature.id === placeId);
  if (!map || !place) throw new Error(`no map, or no place ${placeId}`);
  const { x, y } = map.project(place.geometry.coordinates);
  const box = map.getCanvas().getBoundingClientRect();
  return { x: x + box.left, y: y + box.top };
}
