import { ArrowUpDown, Plus, X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
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
}: {
  id: string;
  label: string;
  fills: 'from' | 'to' | 'via';
  options: readonly Option[];
  value: string | null;
  onChoose: (value: string | null) => void;
}) {
  return (
    <div className="end" data-own-escape>
      <label htmlFor={id}>{label}</label>
      <Chooser id={id} options={options} value={value} placeholder={say('choose')} onChoose={onChoose} />
      {(fills !== 'via' || value === null) && <PickOnMap fills={fills} />}
      {value !== null && (
        <button
          type="button"
          className="button button-icon"
          aria-label={say('empty', { field: label })}
          title={say('empty', { field: label })}
          onClick={() => {
            onChoose(null);
            document.getElementById(id)?.focus();
          }}
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
  const added = addsAfter === via.length || isFilling;
  const focusOn = (field: string): void => document.getElementById(`${id}${field}`)?.focus();

  return (
    <fieldset className="ends">
      <legend className="unseen">{say('ends')}</legend>
      <PlaceField
        id={`${id}from`}
        label={say('from')}
        fills="from"
        options={ends}
        value={from}
        onChoose={(value) => change({ from: value, pick: 1 })}
      />
      {via.map((place, at) => (
        <PlaceField
          key={place}
          id={`${id}via${at}`}
          label={say('via', { n: at + 1 })}
          fills="via"
          options={passed}
          value={place}
          onChoose={(value) => {
            change({
              via: via.flatMap((each, i) => (i === at ? (value === null ? [] : [value]) : [each])),
              pick: 1,
            });
            if (value === null) focusOn('to');
          }}
        />
      ))}
      {added && via.length < MOST_VIA && (
        <PlaceField
          id={`${id}new`}
          label={say('via', { n: via.length + 1 })}
          fills="via"
          options={passed}
          value={null}
          onChoose={(value) => value !== null && change({ via: [...via, value], pick: 1 })}
        />
      )}
      <PlaceField
        id={`${id}to`}
        label={say('to')}
        fills="to"
        options={ends}
        value={to}
        onChoose={(value) => change({ to: value, pick: 1 })}
      />
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
          <button type="button" className="button" onClick={() => setAddsAfter(via.length)}>
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
              focusOn('from');
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
