import type { RefObject } from 'react';
import { say } from '../../words/overview';
import { useAtlas } from '../atlas';
import { TableState } from '../Plight';
import { CopyLink } from '../shell/CopyLink';
import { CorridorPanel } from './CorridorPanel';
import { Lead } from './Lead';
import { Legend } from './Legend';
import './overview.css';

/** Files of the first view that no part of the overview waits for: they say here that they failed. */
const ELSEWHERE = ['index', 'places', 'countries'] as const;

/** What the page shows before anything is selected: what it is, the corridors, the legend, the credits. */
export function Overview({
  home,
  onAbout,
}: {
  home: RefObject<HTMLHeadingElement | null>;
  onAbout: () => void;
}) {
  const attribution = useAtlas((state) => state.index?.attribution ?? null);
  const files = useAtlas((state) => state.files);
  return (
    <>
      <header className="overview-head">
        <h1 ref={home} tabIndex={-1}>
          {say('title')}
        </h1>
        <Lead />
        <CopyLink />
        {ELSEWHERE.map(
          (table) => files[table].status === 'failed' && <TableState key={table} table={table} />,
        )}
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
          {say('about')}
        </button>
      </footer>
    </>
  );
}
