import { useAtlas } from '../atlas';

interface Target {
  readonly id: string;
  readonly label: string;
  /** Lies in the phone's sheet, which must then be open. */
  readonly inSheet: boolean;
}
const CORRIDORS: Target = { id: 'corridors', label: 'Skip to corridors', inSheet: true };
const MAP: Target = { id: 'map', label: 'Skip to map', inSheet: false };
const DETAILS: Target = { id: 'dossier-title', label: 'Skip to details', inSheet: true };

/** What takes the focus in a target: the map's canvas, which listens to keys, or else the element itself. */
function focusTarget(id: string): void {
  const element = document.getElementById(id);
  const target = element?.querySelector<HTMLElement>('canvas[tabindex]') ?? element;
  if (target && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target?.focus();
}

/** The first stops of the Tab key: straight to the corridors, the map, or what is selected. */
export function SkipLinks({ desk, hasDossier }: { desk: boolean; hasDossier: boolean }) {
  const setSheet = useAtlas((state) => state.actions.setSheet);
  // On a phone the dossier stands in the overview's place.
  const targets = hasDossier ? (desk ? [CORRIDORS, MAP, DETAILS] : [DETAILS, MAP]) : [CORRIDORS, MAP];
  return (
    <nav className="skip" aria-label="Skip links">
      {targets.map(({ id, label, inSheet }) => (
        <a
          key={id}
          href={`#${id}`}
          onClick={(event) => {
            // The hash is the map's link: move the focus without touching it.
            event.preventDefault();
            if (inSheet) setSheet('half');
            focusTarget(id);
          }}
        >
          {label}
        </a>
      ))}
    </nav>
  );
}
