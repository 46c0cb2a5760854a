import { useId, useMemo, useState } from 'react';
import type { Atlas } from '../../atlas/atlas';
import type { Reading } from '../../atlas/reading/reading';
import { type Profile, profileOf } from '../../atlas/way/profile';
import { totalsWords } from '../../atlas/way/profile-words';
import { totalsOf } from '../../atlas/way/totals';
import { wayOfBranch } from '../../atlas/way/way';
import { readingIn } from '../../state/reading';
import { commaList } from '../../words/numbers';
import { say } from '../../words/profile';
import { useAtlas } from '../atlas';
import { ProfileKey } from './ProfileKey';
import { ProfileTable } from './ProfileTable';
import { Strip } from './Strip';
import './profile.css';

/** "Middle Corridor, Trunk"; a way of no corridor has only its own name. */
function titleOf(atlas: Atlas, { way: { corridorId, name } }: Profile): string {
  const corridor = corridorId === null ? undefined : atlas.corridors.get(corridorId)?.name;
  return corridor === undefined ? name : commaList([corridor, name]);
}

/** The profile of a branch; null where it, or all of its legs, are not there. */
function branchProfile(reading: Reading, corridorId: string, branchId: string): Profile | null {
  const way = wayOfBranch(reading.atlas, corridorId, branchId);
  return way && profileOf(reading, way);
}

function One({
  reading,
  profile,
  scaleKm,
  asTable,
  named,
}: {
  reading: Reading;
  profile: Profile;
  scaleKm: number;
  asTable: boolean;
  named: boolean;
}) {
  const { atlas } = reading;
  const title = titleOf(atlas, profile);
  return (
    <div className="profile">
      {named && <h4>{title}</h4>}
      <p className="small figures">{totalsWords(totalsOf(reading, profile.way))}</p>
      {asTable ? (
        <ProfileTable atlas={atlas} profile={profile} title={title} />
      ) : (
        <Strip key={profile.way.id} atlas={atlas} profile={profile} title={title} scaleKm={scaleKm} />
      )}
    </div>
  );
}

/**
 * A corridor along one kilometre axis: a branch of the reader's choice, and under it, on the same scale,
 * another to compare it with. Loaded when a corridor is first opened.
 */
export default function ProfileSection({ corridorId }: { corridorId: string }) {
  const reading = useAtlas(readingIn);
  const { atlas } = reading;
  const id = useId();
  const corridor = atlas.corridors.get(corridorId);
  const branches = corridor?.branches ?? [];
  const [branchId, setBranch] = useState(branches[0]?.id ?? '');
  /** `corridor/branch`; empty: none. */
  const [other, setOther] = useState('');
  const [asTable, setAsTable] = useState(false);
  const profile = useMemo(
    () => branchProfile(reading, corridorId, branchId),
    [reading, corridorId, branchId],
  );
  const beside = useMemo(() => {
    const [otherCorridor = '', otherBranch = ''] = other.split('/');
    return other ? branchProfile(reading, otherCorridor, otherBranch) : null;
  }, [reading, other]);
  if (!corridor || !profile) return null;
  const own = `${corridorId}/${branchId}`;
  const shown = beside && other !== own ? [profile, beside] : [profile];
  const scaleKm = Math.max(...shown.map(({ totalKm }) => totalKm));

  return (
    <section className="section profile-section" aria-labelledby={`${id}-title`}>
      <header className="profile-head">
        <h3 id={`${id}-title`}>{say('title')}</h3>
        <button type="button" className="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {say('asTable')}
        </button>
      </header>
      <div className="profile-choices small">
        {branches.length > 1 && (
          <label>
            <span>{say('branch')}</span>
            <select value={branchId} onChange={(event) => setBranch(event.target.value)}>
              {branches.map((branch) => (
                <option key={branch.id} value={branch.id}>
                  {branch.name}
                </option>
              ))}
            </select>
          </label>
        )}
        <label>
          <span>{say('compare')}</span>
          <select value={other === own ? '' : other} onChange={(event) => setOther(event.target.value)}>
            <option value="">{say('compare.none')}</option>
            {[...atlas.corridors.values()].map((candidate) => (
              <optgroup key={candidate.id} label={candidate.name}>
                {candidate.branches.map((branch) => {
                  const value = `${candidate.id}/${branch.id}`;
                  return value === own ? null : (
                    <option key={value} value={value}>
                      {branch.name}
                    </option>
                  );
                })}
              </optgroup>
            ))}
          </select>
        </label>
      </div>
      {shown.map((one) => (
        <One
          key={one.way.id}
          reading={reading}
          profile={one}
          scaleKm={scaleKm}
          asTable={asTable}
          named={shown.length > 1}
        />
      ))}
      {!asTable && <ProfileKey profiles={shown} />}
    </section>
  );
}
