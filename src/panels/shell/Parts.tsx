import { type RefObject, useRef } from 'react';
import { useAtlas } from '../atlas';
import { SearchShell } from '../search/SearchShell';
import { Boundary } from './Boundary';
import { failedPart, type PartName } from './failedPart';
import { partOf, usePart } from './usePart';

const SEARCH = partOf(() => import('../search/SearchDialog'));
const CHOOSER = partOf(() => import('../chooser/ChooserMenu'));
const ABOUT = partOf(() => import('../about/AboutDialog'));

/**
 * What opens over the page: search, chooser, credits. Each comes when it is first asked for; one that fails says so, is
 * closed, and is fetched again when it is next opened.
 */
export function Parts({
  opener,
  about,
  closeAbout,
}: {
  opener: RefObject<HTMLButtonElement | null>;
  about: boolean;
  closeAbout: () => void;
}) {
  const searchOpen = useAtlas((state) => state.searchOpen);
  const chooser = useAtlas((state) => state.chooser);
  const { notify, setSearchOpen, choose } = useAtlas((state) => state.actions);
  const draft = useRef('');
  const fail = (name: PartName, close: () => void) => () => {
    notify(failedPart(name));
    close();
  };
  const failed = {
    search: fail('search', () => setSearchOpen(false)),
    chooser: fail('chooser', () => choose(null)),
    about: fail('about', closeAbout),
  };
  const SearchDialog = usePart(SEARCH, searchOpen, failed.search);
  const ChooserMenu = usePart(CHOOSER, chooser !== null, failed.chooser);
  const AboutDialog = usePart(ABOUT, about, failed.about);
  return (
    <>
      <Boundary attempt={searchOpen} onFail={failed.search}>
        {searchOpen &&
          (SearchDialog ? (
            <SearchDialog opener={opener} draft={draft} />
          ) : (
            <SearchShell draft={draft} opener={opener} />
          ))}
      </Boundary>
      <Boundary attempt={chooser} onFail={failed.chooser}>
        {chooser && ChooserMenu && <ChooserMenu chooser={chooser} />}
      </Boundary>
      <Boundary attempt={about} onFail={failed.about}>
        {about && AboutDialog && <AboutDialog onClose={closeAbout} />}
      </Boundary>
    </>
  );
}
