import { X } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { type Chip, chipsOf } from '../../atlas/query';
import { LISTS } from '../../atlas/query/filter';
import { allCleared, cleared, FIELD_OF, filterIn } from '../../state/filter';
import { readingIn } from '../../state/reading';
import { say } from '../../words/records';
import { useAtlas, useAtlasStore } from '../atlas';

/**
 * What the records are filtered by, each with a way to take it back. The focus goes on to the next one, or, after the last,
 * to the element of the id `fallback`.
 */
export function Chips({ fallback }: { fallback: string }) {
  const store = useAtlasStore();
  const reading = useAtlas(readingIn);
  const filter = useAtlas(filterIn);
  const list = useRef<HTMLUListElement>(null);
  const chips = chipsOf(reading, filter);
  if (chips.length === 0) return null;

  function take(change: () => void, at: number): void {
    flushSync(change);
    const left = list.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [];
    (left[Math.min(at, left.length - 1)] ?? document.getElementById(fallback))?.focus();
  }
  const { actions } = store.getState();
  const remove = ({ name, value }: Chip): void => {
    const part = LISTS.find((each) => each === name);
    if (!part || value === null) actions.change(cleared(name));
    else actions.change({ [FIELD_OF[part]]: (filter[part] ?? []).filter((each) => each !== value) });
  };
  return (
    <ul ref={list} className="chips" aria-label={say('chips')}>
      {chips.map((chip, at) => (
        <li key={`${chip.name} ${chip.value}`}>
          <button
            type="button"
            className="chip"
            data-chip
            aria-label={say('remove', { part: say(`part.${chip.name}`), label: chip.label })}
            onClick={() => take(() => remove(chip), at)}
          >
            <bdi>{chip.label}</bdi>
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="chip chip-clear"
          onClick={() => take(() => actions.change(allCleared()), 0)}
        >
          {say('clear')}
        </button>
      </li>
    </ul>
  );
}
