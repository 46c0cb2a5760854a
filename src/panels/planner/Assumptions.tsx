import { useId, useRef, useState } from 'react';
import type { Atlas } from '../../atlas/atlas';
import { sourcesOf } from '../../atlas/atlas';
import { type Assuming, assumedIn, assumingOf, assumptionName, rangeIn } from '../../atlas/route/assuming';
import { LEFT } from '../../state/fields/entry';
import { say } from '../../words/route';
import { useApp, useAtlas } from '../atlas';
import { Fold } from '../Fold';
import { keepingFocus } from '../focus';
import { SourceLine } from '../SourceLink';

/** The fold in which they are. */
export const ASSUMPTIONS = `${LEFT}assumptions`;
/** The id of an assumption's heading in the page. */
export const assumptionId = (prefix: string, id: string): string => `${prefix}assumption-${id}`;

/** One assumption: what it is, its range to be changed, and whom it rests on. */
function AssumptionRow({ atlas, assuming }: { atlas: Atlas; assuming: Assuming }) {
  const id = useId();
  const { prefix } = useApp();
  const assume = useAtlas((state) => state.assume);
  const change = useAtlas((state) => state.actions.change);
  const { assumption, range, changed } = assuming;
  /** What is being typed is not always a range yet. */
  const [draft, setDraft] = useState<readonly [string, string] | null>(null);
  const [from, to] = draft ?? [range ? `${range.from}` : '', range ? `${range.to}` : ''];
  const wrong = draft !== null && rangeIn(assumption, from, to) === null;
  const name = assumptionName(assumption.id);
  function ask(low: string, high: string): void {
    setDraft([low, high]);
    const next = rangeIn(assumption, low, high);
    if (next) change({ assume: assumedIn(assume, assumption, next) });
  }
  const set = (next: null | undefined): void =>
    keepingFocus(
      () => {
        setDraft(null);
        change({ assume: assumedIn(assume, assumption, next) });
      },
      () => document.getElementById(assumptionId(prefix, assumption.id)),
    );
  const input = (end: 'from' | 'to', value: string) => (
    <input
      className="input figures"
      inputMode="decimal"
      aria-label={say(`assume.${end}`, { name, unit: say(`unit.${assumption.unit}`) })}
      aria-invalid={wrong}
      aria-describedby={wrong ? `${id}wrong` : undefined}
      value={value}
      onChange={({ currentTarget }) =>
        end === 'from' ? ask(currentTarget.value, to) : ask(from, currentTarget.value)
      }
      onBlur={() => !wrong && setDraft(null)}
    />
  );
  return (
    <li className="assumption" data-changed={changed || undefined}>
      <h3 id={assumptionId(prefix, assumption.id)} tabIndex={-1}>
        {name}
      </h3>
      <p className="small">{assumption.text}</p>
      {assumption.note && <p className="small muted">{assumption.note}</p>}
      <div className="assumption-range small">
        {input('from', from)}
        <span aria-hidden="true">–</span>
        {input('to', to)}
        <span>{say(`unit.${assumption.unit}`)}</span>
        {range !== null && (
          <button type="button" className="button" onClick={() => set(null)}>
            {say('assume.drop')}
          </button>
        )}
        {changed && (
          <button type="button" className="button" onClick={() => set(undefined)}>
            {say('assume.reset')}
          </button>
        )}
      </div>
      {wrong && (
        <p id={`${id}wrong`} className="small adder-wrong">
          {say('assume.wrong')}
        </p>
      )}
      {range === null && <p className="small">{say('assume.none')}</p>}
      <SourceLine sources={sourcesOf(atlas, assumption.sources)} />
    </li>
  );
}

/** What is assumed where nobody has published a time: one table, and each range may be set otherwise. */
export function Assumptions({ atlas }: { atlas: Atlas }) {
  const assume = useAtlas((state) => state.assume);
  const change = useAtlas((state) => state.actions.change);
  const list = useRef<HTMLUListElement>(null);
  const all = assumingOf(atlas, assume);
  if (all.length === 0) return null;
  const changed = all.filter((one) => one.changed).length;
  return (
    <Fold
      name={ASSUMPTIONS}
      className="assumptions"
      heading={(as) => (
        <h2 id={as}>
          <span>{say('assumptions')}</span>
          {changed > 0 && <span className="small muted"> {say('assume.changed', { count: changed })}</span>}
        </h2>
      )}
    >
      <p className="small">{say('assumptions.what')}</p>
      {changed > 0 && (
        <button
          type="button"
          className="button"
          onClick={() =>
            keepingFocus(
              () => change({ assume: [] }),
              () => list.current?.querySelector<HTMLElement>('[tabindex]'),
            )
          }
        >
          {say('assume.resetAll')}
        </button>
      )}
      <ul ref={list} className="assumption-list">
        {all.map((assuming) => (
          <AssumptionRow key={assuming.assumption.id} atlas={atlas} assuming={assuming} />
        ))}
      </ul>
    </Fold>
  );
}
