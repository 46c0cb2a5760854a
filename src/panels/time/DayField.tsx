import { type Ref, type RefObject, useRef, useState } from 'react';
import { formatDate } from '../../atlas/date-words';
import { dayOf } from '../../state/fields/day';
import { say } from '../../words/time';
import { useAtlas } from '../atlas';

/** A day to be typed: Enter takes it, Esc leaves it as it was. */
export function DayInput({
  ref,
  label,
  value,
  end,
  onDay,
  onLeave,
}: {
  ref?: Ref<HTMLInputElement>;
  label: string;
  value: string;
  end: 'first' | 'last';
  onDay: (day: string | null) => void;
  /** Of a field that is there for as long as somebody types: hears that this is over, and whether a key ended it. */
  onLeave?: (byKey: boolean) => void;
}) {
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState(false);
  const [known, setKnown] = useState(value);
  const restore = (): void => {
    setText(value);
    setWrong(false);
  };
  // A field that stays says what holds, and keeps the focus meanwhile. In the other the day may be moving below who types.
  if (!onLeave && value !== known) {
    setKnown(value);
    restore();
  }
  const take = (byKey: boolean): void => {
    const trimmed = text.trim();
    const day = trimmed === '' ? null : dayOf(trimmed, end);
    const isWrong = trimmed !== '' && day === null;
    setWrong(isWrong);
    if (isWrong) return;
    if (trimmed !== value) onDay(day);
    onLeave?.(byKey);
  };
  return (
    <span className="time-input">
      <input
        ref={ref}
        type="text"
        className="input figures"
        inputMode="numeric"
        size={10}
        aria-label={label}
        aria-invalid={wrong || undefined}
        placeholder={say('form')}
        value={text}
        data-own-escape
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            // Else the same key would press the button that comes in this place.
            event.preventDefault();
            take(true);
          } else if (event.key === 'Escape') {
            restore();
            onLeave?.(true);
          }
        }}
        onBlur={() => take(false)}
      />
      {wrong && (
        <span role="alert" className="small time-wrong">
          {say('type.wrong', { text: text.trim() })}
        </span>
      )}
    </span>
  );
}

/** Once, when it comes: a callback that stays the same is not called again. */
const focused = (input: HTMLInputElement | null): void => input?.focus();

/** The day of the cursor in words; pressed, it is a field in which another can be typed. `date` is what the bar writes into. */
export function DayField({ date }: { date: RefObject<HTMLSpanElement | null> }) {
  const day = useAtlas((state) => (state.held ? state.held.at : state.at) ?? state.atlas.edition);
  const change = useAtlas((state) => state.actions.change);
  const [typing, setTyping] = useState(false);
  /** Whether the field that goes had the focus, which its button then takes: a key ended it, not another place. */
  const handsOn = useRef(false);
  if (day === null) return null;
  if (typing) {
    return (
      <DayInput
        ref={focused}
        label={say('type.label')}
        value={day}
        end="last"
        onDay={(at) => change({ at })}
        onLeave={(byKey) => {
          handsOn.current = byKey;
          setTyping(false);
        }}
      />
    );
  }
  const words = formatDate(day);
  return (
    <button
      ref={(button) => {
        if (!button || !handsOn.current) return;
        handsOn.current = false;
        button.focus();
      }}
      type="button"
      className="button time-date figures"
      title={say('type.label')}
      onClick={() => setTyping(true)}
    >
      <span ref={date}>{words}</span>
      <span className="unseen">{say('type')}</span>
    </button>
  );
}
