/** The panels around the map: everything on the page that is not the map itself. */
import { ArrowLeft, Info, Search, X } from 'lucide-react';
import { lazy, type RefObject, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { dossierOf } from '../atlas/dossier';
import { selectionKey } from '../atlas/selection';
import { readingIn } from '../state/reading';
import { useAtlas } from './atlas';
import { Boundary } from './chrome/Boundary';
import { MapMessage } from './chrome/MapMessage';
import { Notices } from './chrome/Notices';
import { Sheet } from './chrome/Sheet';
import { SkipLinks } from './chrome/SkipLinks';
import { ThemeButton } from './chrome/ThemeButton';
import { useInsets, useViewportHeight } from './chrome/useInsets';
import { useSelectionFocus } from './chrome/useSelectionFocus';
import { CopyLink } from './dossier/CopyLink';
import { DossierPanel } from './dossier/DossierPanel';
import { rememberOpener } from './focus';
import { Overview } from './overview/Overview';
import { SearchShell } from './search/SearchShell';
import { useDesk } from './useMedia';

const SearchDialog = lazy(() => import('./search/SearchDialog'));
const ChooserMenu = lazy(() => import('./chooser/ChooserMenu'));
const AboutDialog = lazy(() => import('./about/AboutDialog'));

/** Search, colours, credits: the same three in the desk's card and in the phone's top bar. */
function Bar({ opener, onAbout }: { opener: RefObject<HTMLButtonElement | null>; onAbout: () => void }) {
  const setSearchOpen = useAtlas((state) => state.actions.setSearchOpen);
  return (
    <>
      <button
        ref={opener}
        type="button"
        className="button search-button"
        aria-haspopup="dialog"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={() => setSearchOpen(true)}
      >
        <Search size={16} aria-hidden />
        <span className="search-label">Search the atlas</span>
        <span className="key" aria-hidden="true">
          /
        </span>
      </button>
      <ThemeButton />
      <button
        type="button"
        className="button button-icon"
        aria-haspopup="dialog"
        aria-label="About and credits"
        title="About and credits"
        onClick={onAbout}
      >
        <Info size={18} aria-hidden />
      </button>
    </>
  );
}

/** The overlay over the map's element. Expects to stand in an element that covers the page. */
export function App() {
  const sel = useAtlas((state) => state.sel);
  // The card opens at once, or the map would not know what it covers; what is in it follows: a long dossier must not hold
  // up the frame in which the map shows what was selected.
  const told = useDeferredValue(sel);
  const reading = useAtlas(readingIn);
  const searchOpen = useAtlas((state) => state.searchOpen);
  const chooser = useAtlas((state) => state.chooser);
  const actions = useAtlas((state) => state.actions);
  const [about, setAbout] = useState(false);
  const desk = useDesk();
  const viewport = useViewportHeight();
  const dossier = useMemo(() => (told ? dossierOf(reading, told) : null), [reading, told]);

  const left = useRef<HTMLElement>(null);
  const right = useRef<HTMLElement>(null);
  const top = useRef<HTMLElement>(null);
  const home = useRef<HTMLHeadingElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const draft = useRef('');
  const panels = useMemo(() => ({ left, right, top }), []);

  useInsets(panels, desk, sel !== null);
  const said = useSelectionFocus(
    told && { key: selectionKey(told), title: dossier?.title ?? null, kind: dossier?.kind ?? null },
    home,
  );

  const close = (): void => {
    rememberOpener(null, null);
    actions.select(null);
  };
  const bar = <Bar opener={opener} onAbout={() => setAbout(true)} />;
  const overview = <Overview home={home} onAbout={() => setAbout(true)} />;
  const details = told && <DossierPanel sel={told} dossier={dossier} />;

  return (
    <div className="panels">
      <SkipLinks desk={desk} hasDossier={sel !== null} />
      <main>
        {desk ? (
          <>
            <section ref={left} className="column column-left card" aria-label="Corridors and legend">
              <div className="bar">{bar}</div>
              <div className="scroll">{overview}</div>
            </section>
            {sel && (
              <section ref={right} className="column column-right card" aria-label="Details" data-dossier>
                <div className="bar dossier-bar">
                  <CopyLink />
                  <button
                    type="button"
                    className="button button-icon"
                    aria-label="Close details"
                    onClick={close}
                  >
                    <X size={18} aria-hidden />
                  </button>
                </div>
                <div className="scroll" key={told && selectionKey(told)}>
                  {details}
                </div>
              </section>
            )}
          </>
        ) : (
          <>
            <section ref={top} className="bar topbar card" aria-label="Search and settings">
              {bar}
            </section>
            <Sheet viewport={viewport}>
              {details && (
                <div data-dossier className="sheet-dossier">
                  <div className="bar dossier-bar">
                    <button type="button" className="button back" onClick={close}>
                      <ArrowLeft size={16} aria-hidden />
                      Back to the overview
                    </button>
                    <CopyLink />
                  </div>
                  <div className="scroll" key={told && selectionKey(told)}>
                    {details}
                  </div>
                </div>
              )}
              <div className="scroll" hidden={told !== null}>
                {overview}
              </div>
            </Sheet>
          </>
        )}
        <MapMessage />
      </main>
      <Notices />
      <div className="unseen" role="status">
        {said}
      </div>
      <Boundary
        onFail={() => actions.notify('The search could not be loaded. Reload the page to try again.')}
      >
        <Suspense fallback={<SearchShell draft={draft} />}>
          {searchOpen && <SearchDialog opener={opener} draft={draft} />}
        </Suspense>
      </Boundary>
      <Boundary
        onFail={() =>
          actions.notify('The list of what lies there could not be loaded. Reload the page to try again.')
        }
      >
        <Suspense>{chooser && <ChooserMenu chooser={chooser} />}</Suspense>
      </Boundary>
      <Boundary
        onFail={() => actions.notify('The credits could not be loaded. Reload the page to try again.')}
      >
        <Suspense>{about && <AboutDialog onClose={() => setAbout(false)} />}</Suspense>
      </Boundary>
    </div>
  );
}
