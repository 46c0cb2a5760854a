import type { KeyboardEvent, ReactNode } from 'react';

/** One thing to choose; with `checked`, one that is on or off. What is disabled can be read all the same. */
export function MenuItem({
  className,
  checked,
  disabled = false,
  onPress,
  onPoint,
  children,
}: {
  className: string;
  checked?: boolean;
  disabled?: boolean;
  onPress: () => void;
  /** It has the focus, or the pointer. */
  onPoint?: () => void;
  children: ReactNode;
}) {
  const press = (): void => {
    if (!disabled) onPress();
  };
  const shared = {
    className,
    children,
    onClick: press,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      press();
    },
    onFocus: onPoint,
    onPointerEnter: onPoint,
  };
  return checked === undefined ? (
    <div role="menuitem" tabIndex={-1} aria-disabled={disabled || undefined} {...shared} />
  ) : (
    <div
      role="menuitemcheckbox"
      tabIndex={-1}
      aria-checked={checked}
      aria-disabled={disabled || undefined}
      {...shared}
    />
  );
}
