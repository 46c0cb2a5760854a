import { useMemo } from 'react';
import { formatDate } from '../../atlas/date-words';
import { type MemberCount, membersSaid } from '../../atlas/reading/bloc-members';
import { BLOC_STEPS, type BlocStanding, type BlocStep, standingsIn } from '../../atlas/reading/blocs';
import { BLOC_TINTS } from '../../atlas/symbology';
import { readingIn } from '../../state/reading';
import { say } from '../../words/blocs';
import { membershipWord } from '../../words/membership';
import { commaList, formatNumber } from '../../words/numbers';
import { useAtlas } from '../atlas';
import { RecordLink } from '../RecordLink';
import { Rich } from '../Rich';
import './blocs.css';

function countryWords({ country: { name: country }, status, perhaps, step }: BlocStanding): string {
  if (step !== 'near' || status === 'member') return country;
  return say(perhaps ? 'country.near.perhaps' : 'country.near', { country, status: membershipWord(status) });
}

/** A step of the tint: how it looks on the map, what it means, and whom it takes in. */
function Step({ step, standings }: { step: BlocStep; standings: readonly BlocStanding[] }) {
  const theme = useAtlas((state) => state.theme);
  return (
    <div>
      <dt>
        <span className="bloc-swatch" style={{ background: BLOC_TINTS[theme][step] }} />
        {say(`step.${step}`, { count: standings.length })}
      </dt>
      <dd>{commaList(standings.map(countryWords))}</dd>
    </div>
  );
}

/** What one voice says of the number of members, and how many of them are not in the atlas. */
function Others({ said: { figure, others } }: { said: MemberCount }) {
  return (
    <p className="small muted figures">
      <Rich
        id={say.key('others')}
        values={{
          others,
          value: formatNumber(figure.value ?? 0),
          who: figure.saidBy,
          period: formatDate(figure.period),
        }}
        parts={{ figure: <RecordLink sel={{ kind: 'figure', id: figure.id }}>{null}</RecordLink> }}
      />
    </p>
  );
}

/** What the tint of a bloc means as of the day, with the countries by name: nobody has to tell tints apart. */
export default function BlocLegend({ bloc }: { bloc: string }) {
  const reading = useAtlas(readingIn);
  const figures = useAtlas((state) => state.files.figures.status);
  const standings = standingsIn(reading, bloc);
  const said = useMemo(() => membersSaid(reading, bloc), [reading, bloc]);
  const name = reading.atlas.countries.get(bloc)?.name ?? bloc;
  return (
    <div className="bloc-legend">
      <dl className="small" aria-label={say('legend', { bloc: name })}>
        {BLOC_STEPS.map((step) => {
          const own = standings.filter((standing) => standing.step === step);
          return own.length > 0 || step === 'member' ? <Step key={step} step={step} standings={own} /> : null;
        })}
      </dl>
      {said.map((one) => (
        <Others key={one.figure.id} said={one} />
      ))}
      {said.length === 0 && (
        <p className="small muted">
          {say(
            figures === 'ready'
              ? 'others.unknown'
              : figures === 'failed'
                ? 'others.failed'
                : 'others.waiting',
          )}
        </p>
      )}
      <p className="small">
        <Rich
          id={say.key('dossier')}
          values={{ bloc: name }}
          parts={{ bloc: <RecordLink sel={{ kind: 'country', id: bloc }}>{null}</RecordLink> }}
        />
      </p>
    </div>
  );
}
