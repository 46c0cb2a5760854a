import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
} from 'react';
import { createPortal } from 'react-dom';
import { useApp } from '../atlas';
import './modal.css';

/**
 * What opens over the page until it is closed: the browser's own modal dialog, which holds the focus and leaves the rest of the
 * page inert. It lies over the app, with what is shown in its middle; a press beside that, Esc, or a phone's way back closes
 * it. The focus goes back to what had it, unless `backTo` says where to.
 */
export function Modal({
  className,
  label,
  labelledBy,
  focusFirst,
  backTo,
  onClose,
  children,
}: {
  className: string;
  /** What it is called, where no heading of it (`labelledBy`, an id) says so. */
  label?: string;
  labelledBy?: string;
  /** What has the focus first; the first thing that can, without. */
  focusFirst?: RefObject<HTMLElement | null>;
  /** Asked when it goes; null leaves the focus to whoever closed it. */
  backTo?: () => HTMLElement | null;
  onClose: () => void;
  children: ReactNode;
}) {
  const { root } = useApp();
  const own = useRef<HTMLDialogElement>(null);
  const now = useRef({ backTo, onClose });
  now.current = { backTo, onClose };
  useLayoutEffect(() => {
    const { current: dialog } = own;
    if (!dialog) return;
    const before = document.activeElement;
    const closed = (): void => now.current.onClose();
    // The browser's top layer knows no app, only the document.
    const cover = (): void => {
      const { left, top, width, height } = root.getBoundingClientRect();
      dialog.style.right = 'auto';
      dialog.style.bottom = 'auto';
      dialog.style.top = `${top + window.scrollY}px`;
      dialog.style.left = `${left + window.scrollX}px`;
      dialog.style.width = `${width}px`;
      dialog.style.height = `${height}px`;
    };
    cover();
    dialog.showModal();
    focusFirst?.current?.focus();
    dialog.addEventListener('close', closed);
    const observer = new ResizeObserver(cover);
    observer.observe(root);
    return () => {
      observer.disconnect();
      dialog.removeEventListener('close', closed);
      // What lies outside of it can't be focused before.
      dialog.close();
      const back = now.current.backTo ? now.current.backTo() : before;
      if (back instanceof HTMLElement) back.focus();
    };
  }, [root, focusFirst]);

  /** A press that began in the dialog, to mark a text, may end beside it. */
  const pressedBeside = useRef(false);
  return createPortal(
    <dialog
      ref={own}
      className={`modal ${className}`}
      aria-label={label}
      aria-labelledby={labelledBy}
      data-own-escape
      onPointerDown={({ target, currentTarget }: PointerEvent) => {
        pressedBeside.current = target === currentTarget;
      }}
      onClick={({ target, currentTarget }: MouseEvent) => {
        if (pressedBeside.current && target === currentTarget) onClose();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
      onCancel={(event) => {
        // Also of a file chooser within, whose cancelling bubbles.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </dialog>,
    root,
  );
}
