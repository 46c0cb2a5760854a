import type { RefObject } from 'react';
import { FILE_NAMES } from '../../state/files';
import { selectionIn } from '../../state/reading';
import type { FileName } from '../../state/state';
import { say } from '../../words/overview';
import { useAtlas } from '../atlas';
import { tablesOf } from '../dossier/tables';
import { NewsFold } from '../news/NewsFold';
import { FailedTables } from '../Plight';
import { CopyLink } from '../shell/CopyLink';
import { TakeButton } from '../take/Openers';
import { Blocs } from './Blocs';
import { CorridorPanel } from './CorridorPanel';
import { Lead } from './Lead';
import { Legend } from './Legend';
import './overview.css';

/** Files of which a part of the overview says itself that they failed. */
const OWN_PLACE: readonly FileName[] = ['corridors', 'summary', 'legs', 'links'];
/** Files that no part of the overview waits for: they say here that they failed. */
const ELSEWHERE = FILE_NAMES.filter((file) => !OWN_PLACE.includes(file));

/** What the page shows before anything is selected: what it is, the corridors, the legend, the credits. */
export function Overview({
  home,
  onAbout,
}: {
  home: RefObject<HTMLHeadingElement | null>;
  onAbout: () => void;
}) {
  const sel = useAtlas(selectionIn);
  const told: readonly string[] = sel ? tablesOf(sel) : [];
  const attribution = useAtlas((state) => state.index?.attribution ?? null);
  return (
    <>
      <header className="overview-head">
        <h1 ref={home} tabIndex={-1}>
          {say('title')}
        </h1>
        <Lead />
        <div className="overview-tools">
          <CopyLink />
          <TakeButton />
        </div>
        <FailedTables tables={ELSEWHERE.filter((file) => !told.includes(file))} />
      </header>
      <CorridorPanel />
      <Blocs />
      <Legend />
      <NewsFold />
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
