import type { ReactNode } from 'react';
import { useAtlas } from './atlas';

/** A section that folds. Whether it is open belongs to the entry of the history: going back finds it as it was left. */
export function Fold({
  name,
  className,
  openAtFirst = false,
  summary,
  children,
}: {
  /** Tells it from the other folds of the dossier. */
  name: string;
  className: string;
  openAtFirst?: boolean;
  summary: ReactNode;
  children: ReactNode;
}) {
  const open = useAtlas((state) => state.open[name] ?? openAtFirst);
  const setOpen = useAtlas((state) => state.actions.setOpen);
  return (
    <details
      className={className}
      open={open}
      onToggle={({ currentTarget }) => {
        // On paper everything is open for a moment: that is nobody's choice.
        if (currentTarget.open !== open && !currentTarget.matches('[data-printed]'))
          setOpen(name, currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
