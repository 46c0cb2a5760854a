import type { CSSProperties } from 'react';
import type { BranchItinerary } from '../../atlas/dossier';
import { gaugeChangeWord } from '../../atlas/dossier/words';
import { countryName } from '../../atlas/links';
import { stateWords } from '../../atlas/reading/status';
import { selectionKey } from '../../atlas/selection';
import { PLACE_SYMBOLS, strokeOf } from '../../atlas/symbology';
import type { Step } from '../../atlas/way/itinerary';
import { formatGauge, formatGauges, formatKm, placeKindWord } from '../../atlas/words';
import { say } from '../../words/dossier';
import { commaList, listOf } from '../../words/numbers';
import { useAtlas } from '../atlas';
import { Fold } from '../Fold';
import { RecordLink } from '../RecordLink';
import { PlaceSwatch, StrokeSwatch } from '../Swatch';

function PlaceStep({ step }: { step: Extract<Step, { type: 'place' }> }) {
  const country = useAtlas((state) => countryName(state.atlas, step.country));
  const how = step.gaugeChange?.how.map(gaugeChangeWord) ?? [];
  return (
    <li className="step-place" data-new-country={step.newCountry || undefined}>
      <span className="step-mark">
        <PlaceSwatch symbol={PLACE_SYMBOLS[step.kind]} />
      </span>
      <span>
        <RecordLink sel={step.link.sel}>{step.link.label}</RecordLink>{' '}
        <span className="muted small">
          {commaList([
            placeKindWord(step.kind),
            ...(step.newCountry ? [] : [country]),
            ...(step.passed ? [say('itinerary.passed')] : []),
          ])}
        </span>{' '}
        {step.newCountry && (
          <span className="tag" data-kind="border">
            {say('itinerary.border', { country })}
          </span>
        )}{' '}
        {step.gaugeChange && (
          <span className="tag">
            {how.length > 0 ? say('itinerary.breakHow', { how: listOf(how) }) : say('itinerary.break')}
          </span>
        )}
      </span>
    </li>
  );
}

function LegStep({ step }: { step: Extract<Step, { type: 'leg' }> }) {
  const { mode, state, gauges, gaugeBefore } = step;
  return (
    <li className="step-leg">
      <span className="step-mark">
        <StrokeSwatch stroke={strokeOf(mode, state.status)} />
      </span>
      <span className="small">
        <RecordLink sel={step.link.sel}>{step.link.label}</RecordLink>{' '}
        <span className="muted figures">
          {commaList(
            [
              step.link.detail ?? '',
              state.status === 'operating' && state.holds === 'yes' ? '' : stateWords(state),
              formatGauges(gauges),
            ].filter(Boolean),
          )}
        </span>{' '}
        {(gaugeBefore !== undefined || gauges.length > 1) && (
          <span className="tag">
            {gaugeBefore === undefined
              ? say('itinerary.gaugeOnTheWay')
              : say('itinerary.gaugeFrom', { gauge: formatGauge(gaugeBefore) })}
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

/** The places and legs of a way, in travel order. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className="steps">
      {keyed(steps).map(({ key, step }) =>
        step.type === 'place' ? <PlaceStep key={key} step={step} /> : <LegStep key={key} step={step} />,
      )}
    </ol>
  );
}

/**
 * The way as a list, in travel order: the corridor for those who do not see the map. One fold per
 * branch; legs in the colour of the `corridor` of that id.
 */
export function Itineraries({
  itineraries,
  corridor,
}: {
  itineraries: readonly BranchItinerary[];
  corridor: string;
}) {
  const theme = useAtlas((state) => state.theme);
  const own = useAtlas((state) => state.atlas.corridors.get(corridor)?.colour);
  const colour = { '--route': own?.[theme] } as CSSProperties;
  return (
    <div style={colour}>
      {itineraries.map((itinerary, at) => (
        <Fold
          key={itinerary.way.id}
          name={`branch ${itinerary.branch.id}`}
          className="branch"
          openAtFirst={at === 0}
          heading={(id) => (
            <div id={id}>
              <h4 className="branch-name">{itinerary.branch.name}</h4>
              <p className="muted small figures">
                {say('itinerary.length', { km: formatKm(itinerary.computedKm) })}
              </p>
            </div>
          )}
        >
          {itinerary.branch.summary && <p className="small">{itinerary.branch.summary}</p>}
          <Steps steps={itinerary.steps} />
        </Fold>
      ))}
    </div>
  );
}
