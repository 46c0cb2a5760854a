import { memo, useId, useMemo, useState } from 'react';
import { plainFold } from '../../atlas/fold';
import { type Option, optionsOf } from '../../atlas/query';
import type { Filter, ListName } from '../../atlas/query/filter';
import type { Reading } from '../../atlas/reading/reading';
import { FIELD_OF } from '../../state/filter';
import { say } from '../../words/records';
import { useAtlas } from '../atlas';
import { Combobox } from '../widgets/Combobox';

/** Those whose name has what is typed in it. */
const met = (options: readonly Option[], typed: string): readonly Option[] =>
  typed.trim() === '' ? options : options.filter(({ label }) => plainFold(label).includes(plainFold(typed)));

/** One part of the filter: any number of values, found by typing, each with how many records it would mean. */
export const PartChooser = memo(function PartChooser({
  name,
  reading,
  filter,
}: {
  name: ListName;
  reading: Reading;
  filter: Filter;
}) {
  const id = useId();
  const chosen = useAtlas((state) => state[FIELD_OF[name]]);
  const change = useAtlas((state) => state.actions.change);
  const options = useMemo(() => optionsOf(reading, filter, name), [reading, filter, name]);
  const [typed, setTyped] = useState('');
  const shown = useMemo(() => met(options, typed), [options, typed]);
  return (
    <div className="filter-part" data-own-escape>
      <label htmlFor={id} className="small">
        {say(`part.${name}`)}
      </label>
      <Combobox
        id={id}
        placeholder={say('choose')}
        multiple
        options={shown}
        empty={say('choose.none')}
        isChosen={(option) => chosen.includes(option.value)}
        detail={({ count }) => count}
        figures
        typed={typed}
        onType={setTyped}
        onPick={({ value }) => {
          setTyped('');
          const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
          change({ [FIELD_OF[name]]: next });
        }}
        onLeave={() => setTyped('')}
      />
    </div>
  );
});
