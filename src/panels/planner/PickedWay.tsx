import { useEffect, useId, useMemo } from 'react';
import type { RouteFacts } from '../../atlas/route/facts';
import { routeNames } from '../../atlas/route/route-words';
import { itineraryOf } from '../../atlas/way/itinerary';
import { profileOf } from '../../atlas/way/profile';
import { LEFT } from '../../state/fields/entry';
import type { Plan } from '../../state/route/plan';
import { say } from '../../words/route';
import { useAtlas } from '../atlas';
import { Steps } from '../dossier/Itineraries';
import { Fold, useOpen } from '../Fold';
import { ProfileKey } from '../profile/ProfileKey';
import { ProfileTable } from '../profile/ProfileTable';
import { Strip } from '../profile/Strip';
import { Derivation } from './Derivation';
import { PublishedRates } from './PublishedRates';
import { PublishedTotals } from './PublishedTotals';
import '../profile/profile.css';
import '../dossier/parts.css';

const TABLE = `${LEFT}route-table`;

/** The way that is chosen: along its kilometres, step by step, on what its days rest, and what others have said of it. */
export function PickedWay({ plan, facts }: { plan: Plan; facts: RouteFacts }) {
  const id = useId();
  // Of the entry of the history, as what is unfolded: the link's `profile=table` is of the corridor that is selected.
  const asTable = useOpen(TABLE);
  const { setOpen, fetchRecords } = useAtlas((state) => state.actions);
  const { reading, routes } = plan;
  const title = routeNames(reading.whole, routes)[routes.indexOf(facts)] ?? '';
  const profile = useMemo(() => profileOf(reading, facts.way), [reading, facts]);
  const itinerary = useMemo(() => itineraryOf(reading, facts.way), [reading, facts]);
  // Who says so, and what else was published, is told by tables that only records need.
  useEffect(fetchRecords, [fetchRecords]);
  const heading = (words: string) => (as: string) => <h3 id={as}>{words}</h3>;
  return (
    <section className="picked" aria-labelledby={`${id}title`}>
      <header className="profile-head">
        <h2 id={`${id}title`}>{title}</h2>
        <button
          type="button"
          className="button"
          aria-pressed={asTable}
          onClick={() => setOpen(TABLE, !asTable)}
        >
          {say('asTable')}
        </button>
      </header>
      <div className="profile-section">
        <div className="profile">
          {asTable ? (
            <ProfileTable atlas={reading.atlas} profile={profile} title={title} />
          ) : (
            <Strip atlas={reading.atlas} profile={profile} title={title} scaleKm={profile.totalKm} />
          )}
        </div>
        {!asTable && <ProfileKey profiles={[profile]} />}
      </div>
      <Fold name={`${LEFT}days`} heading={heading(say('derivation'))}>
        <Derivation plan={plan} facts={facts} />
      </Fold>
      <PublishedTotals plan={plan} facts={facts} />
      <PublishedRates plan={plan} facts={facts} />
      <Fold name={`${LEFT}steps`} heading={heading(say('steps'))}>
        <Steps steps={itinerary.steps} />
      </Fold>
    </section>
  );
}
