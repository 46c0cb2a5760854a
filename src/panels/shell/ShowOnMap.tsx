import { LocateFixed } from 'lucide-react';
import { useMemo } from 'react';
import { focusOf } from '../../atlas/dossier/focus';
import type { Selection } from '../../atlas/selection';
import { say } from '../../words/shell';
import { useAtlas } from '../atlas';

/** Brings what is selected into view again, whole: on a phone the sheet makes room for it. Nothing for what lies nowhere. */
export function ShowOnMap({ sel }: { sel: Selection }) {
  const hasMap = useAtlas((state) => state.mapStatus !== 'absent');
  const atlas = useAtlas((state) => state.atlas);
  const lookAt = useAtlas((state) => state.actions.lookAt);
  const lies = useMemo(() => focusOf(atlas, sel) !== null, [atlas, sel]);
  if (!hasMap || !lies) return null;
  const label = say(sel.kind === 'corridor' ? 'look.corridor' : 'look');
  return (
    <button
      type="button"
      className="button button-icon"
      aria-label={label}
      title={label}
      onClick={() => lookAt(sel)}
    >
      <LocateFixed size={18} aria-hidden />
    </button>
  );
}
