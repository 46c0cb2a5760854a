import { ArrowUpDown, Plus, X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Atlas } from '../../atlas/atlas';
import { type Option, placeOptions } from '../../atlas/route/options';
import { MOST_VIA } from '../../atlas/route/question';
import { say } from '../../words/route';
import { useAtlas } from '../atlas';
import { Chooser } from './Chooser';
import { PickOnMap } from './PickOnMap';

/** A field for a place, with a button that has the map fill it in, and one that empties it. */
function PlaceField({
  id,
  label,
  fills,
  options,
  value,
  onChoose,
  onEmpty,
}: {
  id: string;
  label: string;
  fills: 'from' | 'to' | 'via';
  options: readonly Option[];
  value: string | null;
  onChoose: (value: string | null) => void;
  /** Where there is something to empty, or to take away. */
  onEmpty: (() => void) | null;
}) {
  const words = say(value === null ? 'via.drop' : 'empty', { field: label });
  return (
    <div className="end" data-own-escape>
      <label htmlFor={id}>{label}</label>
      <Chooser id={id} options={options} value={value} placeholder={say('choose')} onChoose={onChoose} />
      {(fills !== 'via' || value === null) && <PickOnMap fills={fills} />}
      {onEmpty && (
        <button
          type="button"
          className="button button-icon"
          aria-label={words}
          title={words}
          onClick={onEmpty}
        >
          <X size={16} aria-hidden />
        </button>
      )}
    </div>
  );
}

/** From where to where, and by which places on the way. */
export function Ends({ atlas }: { atlas: Atlas }) {
  const id = useId();
  const from = useAtlas((state) => state.from);
  const to = useAtlas((state) => state.to);
  const via = useAtlas((state) => state.via);
  const isFilling = useAtlas((state) => state.filling === 'via');
  const { change, fill } = useAtlas((state) => state.actions);
  const { places, countries } = atlas;
  const ends = useMemo(() => placeOptions({ places, countries }), [places, countries]);
  const passed = useMemo(() => placeOptions({ places, countries }, true), [places, countries]);
  /** How many there were when one more was asked for: once it is there, no other is. */
  const [addsAfter, setAddsAfter] = useState<number | null>(null);
  const added = (addsAfter === via.length || isFilling) && via.length < MOST_VIA;
  /** By their numbers, not their places: who chooses another stays in the field. */
  const vias = [...via, ...(added ? [null] : [])].map((place, at) => ({ name: `via${at}`, place }));
  const element = (field: string): HTMLElement | null => document.getElementById(`${id}${field}`);
  const end = (field: 'from' | 'to', value: string | null) => (
    <PlaceField
      id={`${id}${field}`}
      label={say(field)}
      fills={field}
      options={ends}
      value={value}
      onChoose={(chosen) => change({ [field]: chosen, pick: 1 })}
      onEmpty={
        value === null
          ? null
          : () => {
              change({ [field]: null, pick: 1 });
              element(field)?.focus();
            }
      }
    />
  );
  function setVia(at: number, value: string | null): void {
    const next = value === null ? via.toSpliced(at, 1) : via.toSpliced(at, 1, value);
    change({ via: next, pick: 1 });
  }
  /** Takes a field away: the focus goes to the one that comes in its place, else to where one may be added. */
  function drop(at: number): void {
    flushSync(() => {
      fill(null);
      setAddsAfter(null);
      if (at < via.length) setVia(at, null);
    });
    (element(`via${at}`) ?? element('add') ?? element('to'))?.focus();
  }
  return (
    <fieldset className="ends">
      <legend className="unseen">{say('ends')}</legend>
      {end('from', from)}
      {vias.map(({ name, place }, at) => (
        <PlaceField
          key={name}
          id={`${id}${name}`}
          label={say('via', { n: at + 1 })}
          fills="via"
          options={passed}
          value={place}
          onChoose={(value) => (value === null ? drop(at) : setVia(at, value))}
          onEmpty={() => drop(at)}
        />
      ))}
      {end('to', to)}
      <div className="ends-tools">
        <button
          type="button"
          className="button"
          disabled={from === null && to === null}
          onClick={() => change({ from: to, to: from, via: via.toReversed(), pick: 1 })}
        >
          <ArrowUpDown size={16} aria-hidden />
          <span>{say('swap')}</span>
        </button>
        {!added && via.length < MOST_VIA && (
          <button
            type="button"
            id={`${id}add`}
            className="button"
            onClick={() => {
              flushSync(() => setAddsAfter(via.length));
              element(`via${via.length}`)?.focus();
            }}
          >
            <Plus size={16} aria-hidden />
            <span>{say('via.add')}</span>
          </button>
        )}
        {(from !== null || to !== null || via.length > 0) && (
          <button
            type="button"
            className="button"
            onClick={() => {
              fill(null);
              setAddsAfter(null);
              change({ from: null, to: null, via: [], pick: 1 });
              element('from')?.focus();
            }}
          >
            <X size={16} aria-hidden />
            <span>{say('ends.clear')}</span>
          </button>
        )}
      </div>
    </fieldset>
  );
}
