import { useDeferredValue, useId, useMemo } from 'react';
import type { Atlas } from '../../atlas/atlas';
import { type Profile, profileOf } from '../../atlas/way/profile';
import { daysWords } from '../../atlas/way/profile-words';
import { totalsOf } from '../../atlas/way/totals';
import { choiceOf, wayOfKey } from '../../atlas/way/way';
import type { Some } from '../../state/fields/values';
import { readingIn } from '../../state/reading';
import { shownWays } from '../../state/ways';
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

/** The ways of a corridor that may be chosen: its branches, and what they make together. */
function Ways({
  atlas,
  corridorId,
  but,
  of,
}: {
  atlas: Atlas;
  corridorId: string;
  but?: string;
  of?: string;
}) {
  const { branches, joined } = choiceOf(atlas, corridorId);
  const groups = [
    [say('branches'), branches],
    [say('joined'), joined],
  ] as const;
  return groups.map(([title, ways]) => {
    const options = ways.filter((way) => way.id !== but);
    if (options.length === 0) return null;
    const label = of === undefined ? title : say('ofCorridor', { corridor: of, ways: title });
    return (
      <optgroup key={title} label={label}>
        {options.map((way) => (
          <option key={way.id} value={way.id}>
            {way.name}
          </option>
        ))}
      </optgroup>
    );
  });
}

/**
 * The choice of a way to compare with, of any corridor. All their ways take a while to work out, and few readers look
 * through them: at first it holds only what is chosen, and the others come when the profile has been drawn.
 */
function Comparison({
  atlas,
  own,
  other,
  onChoose,
}: {
  atlas: Atlas;
  own: string;
  other: string | null;
  onChoose(key: string | null): void;
}) {
  const offered = useDeferredValue<Atlas | null>(atlas, null);
  return (
    <label>
      <span>{say('compare')}</span>
      <select
        className="input"
        value={other ?? ''}
        onChange={({ target: { value } }) => onChoose(value || null)}
      >
        <option value="">{say('compare.none')}</option>
        {offered
          ? [...offered.corridors.values()].map(({ id, name }) => (
              <Ways key={id} atlas={offered} corridorId={id} but={own} of={name} />
            ))
          : other !== null && <option value={other}>{wayOfKey(atlas, other)?.name}</option>}
      </select>
    </label>
  );
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
  const summary = useAtlas((state) => state.summary?.corridors ?? null);
  const change = useAtlas((state) => state.actions.change);
  const { atlas } = reading;
  const id = useId();
  const keys = shownWays({ atlas, way: chosen, compare: compared }, corridorId);
  const { own = null, other = null } = keys ?? {};
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
  if (own === null || shown[0]?.profile.way.id !== own) return null;
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
            className="input"
            value={own}
            onChange={({ target: { value } }) =>
              set({
                way: value === keys?.main ? null : value,
                ...(value === compared ? { compare: null } : {}),
              })
            }
          >
            <Ways atlas={atlas} corridorId={corridorId} />
          </select>
        </label>
        <Comparison atlas={atlas} own={own} other={other} onChoose={(key) => set({ compare: key })} />
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
