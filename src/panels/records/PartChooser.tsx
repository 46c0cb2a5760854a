import { Combobox } from '@base-ui/react/combobox';
import { Check } from 'lucide-react';
import { memo, useId, useMemo } from 'react';
import { plainFold } from '../../atlas/fold';
import { type Option, optionsOf } from '../../atlas/query';
import type { Filter, ListName } from '../../atlas/query/filter';
import type { Reading } from '../../atlas/reading/reading';
import { FIELD_OF } from '../../state/filter';
import { say } from '../../words/records';
import { useApp, useAtlas } from '../atlas';

const nameOf = ({ label }: Option): string => label;
const same = (a: Option, b: Option): boolean => a.value === b.value;
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
  const { root } = useApp();
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
        itemToStringLabel={nameOf}
        isItemEqualToValue={same}
        filter={met}
        autoHighlight
        onValueChange={(next, { reason }) => {
          // Esc closes the list; what was chosen is taken back by its chip.
          if (reason === 'escape-key') return;
          change({ [FIELD_OF[name]]: next.map((option) => option.value) });
        }}
      >
        <Combobox.Input id={id} className="input" placeholder={say('choose')} spellCheck={false} />
        <Combobox.Portal container={root}>
          <Combobox.Positioner
            className="layer choices-place"
            align="start"
            sideOffset={4}
            collisionPadding={8}
          >
            <Combobox.Popup className="card choices" data-own-escape>
              <Combobox.Empty className="small muted">{say('choose.none')}</Combobox.Empty>
              <Combobox.List>
                {(option: Option) => (
                  <Combobox.Item key={option.value} value={option} className="choice">
                    <span className="choice-mark">
                      <Combobox.ItemIndicator>
                        <Check size={14} aria-hidden />
                      </Combobox.ItemIndicator>
                    </span>
                    <bdi>{option.label}</bdi>
                    <span className="small muted figures">{option.count}</span>
                  </Combobox.Item>
                )}
              </Combobox.List>
            </Combobox.Popup>
          </Combobox.Positioner>
        </Combobox.Portal>
      </Combobox.Root>
    </div>
  );
});
