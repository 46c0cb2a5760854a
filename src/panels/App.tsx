/** The panels around the map: everything on the page that is not the map itself. */
import { useDeferredValue, useRef, useState } from 'react';
import { linkTo } from '../atlas/links';
import { selectionKey } from '../atlas/selection';
import { editionReadingIn, readingIn, selectionIn } from '../state/reading';
import { useApp, useAtlas } from './atlas';
import { DossierSlot, useDossierAhead } from './dossier/DossierSlot';
import { dossierTitle } from './focus';
import { RecordsTable } from './records/RecordsSlot';
import { Aimed } from './shell/Aimed';
import { Bar } from './shell/Bar';
import { CopyLink } from './shell/CopyLink';
import { Imprint } from './shell/Imprint';
import { LeftCard } from './shell/LeftCard';
import { MapMessage } from './shell/MapMessage';
import { Notices } from './shell/Notices';
import { Parts } from './shell/Parts';
import { Shell } from './shell/Shell';
import { ShowOnMap } from './shell/ShowOnMap';
import { SkipLinks } from './shell/SkipLinks';
import { useSelectionFocus } from './shell/useSelectionFocus';
import { CiteButton } from './take/Openers';
import { AsOf } from './time/AsOf';
import { TimeBar } from './time/TimeBar';

/** The overlay over the map's element. Expects to stand in an element that covers the app. */
export function App() {
  const { focus, root } = useApp();
  const sel = useAtlas(selectionIn);
  // The card opens at once, or the map would not know what it covers; what is in it follows: a long dossier must not hold
  // up the frame in which the map shows what was selected.
  const told = useDeferredValue(sel);
  const reading = useAtlas(readingIn);
  const actions = useAtlas((state) => state.actions);
  const [about, setAbout] = useState(false);
  // A record that is later than the day has a name all the same.
  const whole = useAtlas(editionReadingIn);
  const guest = useAtlas((state) => state.guest);
  const link = told && (linkTo(reading, told) ?? linkTo(whole, told));
  const home = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const said = useSelectionFocus(
    told && { key: selectionKey(told), title: link?.label ?? null, kind: link?.detail ?? null },
    home,
  );
  useDossierAhead();
  const openAbout = (): void => setAbout(true);

  return (
    <div className="panels">
      <SkipLinks />
      <main>
        <Shell
          bar={<Bar opener={opener} onAbout={openAbout} />}
          left={<LeftCard home={home} onAbout={openAbout} />}
          right={
            sel && {
              key: told ? selectionKey(told) : '',
              title: link?.label ?? '',
              tools: (
                <>
                  <ShowOnMap sel={sel} />
                  <CopyLink />
                  <CiteButton sel={sel} />
                </>
              ),
              content: told && (
                <>
                  <AsOf onward={() => dossierTitle(root)} />
                  <DossierSlot key={selectionKey(told)} sel={told} />
                </>
              ),
            }
          }
          bottom={guest ? null : <TimeBar />}
          onClose={() => {
            focus.rememberOpener(null, null);
            actions.select(null);
          }}
        />
        <RecordsTable />
        <MapMessage />
      </main>
      <Notices />
      <div className="unseen" role="status">
        {said}
      </div>
      <Aimed />
      <Imprint />
      <Parts opener={opener} about={about} closeAbout={() => setAbout(false)} />
    </div>
  );
}
