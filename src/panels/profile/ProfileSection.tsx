import { useId, useMemo } from 'react';
import type { Atlas } from '../../atlas/atlas';
import { type Profile, profileOf } from '../../atlas/way/profile';
import { daysWords } from '../../atlas/way/profile-words';
import { totalsOf } from '../../atlas/way/totals';
import { joinedWays, mainWayOf, parseWayKey, wayKey, wayOfKey } from '../../atlas/way/way';
import type { Some } from '../../state/fields/values';
import { readingIn } from '../../state/reading';
import { commaList } from '../../words/numbers';
import { say } from '../../words/profile';
import { useAtlas } from '../atlas';
import { ProfileKey } from './ProfileKey';
import { ProfileTable } from './ProfileTable';
import { Strip } from './Strip';
import { type Summed, WaySummary } from './WaySummary';
import './profile.css';

/** "Middle Corridor, Trunk"; a way of no corridor has only its own name. */
function titleOf(atlas: Atlas, { way: { corridorId, name } }: Profile): string {
  const corridor = corridorId === null ? undefined : atlas.corridors.get(corridorId)?.name;
  return corridor === undefined ? name : commaList([corridor, name]);
}

/** The ways that may be chosen, by corridor: its branches, and what they make together. */
function Ways({
  atlas,
  corridorIds,
  but,
}: {
  atlas: Atlas;
  corridorIds: readonly string[];
  but: string | null;
}) {
  const isMany = corridorIds.length > 1;
  return corridorIds.flatMap((id) => {
    const corridor = atlas.corridors.get(id);
    const groups = [
      [say('branches'), (corridor?.branches ?? []).map((branch) => wayKey(id, [branch.id]))],
      [say('joined'), joinedWays(atlas, id)],
    ] as const;
    return groups.map(([title, keys]) => {
      const options = keys.flatMap((key) => (key === but ? [] : (wayOfKey(atlas, key) ?? [])));
      if (options.length === 0) return null;
      const label = isMany && corridor ? say('ofCorridor', { corridor: corridor.name, ways: title }) : title;
      return (
        <optgroup key={`${id} ${title}`} label={label}>
          {options.map((way) => (
            <option key={way.id} value={way.id}>
              {way.name}
            </option>
          ))}
        </optgroup>
      );
    });
  });
}

/**
 * A corridor along one kilometre axis: a way of the reader's choice, at first the main one, and beside it, on the same
 * scale, another to compare it with. What is chosen is in the link. Loaded when a corridor is first opened.
 */
export default function ProfileSection({ corridorId }: { corridorId: string }) {
  const reading = useAtlas(readingIn);
  const chosen = useAtlas((state) => state.way);
  const compared = useAtlas((state) => state.compare);
  const asTable = useAtlas((state) => state.table);
  const summary = useAtlas((state) => state.summary);
  const change = useAtlas((state) => state.actions.change);
  const { atlas } = reading;
  const id = useId();
  const corridor = atlas.corridors.get(corridorId);
  const main = corridor ? mainWayOf(corridor) : '';
  const own = chosen !== null && parseWayKey(chosen)?.corridorId === corridorId ? chosen : main;
  const other = compared === own ? null : compared;
  const shown = useMemo(
    () =>
      [own, other].flatMap((key): { profile: Profile; summed: Summed }[] => {
        const way = key === null ? null : wayOfKey(reading.atlas, key);
        if (!way) return [];
        const profile = profileOf(reading, way);
        const summed = {
          key: way.id,
          title: titleOf(reading.atlas, profile),
          totals: totalsOf(reading, way),
          days: daysWords(summary, way),
        };
        return [{ profile, summed }];
      }),
    [reading, summary, own, other],
  );
  if (!corridor || shown[0]?.profile.way.id !== own) return null;
  const profiles = shown.map(({ profile }) => profile);
  const scaleKm = Math.max(...profiles.map(({ totalKm }) => totalKm));
  const set = (values: Some): void => change(values, { move: false });

  return (
    <section className="section profile-section" aria-labelledby={`${id}-title`}>
      <header className="profile-head">
        <h3 id={`${id}-title`}>{say('title')}</h3>
        <button
          type="button"
          className="button"
          aria-pressed={asTable}
          onClick={() => set({ table: !asTable })}
        >
          {say('asTable')}
        </button>
      </header>
      <div className="profile-choices small">
        <label>
          <span>{say('way')}</span>
          <select
            value={own}
            onChange={({ target: { value } }) =>
              set({ way: value === main ? null : value, ...(value === compared ? { compare: null } : {}) })
            }
          >
            <Ways atlas={atlas} corridorIds={[corridorId]} but={null} />
          </select>
        </label>
        <label>
          <span>{say('compare')}</span>
          <select value={other ?? ''} onChange={({ target: { value } }) => set({ compare: value || null })}>
            <option value="">{say('compare.none')}</option>
            <Ways atlas={atlas} corridorIds={[...atlas.corridors.keys()]} but={own} />
          </select>
        </label>
      </div>
      <WaySummary atlas={atlas} ways={shown.map(({ summed }) => summed)} />
      {shown.map(({ profile, summed: { key, title } }) => (
        <div className="profile" key={key}>
          {shown.length > 1 && <h4>{title}</h4>}
          {asTable ? (
            <ProfileTable atlas={atlas} profile={profile} title={title} />
          ) : (
            <Strip atlas={atlas} profile={profile} title={title} scaleKm={scaleKm} />
          )}
        </div>
      ))}
      {!asTable && <ProfileKey profiles={profiles} />}
    </section>
  );
}
