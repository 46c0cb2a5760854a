import { useId } from 'react';
import { PREFERENCES, type Preference } from '../../atlas/route/question';
import { MODES, type Mode } from '../../atlas/schema';
import { modeWord } from '../../atlas/words';
import { say } from '../../words/route';
import { useAtlas } from '../atlas';

/** By what means of transport, and what of the way is to be least. */
export function Means() {
  const id = useId();
  const by = useAtlas((state) => state.by);
  const prefer = useAtlas((state) => state.prefer);
  const change = useAtlas((state) => state.actions.change);
  // None is all of them: so it stands in the link.
  const used = (mode: Mode): boolean => by.length === 0 || by.includes(mode);
  function toggle(mode: Mode): void {
    const next = MODES.filter((each) => used(each) !== (each === mode));
    // Nobody goes by nothing.
    if (next.length > 0) change({ by: next.length === MODES.length ? [] : next, pick: 1 });
  }
  return (
    <div className="means">
      <fieldset className="means-by" aria-label={say('by')}>
        {MODES.map((mode) => (
          <button
            key={mode}
            type="button"
            className="button"
            aria-pressed={used(mode)}
            onClick={() => toggle(mode)}
          >
            {modeWord(mode)}
          </button>
        ))}
      </fieldset>
      <label htmlFor={`${id}prefer`}>{say('prefer')}</label>
      <select
        id={`${id}prefer`}
        className="input"
        value={prefer}
        onChange={({ currentTarget }) => change({ prefer: currentTarget.value as Preference, pick: 1 })}
      >
        {PREFERENCES.map((each) => (
          <option key={each} value={each}>
            {say(`prefer.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
