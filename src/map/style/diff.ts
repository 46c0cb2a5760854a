/** What differs between two themes of one style: paint only, so that nothing is loaded or laid out again. */
import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { LayerId } from './slots';

export interface PaintChange {
  readonly layer: LayerId;
  readonly property: string;
  readonly value: unknown;
}

const paintOf = (layer: StyleSpecification['layers'][number]): Record<string, unknown> => ({
  ...layer.paint,
});

/** Paint properties of `next` that differ from `before`. Both come from the same builder: same layers, same order. */
export function paintChanges(before: StyleSpecification, next: StyleSpecification): PaintChange[] {
  return next.layers.flatMap((layer, i) => {
    const old = before.layers[i];
    if (!old || old.id !== layer.id) throw new Error(`Styles differ in their layers at ${layer.id}`);
    const oldPaint = paintOf(old);
    return Object.entries(paintOf(layer))
      .filter(([property, value]) => JSON.stringify(value) !== JSON.stringify(oldPaint[property]))
      .map(([property, value]) => ({ layer: layer.id as LayerId, property, value }));
  });
}
