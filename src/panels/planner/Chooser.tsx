import { Combobox } from '@base-ui/react/combobox';
import { useEffect, useMemo, useState } from 'react';
import { found, type Option } from '../../atlas/route/options';
import { say } from '../../words/route';
import { Choices, labelOf, sameChoice } from '../Choices';

/** More are not listed: who types more finds the rest. */
const MOST = 40;

/** One of many, found by typing any of its names. What is emptied is nothing again. */
export function Chooser({
  id,
  label,
  options,
  value,
  placeholder,
  onChoose,
}: {
  id: string;
  /** What it is called, where no label points to its id. */
  label?: string;
  options: readonly Option[];
  /** The value of the one that is chosen. */
  value: string | null;
  placeholder: string;
  onChoose: (value: string | null) => void;
}) {
  const chosen = useMemo(() => options.find((option) => option.value === value) ?? null, [options, value]);
  const name = chosen?.label ?? '';
  const [typed, setTyped] = useState(name);
  // It may be filled in from elsewhere: the map, a dossier, a link.
  useEffect(() => setTyped(name), [name]);
  const shown = useMemo(() => found(options, typed === name ? '' : typed, MOST), [options, typed, name]);
  return (
    <Combobox.Root
      items={options}
      filteredItems={shown}
      value={chosen}
      inputValue={typed}
      itemToStringLabel={labelOf}
      isItemEqualToValue={sameChoice}
      autoHighlight
      onInputValueChange={(text, { reason }) => {
        // What was added to a list leaves its field empty.
        setTyped(reason === 'item-press' && value === null ? '' : text);
      }}
      onValueChange={(next, { reason }) => {
        // Esc closes the list; a cross takes back what was chosen.
        if (reason !== 'escape-key') onChoose(next?.value ?? null);
      }}
    >
      <Combobox.Input
        id={id}
        className="input"
        placeholder={placeholder}
        spellCheck={false}
        {...(label === undefined ? {} : { 'aria-label': label })}
      />
      <Choices<Option> empty={say('choose.none')} detail={({ detail }) => detail} />
    </Combobox.Root>
  );
}
