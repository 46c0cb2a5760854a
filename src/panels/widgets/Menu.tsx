import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react';
import { createPortal } from 'react-dom';
import { plainFold } from '../../atlas/fold';
import { useApp } from '../atlas';
import { type Box, placeFor, useLeft, usePlaced } from './placed';
import './popup.css';

/** Letters typed in a row are one word; after so long another begins, ms. */
const WORD_MS = 600;

/** Which item has the focus first; null: the menu itself, for who opened it with a pointer. */
export type First = 'first' | 'last' | null;

const itemsIn = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role^=menuitem]'),
];

/** The item that a word leads to, from `from` on; a letter typed again and again goes through all that begin with it. */
function itemNamed(items: readonly HTMLElement[], from: number, typed: string): HTMLElement | undefined {
  const again = [...typed].every((letter) => letter === typed[0]);
  const start = from + (again ? 1 : 0);
  const wanted = plainFold(again ? typed.slice(0, 1) : typed);
  return [...items.slice(start), ...items.slice(0, start)].find((item) =>
    plainFold(item.textContent).startsWith(wanted),
  );
}

/** Which item a key leads to from the one at `at` (-1: none); undefined where it is none of these keys. */
function itemFor(key: string, items: readonly HTMLElement[], at: number): HTMLElement | undefined {
  if (key === 'ArrowDown') return items[at + 1] ?? items[0];
  if (key === 'ArrowUp') return at > 0 ? items[at - 1] : items.at(-1);
  if (key === 'Home') return items[0];
  return key === 'End' ? items.at(-1) : undefined;
}

interface MenuProps {
  readonly id?: string;
  readonly className: string;
  readonly label?: string;
  readonly labelledBy?: string;
  /** What it stands beside, px in the window. */
  readonly anchor: () => Box;
  /** What opened it, where that is on the page: a press there is its own. */
  readonly opener?: RefObject<HTMLElement | null>;
  readonly atEnd?: boolean;
  readonly first?: First;
  /** What has the focus when it goes; null leaves it to whoever closed it. */
  readonly backTo: () => HTMLElement | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const NOBODY: RefObject<HTMLElement | null> = { current: null };

/** A menu that is open, with the keys of one (WAI-ARIA Authoring Practices, “Menu Button”). It is closed by not being drawn. */
export function Menu({
  id,
  className,
  label,
  labelledBy,
  anchor,
  opener = NOBODY,
  atEnd = false,
  first = null,
  backTo,
  onClose,
  children,
}: MenuProps) {
  const { root } = useApp();
  const own = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', until: 0 });
  const back = useRef(backTo);
  back.current = backTo;
  usePlaced(own, anchor, atEnd);
  useLeft([own, opener], onClose);
  useLayoutEffect(() => {
    const { current: menu } = own;
    if (!menu) return;
    const target = first === null ? menu : itemsIn(menu).at(first === 'first' ? 0 : -1);
    target?.focus({ preventScroll: true });
    return () => {
      // Somebody may have gone on to something else.
      const { activeElement: held } = document;
      if (held === null || held === document.body || menu.contains(held)) back.current()?.focus();
    };
  }, [first]);

  function onKey(event: KeyboardEvent<HTMLElement>): void {
    const { key, currentTarget: menu } = event;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (key === 'Tab') {
      // From what opened it the browser goes on, forwards or back.
      back.current()?.focus();
      onClose();
      return;
    }
    const items = itemsIn(menu);
    const { activeElement: held } = document;
    const at = held instanceof HTMLElement ? items.indexOf(held) : -1;
    let target = itemFor(key, items, at);
    if (key === 'Escape') onClose();
    else if (!target) {
      if ([...key].length > 1 || key === ' ') return;
      const text = event.timeStamp < typed.current.until ? typed.current.text + key : key;
      typed.current = { text, until: event.timeStamp + WORD_MS };
      target = itemNamed(items, Math.max(at, 0) - (at < 0 ? 1 : 0), text);
    }
    event.preventDefault();
    // What it lies over has keys of its own.
    event.stopPropagation();
    target?.focus();
  }

  return createPortal(
    <div
      ref={own}
      id={id}
      role="menu"
      tabIndex={-1}
      popover="manual"
      className={`layer popup card ${className}`}
      aria-label={label}
      aria-labelledby={labelledBy}
      data-own-escape
      onKeyDown={onKey}
      onPointerMove={({ target, pointerType }: PointerEvent) => {
        if (pointerType === 'touch' || !(target instanceof Element)) return;
        const item = target.closest<HTMLElement>('[role^=menuitem]');
        if (item && item !== document.activeElement) item.focus({ preventScroll: true });
      }}
      onBlur={({ relatedTarget, currentTarget }: FocusEvent) => {
        if (!(relatedTarget instanceof Node) || currentTarget.contains(relatedTarget)) return;
        if (!opener.current?.contains(relatedTarget)) onClose();
      }}
    >
      {children}
    </div>,
    placeFor(root, opener.current),
  );
}
