/** Track gauges by pattern, so that they are told apart without colour: broad gauge solid, standard hatched. */

/** The gauges of the atlas, mm, in the legend's order; null: unknown. */
export const GAUGES = [1520, 1435, 1676, 1000, null] as const;

/** The fill of a gauge, from the patterns of that id. */
export const gaugeFill = (id: string, gauge: number | null): string =>
  gauge === 1520 ? 'var(--strip-gauge)' : gauge === null ? 'none' : `url(#${id}-${gauge})`;

/** The patterns, to be put in the same SVG. */
export function GaugePatterns({ id }: { id: string }) {
  const common = { patternUnits: 'userSpaceOnUse', className: 'strip-pattern' } as const;
  return (
    <defs>
      <pattern {...common} id={`${id}-1435`} width="5" height="5" patternTransform="rotate(45)">
        <line x1="0" x2="0" y1="0" y2="5" />
      </pattern>
      <pattern {...common} id={`${id}-1676`} width="5" height="5" patternTransform="rotate(45)">
        <path d="M0 0V5M0 0H5" />
      </pattern>
      <pattern {...common} id={`${id}-1000`} width="4" height="4">
        <line x1="0" x2="4" y1="1" y2="1" />
      </pattern>
    </defs>
  );
}
