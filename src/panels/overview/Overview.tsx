import type { RefObject } from 'react';
import { useAtlas } from '../atlas';
import { TableState } from '../Plight';
import { CorridorPanel } from './CorridorPanel';
import { Lead } from './Lead';
import { Legend } from './Legend';
import './overview.css';

/** What the page shows before anything is selected: what it is, the corridors, the legend, the credits. */
export function Overview({
  home,
  onAbout,
}: {
  home: RefObject<HTMLHeadingElement | null>;
  onAbout: () => void;
}) {
  const attribution = useAtlas((state) => state.index?.attribution ?? null);
  const placesFailed = useAtlas((state) => state.files.places.status === 'failed');
  return (
    <>
      <header className="overview-head">
        <h1 ref={home} tabIndex={-1}>
          Corridor Atlas
        </h1>
        <Lead />
        {placesFailed && <TableState table="places" />}
      </header>
      <CorridorPanel />
      <Legend />
      <footer className="section credits small">
        {attribution?.map((line) => (
          <p key={line} className="muted">
            {line}
          </p>
        ))}
        <button type="button" className="button" onClick={onAbout}>
          About, borders, licence and data
        </button>
      </footer>
    </>
  );
}
