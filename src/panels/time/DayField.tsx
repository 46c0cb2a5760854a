import { type RefObject, useState } from 'react';
import { formatDate } from '../../atlas/date-words';
import { dayOf } from '../../state/fields/day';
import { say } from '../../words/time';
import { useAtlas } from '../atlas';

/** A day to be typed: Enter takes it, Esc leaves it as it was. */
export function DayInput({
  label,
  value,
  end,
  onDay,
  onLeave,
  focus = false,
}: {
  label: string;
  value: string;
  end: 'first' | 'last';
  onDay: (day: string | null) => void;
  onLeave?: () => void;
  focus?: boolean;
}) {
  const [text, setText] = useState(value);
  const [wrong, setWrong] = useState(false);
  const take = (): void => {
    const trimmed = text.trim();
    const day = trimmed === '' ? null : dayOf(trimmed, end);
    const isWrong = trimmed !== '' && day === null;
    setWrong(isWrong);
    if (isWrong) return;
    if (trimmed !== value) onDay(day);
    onLeave?.();
  };
  return (
    <span className="time-input">
      <input
        type="text"
        // biome-ignore lint/a11y/noAutofocus: it stands where the button was that asked for it.
        autoFocus={focus}
        inputMode="numeric"
        size={10}
        aria-label={label}
        aria-invalid={wrong || undefined}
        placeholder={say('form')}
        value={text}
        data-own-escape={onLeave ? '' : undefined}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
          else if (event.key === 'Escape' && onLeave) onLeave();
        }}
        onBlur={take}
      />
      {wrong && (
        <span role="alert" className="small time-wrong">
          {say('type.wrong', { text: text.trim() })}
        </span>
      )}
    </span>
  );
}

/** The day of the cursor in words; pressed, it is a field in which another can be typed. `date` is what the bar writes into. */
export function DayField({ date }: { date: RefObject<HTMLSpanElement | null> }) {
  const day = useAtlas((state) => (state.held ? state.held.at : state.at) ?? state.atlas.edition);
  const change = useAtlas((state) => state.actions.change);
  const [typing, setTyping] = useState(false);
  if (day === null) return null;
  if (typing) {
    return (
      <DayInput
        label={say('type.label')}
        value={day}
        end="last"
        focus
        onDay={(at) => change({ at })}
        onLeave={() => setTyping(false)}
      />
    );
  }
  const words = formatDate(day);
  return (
    <button
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
