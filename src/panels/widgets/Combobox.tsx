import { Check } from 'lucide-react';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useApp } from '../atlas';
import { placeFor, useLeft, usePlaced } from './placed';
import { KEEPS_FOCUS, type Options, useOptions } from './useOptions';
import '../choices.css';
import './popup.css';

/** One of the things that can be chosen. */
export interface Choosable {
  readonly value: string;
  readonly label: string;
}

interface Shown<O extends Choosable> {
  /** What fits what is typed. */
  readonly options: readonly O[];
  /** What stands there where nothing fits. */
  readonly empty: string;
  /** What stands below them where they are not all: no option, and not to be chosen. */
  readonly more?: string;
  readonly isChosen: (option: O) => boolean;
  /** A word on it. */
  readonly detail: (option: O) => string | number;
  /** Whether that is a number. */
  readonly figures?: boolean;
}

/** The list under the field, as long as it is open. */
function List<O extends Choosable>({
  field,
  scroller,
  at,
  list,
  optionId,
  options,
  empty,
  more,
  isChosen,
  detail,
  figures = false,
  onLeave,
}: Shown<O> &
  Pick<Options, 'scroller' | 'at' | 'list' | 'optionId'> & {
    field: RefObject<HTMLInputElement | null>;
    onLeave: () => void;
  }) {
  const { root } = useApp();
  usePlaced(scroller, () => field.current?.getBoundingClientRect() ?? new DOMRect());
  useLeft([scroller, field], onLeave);
  const opened = useRef(at);
  useLayoutEffect(() => {
    if (opened.current >= 0)
      document.getElementById(optionId(opened.current))?.scrollIntoView?.({ block: 'nearest' });
  }, [optionId]);
  return createPortal(
    <div
      {...KEEPS_FOCUS}
      ref={scroller}
      popover="manual"
      className="layer popup card choices"
      data-own-escape
    >
      <div role="status" className="small muted">
        {options.length === 0 && empty}
      </div>
      <div {...list}>
        {options.map((option, i) => {
          const chosen = isChosen(option);
          return (
            <div
              key={option.value}
              id={optionId(i)}
              role="option"
              tabIndex={-1}
              className="choice"
              aria-selected={chosen}
              data-highlighted={i === at || undefined}
            >
              <span className="choice-mark">{chosen && <Check size={14} aria-hidden />}</span>
              <bdi>{option.label}</bdi>
              <span className={figures ? 'small muted figures' : 'small muted'}>{detail(option)}</span>
            </div>
          );
        })}
      </div>
      {more !== undefined && <div className="small muted">{more}</div>}
    </div>,
    placeFor(root, field.current),
  );
}

/**
 * A field in which one of many is found by typing, or any number of them. It is opened by a press, an arrow, or what is
 * typed; a choice closes it, unless one of several was made from the whole list.
 */
export function Combobox<O extends Choosable>({
  id,
  label,
  placeholder,
  typed,
  multiple = false,
  onType,
  onPick,
  onLeave,
  ...shown
}: Shown<O> & {
  id: string;
  /** What it is called, where no label points to its id. */
  label?: string;
  placeholder: string;
  typed: string;
  multiple?: boolean;
  onType: (text: string) => void;
  onPick: (option: O) => void;
  /** It was left, or closed, without a choice: what was typed is of no use any more. */
  onLeave: () => void;
}) {
  const { options, isChosen } = shown;
  const field = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    onLeave();
  };
  function pick(at: number): void {
    const option = options[at];
    if (!option) return;
    if (!multiple || typed.trim() !== '') setOpen(false);
    onPick(option);
  }
  const {
    field: fieldProps,
    restart,
    ...list
  } = useOptions({
    size: options.length,
    open,
    multiple,
    onPick: pick,
    onKey(key) {
      if (key === 'Enter' || (key === 'Escape' && !open)) {
        close();
        return false;
      }
      if (key === 'Escape') close();
      else {
        restart(Math.max(0, options.findIndex(isChosen)));
        setOpen(true);
      }
      return true;
    },
  });
  return (
    <>
      <input
        {...fieldProps}
        ref={field}
        id={id}
        className="input"
        aria-label={label}
        placeholder={placeholder}
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          onType(value);
          const isWord = value.trim() !== '';
          restart(isWord ? 0 : -1);
          if (isWord) setOpen(true);
        }}
        onClick={() => {
          if (open) return;
          restart(-1);
          setOpen(true);
        }}
        onBlur={close}
      />
      {open && <List {...shown} {...list} field={field} onLeave={close} />}
    </>
  );
}
