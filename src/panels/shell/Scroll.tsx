import type { ReactNode } from 'react';

/** A part that scrolls by itself; `name` tells it from the others in the history's memory. */
export function Scroll({
  name,
  hidden = false,
  children,
}: {
  name: string;
  hidden?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="scroll" data-scroll={name} hidden={hidden}>
      {children}
    </div>
  );
}
