import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useId,
  useRef,
  useState,
} from 'react';

/** Whether a key was pressed to compose a word, with an input method, and means nothing else. WebKit tells it by the code alone. */
export const isComposing = ({ nativeEvent }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || nativeEvent.keyCode === 229;

/** For what is pressed while a field keeps the focus. */
export const KEEPS_FOCUS = { onMouseDown: (event: MouseEvent): void => event.preventDefault() };

/** Which option is meant, of those whose ids `useOptions` made. */
function optionOf(target: EventTarget): number | null {
  const id = target instanceof Element ? target.closest('[role=option]')?.id : undefined;
  const at = id?.split('option')[1];
  return at === undefined ? null : Number(at);
}

/** What the hook gives: properties for the field and for the list; each option has its id. */
export interface Options {
  /** What scrolls: the list, or what it stands in. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Which option Enter would take; -1: none. */
  readonly at: number;
  /** The list is another one: it begins anew, with an option highlighted, or with none (-1). */
  restart(at: number): void;
  readonly field: {
    readonly role: 'combobox';
    readonly autoComplete: 'off';
    readonly 'aria-autocomplete': 'list';
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string | undefined;
    readonly 'aria-activedescendant': string | undefined;
    onKeyDown(event: KeyboardEvent<HTMLInputElement>): void;
  };
  readonly list: {
    readonly id: string;
    readonly role: 'listbox';
    readonly 'aria-multiselectable': true | undefined;
    onMouseDown(event: MouseEvent): void;
    onPointerMove(event: PointerEvent): void;
    onClick(event: MouseEvent): void;
  };
  optionId(at: number): string;
}

/**
 * A list of options under a field that keeps the focus (WAI-ARIA Authoring Practices, “Combobox”): arrows go through them,
 * round and round, and Enter takes one. All other keys are the field's.
 * @param size how many options there are
 * @param open whether they are shown
 * @param multiple whether several can be chosen
 * @param first which one is highlighted at first; -1: none
 * @param onKey hears of the arrows while they are not, of Enter where none is highlighted, and of Escape; whether it was of use
 */
export function useOptions({
  size,
  open,
  multiple = false,
  first = -1,
  onPick,
  onKey,
}: {
  size: number;
  open: boolean;
  multiple?: boolean;
  first?: number;
  onPick: (at: number) => void;
  onKey: (key: string) => boolean;
}): Options {
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [highlighted, setHighlighted] = useState(first);
  const at = open ? Math.min(highlighted, size - 1) : -1;
  const optionId = (option: number): string => `${id}option${option}`;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const { key } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || isComposing(event)) return;
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    let used = true;
    if (step !== 0 && open) {
      if (size === 0) return;
      const next = at < 0 ? (step > 0 ? 0 : size - 1) : (at + step + size) % size;
      setHighlighted(next);
      document.getElementById(optionId(next))?.scrollIntoView?.({ block: 'nearest' });
    } else if (key === 'Enter' && at >= 0) onPick(at);
    else used = (step !== 0 || key === 'Enter' || key === 'Escape') && onKey(key);
    if (!used) return;
    event.preventDefault();
    event.stopPropagation();
  }

  return {
    scroller,
    at,
    restart(option) {
      setHighlighted(option);
      scroller.current?.scrollTo(0, 0);
    },
    field: {
      role: 'combobox',
      autoComplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': open,
      'aria-controls': open ? `${id}list` : undefined,
      'aria-activedescendant': at >= 0 ? optionId(at) : undefined,
      onKeyDown,
    },
    list: {
      id: `${id}list`,
      role: 'listbox',
      'aria-multiselectable': multiple || undefined,
      ...KEEPS_FOCUS,
      onPointerMove({ target, movementX, movementY }) {
        const over = optionOf(target);
        // A list that is scrolled by keys moves under a pointer that rests.
        if (over !== null && (movementX !== 0 || movementY !== 0)) setHighlighted(over);
      },
      onClick({ target }) {
        const pressed = optionOf(target);
        if (pressed !== null) onPick(pressed);
      },
    },
    optionId,
  };
}
