import { type ReactNode, useId, useRef, useState } from 'react';
import { type First, Menu } from './Menu';

/** A button with a menu, which stays open until it is left. */
export function MenuButton({
  className,
  menuClassName,
  words,
  children,
}: {
  className: string;
  menuClassName: string;
  /** What stands on the button. */
  words: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<{ readonly first: First } | null>(null);
  return (
    <>
      <button
        ref={button}
        id={id}
        type="button"
        className={className}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls={open ? `${id}menu` : undefined}
        data-own-escape
        onClick={({ detail }) => setOpen(open ? null : { first: detail === 0 ? 'first' : null })}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen({ first: event.key === 'ArrowDown' ? 'first' : 'last' });
        }}
      >
        {words}
      </button>
      {open && (
        <Menu
          id={`${id}menu`}
          className={menuClassName}
          labelledBy={id}
          anchor={() => button.current?.getBoundingClientRect() ?? new DOMRect()}
          opener={button}
          atEnd
          first={open.first}
          backTo={() => button.current}
          onClose={() => setOpen(null)}
        >
          {children}
        </Menu>
      )}
    </>
  );
}
