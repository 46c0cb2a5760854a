import { X } from 'lucide-react';
import { useId, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Atlas } from '../../atlas/atlas';
import { type Active, activeChanges } from '../../atlas/route/active';
import type { Doing } from '../../atlas/route/change';
import { changeOptions } from '../../atlas/route/options';
import { isOn, presetsOf, toggled } from '../../atlas/route/presets';
import { LEFT } from '../../state/fields/entry';
import { say } from '../../words/route';
import { useAtlas } from '../atlas';
import { Fold, useOpen } from '../Fold';
import { Chooser } from './Chooser';
import { PickOnMap } from './PickOnMap';

/** What is often asked, each one switch. */
function Presets({ atlas }: { atlas: Atlas }) {
  const closed = useAtlas((state) => state.closed);
  const opened = useAtlas((state) => state.opened);
  const at = useAtlas((state) => state.at);
  const change = useAtlas((state) => state.actions.change);
  const now = { closed, opened, at };
  const presets = useMemo(() => presetsOf(atlas), [atlas]);
  return (
    <fieldset className="presets" aria-label={say('presets')}>
      {presets.map((preset) => (
        <button
          key={preset}
          type="button"
          className="chip preset"
          aria-pressed={isOn(atlas, preset, now)}
          onClick={() => change({ ...toggled(atlas, preset, now), pick: 1 })}
        >
          {say(`preset.${preset}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** What is changed of the network, each with a way to take it back; the focus goes on to the next one, at last to `onward`. */
function ActiveChanges({ atlas, onward }: { atlas: Atlas; onward: string }) {
  const closed = useAtlas((state) => state.closed);
  const opened = useAtlas((state) => state.opened);
  const slow = useAtlas((state) => state.slow);
  const change = useAtlas((state) => state.actions.change);
  const list = useRef<HTMLUListElement>(null);
  const active = useMemo(() => activeChanges(atlas, { closed, opened, slow }), [atlas, closed, opened, slow]);
  if (active.length === 0) return null;
  function take(asked: Partial<Active['without']>, at: number): void {
    flushSync(() => change({ ...asked, pick: 1 }));
    const left = list.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [];
    (left[Math.min(at, left.length - 1)] ?? document.getElementById(onward))?.focus();
  }
  return (
    <ul ref={list} className="chips" aria-label={say('changes.active')}>
      {active.map(({ key, words, without }, at) => (
        <li key={key}>
          <button
            type="button"
            className="chip"
            data-chip
            aria-label={say('undo', { change: words })}
            onClick={() => take(without, at)}
          >
            <bdi>{words}</bdi>
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
      {active.length > 1 && (
        <li>
          <button
            type="button"
            className="chip chip-clear"
            onClick={() => take({ closed: [], opened: [], slow: [] }, 0)}
          >
            {say('undo.all')}
          </button>
        </li>
      )}
    </ul>
  );
}

const DOINGS: readonly Doing[] = ['close', 'slow', 'open'];
const FIELD = { close: 'closed', open: 'opened', slow: 'slow' } as const;
/** How much longer something may be made to take. */
const LEAST_FACTOR = 1.01;
const MOST_FACTOR = 999;

/** One more change: what is done, and to what. */
function Adder({ atlas, id, open }: { atlas: Atlas; id: string; open: boolean }) {
  const [doing, setDoing] = useState<Doing>('close');
  const [factor, setFactor] = useState('2');
  const change = useAtlas((state) => state.actions.change);
  const own = useAtlas((state) => state[FIELD[doing]]);
  // Thousands of them, and few readers look.
  const options = useMemo(() => (open ? changeOptions(atlas, doing) : []), [open, atlas, doing]);
  const times = Math.round(Number(factor.replace(',', '.')) * 100) / 100;
  const isFactor = times >= LEAST_FACTOR && times <= MOST_FACTOR;
  function add(key: string | null): void {
    if (key === null || (doing === 'slow' && !isFactor)) return;
    const rest = own.filter((each) => each.split('~')[0] !== key);
    change({ [FIELD[doing]]: [...rest, doing === 'slow' ? `${key}~${times}` : key], pick: 1 });
  }
  return (
    <div className="adder" data-own-escape>
      <fieldset className="adder-doing" aria-label={say('doing')}>
        {DOINGS.map((each) => (
          <button
            key={each}
            type="button"
            className="button"
            aria-pressed={each === doing}
            onClick={() => setDoing(each)}
          >
            {say(`doing.${each}`)}
          </button>
        ))}
      </fieldset>
      {doing === 'slow' && (
        <div className="adder-factor">
          <label htmlFor={`${id}factor`}>{say('factor')}</label>
          <input
            id={`${id}factor`}
            className="input figures"
            inputMode="decimal"
            value={factor}
            aria-invalid={!isFactor}
            aria-describedby={isFactor ? undefined : `${id}wrong`}
            onChange={({ currentTarget }) => setFactor(currentTarget.value)}
          />
          {!isFactor && (
            <span id={`${id}wrong`} className="small adder-wrong">
              {say('factor.wrong')}
            </span>
          )}
        </div>
      )}
      <Chooser
        id={id}
        label={say(`doing.${doing}.what`)}
        options={options}
        value={null}
        placeholder={say(`doing.${doing}.hint`)}
        onChoose={add}
      />
      {doing === 'close' && <PickOnMap fills="closed" words={say('pick.closed')} />}
    </div>
  );
}

/** What is changed of the network: switches for what is often asked, what is changed now, and one more of any kind. */
export function Changes({ atlas }: { atlas: Atlas }) {
  const id = useId();
  const name = `${LEFT}changes`;
  const open = useOpen(name);
  return (
    <section className="changes" aria-labelledby={`${id}title`}>
      <h2 id={`${id}title`} tabIndex={-1}>
        {say('changes')}
      </h2>
      <Presets atlas={atlas} />
      <ActiveChanges atlas={atlas} onward={`${id}title`} />
      <Fold name={name} words={{ closed: say('changes.more'), open: say('changes.less') }}>
        <Adder atlas={atlas} id={`${id}what`} open={open} />
      </Fold>
    </section>
  );
}
