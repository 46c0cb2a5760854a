import { useId, useMemo, useState } from 'react';
import type { Atlas } from '../../atlas/atlas';
import { type Profile, profileOf } from '../../atlas/profile';
import { profileSummary } from '../../atlas/profile-words';
import { ProfileKey } from './ProfileKey';
import { ProfileTable } from './ProfileTable';
import { Strip } from './Strip';
import './profile.css';

const titleOf = (atlas: Atlas, { corridorId, branchName }: Profile): string =>
  `${atlas.corridors.get(corridorId)?.name ?? corridorId}, ${branchName}`;

function One({
  atlas,
  profile,
  scaleKm,
  asTable,
  named,
}: {
  atlas: Atlas;
  profile: Profile;
  scaleKm: number;
  asTable: boolean;
  named: boolean;
}) {
  const title = titleOf(atlas, profile);
  return (
    <div className="profile">
      {named && <h4>{title}</h4>}
      <p className="small figures">{profileSummary(profile)}</p>
      {asTable ? (
        <ProfileTable atlas={atlas} profile={profile} title={title} />
      ) : (
        <Strip
          key={`${profile.corridorId}/${profile.branchId}`}
          atlas={atlas}
          profile={profile}
          title={title}
          scaleKm={scaleKm}
        />
      )}
    </div>
  );
}

/**
 * A corridor along one kilometre axis: a branch of the reader's choice, and under it, on the same scale,
 * another to compare it with. Loaded when a corridor is first opened.
 */
export default function ProfileSection({ atlas, corridorId }: { atlas: Atlas; corridorId: string }) {
  const id = useId();
  const corridor = atlas.corridors.get(corridorId);
  const branches = corridor?.branches ?? [];
  const [branchId, setBranch] = useState(branches[0]?.id ?? '');
  /** `corridor/branch`; empty: none. */
  const [other, setOther] = useState('');
  const [asTable, setAsTable] = useState(false);
  const profile = useMemo(() => profileOf(atlas, corridorId, branchId), [atlas, corridorId, branchId]);
  const beside = useMemo(() => {
    const [otherCorridor = '', otherBranch = ''] = other.split('/');
    return other ? profileOf(atlas, otherCorridor, otherBranch) : null;
  }, [atlas, other]);
  if (!corridor || !profile) return null;
  const own = `${corridorId}/${branchId}`;
  const shown = beside && other !== own ? [profile, beside] : [profile];
  const scaleKm = Math.max(...shown.map(({ totalKm }) => totalKm));

  return (
    <section className="section profile-section" aria-labelledby={`${id}-title`}>
      <header className="profile-head">
        <h3 id={`${id}-title`}>Profile</h3>
        <button type="button" className="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          As table
        </button>
      </header>
      <div className="profile-choices small">
        {branches.length > 1 && (
          <label>
            <span>Branch</span>
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
          <span>Compare with</span>
          <select value={other === own ? '' : other} onChange={(event) => setOther(event.target.value)}>
            <option value="">nothing</option>
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
          key={`${one.corridorId}/${one.branchId}`}
          atlas={atlas}
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
