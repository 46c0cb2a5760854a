import { useEffect, useMemo, useState } from 'react';
import { found, type Option } from '../../atlas/route/options';
import { say } from '../../words/route';
import { Combobox } from '../widgets/Combobox';

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
  const name = useMemo(() => options.find((option) => option.value === value)?.label ?? '', [options, value]);
  const [typed, setTyped] = useState(name);
  // It may be filled in from elsewhere: the map, a dossier, a link.
  useEffect(() => setTyped(name), [name]);
  const fit = useMemo(() => found(options, typed === name ? '' : typed, MOST + 1), [options, typed, name]);
  return (
    <Combobox
      id={id}
      {...(label === undefined ? {} : { label })}
      placeholder={placeholder}
      options={fit.length > MOST ? fit.slice(0, MOST) : fit}
      empty={say('choose.none')}
      {...(fit.length > MOST ? { more: say('choose.more') } : {})}
      isChosen={(option) => option.value === value}
      detail={({ detail }) => detail}
      typed={typed}
      onType={(text) => {
        setTyped(text);
        if (text === '' && value !== null) onChoose(null);
      }}
      onPick={(option) => {
        // What was added to a list leaves its field empty.
        setTyped(value === null ? '' : option.label);
        onChoose(option.value);
      }}
      onLeave={() => setTyped(name)}
    />
  );
}
