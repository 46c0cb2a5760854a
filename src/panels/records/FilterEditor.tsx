import { ChevronDown, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { choices } from '../../atlas/query';
import type { Filter } from '../../atlas/query/filter';
import type { Reading } from '../../atlas/reading/reading';
import { LEFT } from '../../state/fields/entry';
import { say } from '../../words/records';
import { useAtlas } from '../atlas';
import { useOpen } from '../Fold';
import { PartChooser } from './PartChooser';

interface Props {
  readonly reading: Reading;
  readonly filter: Filter;
}

const MILLION = 1e6;
/** Of the entry of the history: what is unfolded stays so beside a record that is selected. */
const OPEN = `${LEFT}filters`;

/** At least so much of a currency: nothing is converted. */
function ValueEditor({ reading, filter }: Props) {
  const value = useAtlas((state) => state.byValue);
  const change = useAtlas((state) => state.actions.change);
  /** What is being typed is not always a number yet. */
  const [draft, setDraft] = useState<string | null>(null);
  const [currency, setCurrency] = useState(value?.currency ?? '');
  const counts = new Map(choices(reading, filter, 'value').map((choice) => [choice.value, choice.count]));
  const chosen = value?.currency ?? currency;
  if (chosen !== '' && !counts.has(chosen)) counts.set(chosen, 0);
  const typed = draft ?? (value ? String(value.amount / MILLION) : '');

  function ask(code: string, text: string): void {
    const amount = Math.round(Number(text.replace(',', '.')) * MILLION);
    const isAsked = code !== '' && text.trim() !== '' && amount > 0 && amount <= 1e15;
    change({ byValue: isAsked ? { currency: code, amount } : null });
  }
  return (
    <fieldset className="filter-value">
      <legend>{say('part.value')}</legend>
      <label>
        <span className="small">{say('currency')}</span>
        <select
          className="input"
          value={chosen}
          onChange={({ currentTarget }) => {
            setCurrency(currentTarget.value);
            ask(currentTarget.value, typed);
          }}
        >
          <option value="">{say('currency.any')}</option>
          {[...counts].sort().map(([code, count]) => (
            <option key={code} value={code}>
              {say('currency.option', { currency: code, count })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="small">{say('least')}</span>
        <input
          className="input figures"
          inputMode="decimal"
          value={typed}
          disabled={chosen === ''}
          onChange={({ currentTarget }) => {
            setDraft(currentTarget.value);
            ask(chosen, currentTarget.value);
          }}
          onBlur={() => setDraft(null)}
        />
      </label>
    </fieldset>
  );
}

/** The filter's parts, each with what can be chosen and how many records that would mean; words are always at hand. */
export function FilterEditor({ id, reading, filter }: Props & { id: string }) {
  const words = useAtlas((state) => state.words);
  const open = useOpen(OPEN);
  const { change, setOpen } = useAtlas((state) => state.actions);
  const Icon = open ? ChevronUp : ChevronDown;
  return (
    <div className="filters">
      <div className="filters-head">
        <input
          id={`${id}words`}
          type="search"
          className="input"
          aria-label={say('words.hint')}
          placeholder={say('words.hint')}
          value={words}
          spellCheck={false}
          onChange={({ currentTarget }) => change({ words: currentTarget.value })}
        />
        <button
          type="button"
          className="button"
          aria-expanded={open}
          aria-controls={`${id}filters`}
          onClick={() => setOpen(OPEN, !open)}
        >
          <span>{say('edit')}</span>
          <Icon size={16} aria-hidden />
        </button>
      </div>
      <div id={`${id}filters`} className="filters-parts" hidden={!open}>
        {open && (
          <>
            {(['kind', 'corridor', 'country', 'place', 'party', 'state', 'source'] as const).map((name) => (
              <PartChooser key={name} name={name} reading={reading} filter={filter} />
            ))}
            <ValueEditor reading={reading} filter={filter} />
          </>
        )}
      </div>
    </div>
  );
}
