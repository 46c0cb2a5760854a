import type { CSSProperties } from 'react';
import type { Itinerary, Step } from '../../atlas/dossier';
import { selectionKey } from '../../atlas/selection';
import { corridorColour, PLACE_SYMBOLS, strokeOf } from '../../atlas/symbology';
import { formatKm, STATUS_WORDS } from '../../atlas/words';
import { useAtlas } from '../atlas';
import { RecordLink } from '../RecordLink';
import { PlaceSwatch, StrokeSwatch } from '../Swatch';

function PlaceStep({ step }: { step: Extract<Step, { type: 'place' }> }) {
  const symbol = Object.entries(PLACE_SYMBOLS).find(([kind]) => kind.replace('-', ' ') === step.kind)?.[1];
  return (
    <li className="step-place" data-new-country={step.newCountry || undefined}>
      <span className="step-mark">{symbol && <PlaceSwatch symbol={symbol} />}</span>
      <span>
        <RecordLink sel={step.link.sel}>{step.link.label}</RecordLink>{' '}
        <span className="muted small">
          {[step.kind, step.newCountry ? '' : step.country].filter(Boolean).join(', ')}
        </span>
        {step.newCountry && (
          <span className="tag" data-kind="border">
            border: {step.country}
          </span>
        )}{' '}
        {step.gaugeBreak !== undefined && (
          <span className="tag">break of gauge{step.gaugeBreak && `: ${step.gaugeBreak}`}</span>
        )}
      </span>
    </li>
  );
}

function LegStep({ step }: { step: Extract<Step, { type: 'leg' }> }) {
  const { mode, status } = step.leg.properties;
  const today = status.at(-1)?.status ?? 'operating';
  return (
    <li className="step-leg">
      <span className="step-mark">
        <StrokeSwatch stroke={strokeOf(mode, today)} />
      </span>
      <span className="small">
        <RecordLink sel={step.link.sel}>{step.link.label}</RecordLink>{' '}
        <span className="muted figures">
          {[step.link.detail, today === 'operating' ? '' : STATUS_WORDS[today], step.gauge]
            .filter(Boolean)
            .join(', ')}
        </span>{' '}
        {step.gaugeChange && (
          <span className="tag">
            {step.gaugeBefore ? `gauge changes from ${step.gaugeBefore} mm` : 'gauge changes on the way'}
          </span>
        )}
      </span>
    </li>
  );
}

/** Steps with a key each; a way may pass one place twice. */
function keyed(steps: readonly Step[]): { key: string; step: Step }[] {
  const seen = new Map<string, number>();
  return steps.map((step) => {
    const name = selectionKey(step.link.sel);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { key: `${name} ${times}`, step };
  });
}

/**
 * The way as a list, in travel order: the corridor for those who do not see the map. One fold per
 * branch; legs in the colour of the `corridor` of that id.
 */
export function Itineraries({
  itineraries,
  corridor,
}: {
  itineraries: readonly Itinerary[];
  corridor: string;
}) {
  const theme = useAtlas((state) => state.theme);
  if (itineraries.length === 0) return null;
  const colour = { '--route': corridorColour(corridor)[theme] } as CSSProperties;
  return (
    <section className="section" aria-labelledby="way-title" style={colour}>
      <h3 id="way-title">The way, stop by stop</h3>
      {itineraries.map((itinerary, at) => (
        <details key={itinerary.branch} className="branch" open={at === 0}>
          <summary>
            <span className="branch-name">{itinerary.branch}</span>
            <span className="muted small figures">
              {formatKm(itinerary.computedKm)} along the drawn line, our computation
            </span>
          </summary>
          {itinerary.summary && <p className="small">{itinerary.summary}</p>}
          <ol className="steps">
            {keyed(itinerary.steps).map(({ key, step }) =>
              step.type === 'place' ? <PlaceStep key={key} step={step} /> : <LegStep key={key} step={step} />,
            )}
          </ol>
        </details>
      ))}
    </section>
  );
}
