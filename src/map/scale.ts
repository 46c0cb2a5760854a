/**
 * The map's scale. MapLibre's own is written anew in every frame of a pan, and the page laid out and painted for it: a
 * twentieth of the frame. This one waits until the pan has ended; only a zoom changes it under way.
 */
import type { IControl, Map as MapLibreMap } from 'maplibre-gl';
import { say } from '../words/map';
import { plainNumber } from '../words/numbers';

/** Longest bar, px. */
const LONGEST = 110;

/** The largest of 1, 2, 3 or 5 times a power of ten that does not exceed a length, which has to be above 0. */
export function roundLength(length: number): number {
  const power = 10 ** Math.floor(Math.log10(length));
  // Of a number just below the power, the logarithm is rounded up.
  const share = length / power;
  const step = [5, 3, 2].find((candidate) => share >= candidate) ?? (share >= 1 ? 1 : 0.5);
  return step * power;
}

/**
 * A bar for a map on which `LONGEST` px measure so many metres: its width, px, and its label.
 * @param metres above 0
 */
export function scaleBar(metres: number): { readonly width: number; readonly label: string } {
  const length = roundLength(metres);
  return {
    width: Math.round((LONGEST * length) / metres),
    label:
      length < 1000
        ? say('metres', { n: plainNumber(length) })
        : say('kilometres', { n: plainNumber(length / 1000) }),
  };
}

/** A bar for a map on which a px measures so many metres. */
export const metreBar = (metresPerPx: number): ReturnType<typeof scaleBar> => scaleBar(LONGEST * metresPerPx);

/** The bar as a control; it measures along the map's middle, where the reader looks. */
export class ScaleControl implements IControl {
  private readonly bar = document.createElement('div');
  private map: MapLibreMap | null = null;

  private readonly draw = (): void => {
    if (!this.map) return;
    const middle = this.map.getContainer().clientHeight / 2;
    const metres = this.map.unproject([0, middle]).distanceTo(this.map.unproject([LONGEST, middle]));
    if (!(metres > 0)) return;
    const { width, label } = scaleBar(metres);
    this.bar.style.width = `${width}px`;
    this.bar.textContent = label;
  };

  onAdd(map: MapLibreMap): HTMLElement {
    this.map = map;
    this.bar.className = 'maplibregl-ctrl maplibregl-ctrl-scale';
    map.on('zoom', this.draw);
    map.on('moveend', this.draw);
    map.on('resize', this.draw);
    this.draw();
    return this.bar;
  }

  onRemove(): void {
    this.map?.off('zoom', this.draw);
    this.map?.off('moveend', this.draw);
    this.map?.off('resize', this.draw);
    this.map = null;
    this.bar.remove();
  }
}
