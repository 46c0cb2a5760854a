import { Combobox } from '@base-ui/react/combobox';
import { memo, useId, useMemo } from 'react';
import { plainFold } from '../../atlas/fold';
import { type Option, optionsOf } from '../../atlas/query';
import type { Filter, ListName } from '../../atlas/query/filter';
import type { Reading } from '../../atlas/reading/reading';
import { FIELD_OF } from '../../state/filter';
import { say } from '../../words/records';
import { useAtlas } from '../atlas';
import { Choices, labelOf, sameChoice } from '../Choices';

const met = (option: Option, typed: string): boolean => plainFold(option.label).includes(plainFold(typed));

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
  const value = options.filter((option) => chosen.includes(option.value));
  return (
    <div className="filter-part" data-own-escape>
      <label htmlFor={id} className="small">
        {say(`part.${name}`)}
      </label>
      <Combobox.Root
        multiple
        items={options}
        value={value}
        itemToStringLabel={labelOf}
        isItemEqualToValue={sameChoice}
        filter={met}
        autoHighlight
        onValueChange={(next, { reason }) => {
          // Esc closes the list; what was chosen is taken back by its chip.
          if (reason === 'escape-key') return;
          change({ [FIELD_OF[name]]: next.map((option) => option.value) });
        }}
      >
        <Combobox.Input id={id} className="input" placeholder={say('choose')} spellCheck={false} />
        <Choices<Option> empty={say('choose.none')} detail={({ count }) => count} figures />
      </Combobox.Root>
    </div>
  );
});
