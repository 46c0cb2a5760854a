import { Info, Search } from 'lucide-react';
import type { RefObject } from 'react';
import { say } from '../../words/shell';
import { useAtlas } from '../atlas';
import { OpenLink } from './OpenLink';
import { ThemeButton } from './ThemeButton';
import { useGuest } from './useGuest';

/** Search, colours, credits: the same three in the desk's card and in the phone's top bar; for a guest, the way home too. */
export function Bar({
  opener,
  onAbout,
}: {
  opener: RefObject<HTMLButtonElement | null>;
  onAbout: () => void;
}) {
  const guest = useGuest();
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
        <span className="search-label">{say('search')}</span>
        <span className="key" aria-hidden="true">
          /
        </span>
      </button>
      {guest && <OpenLink />}
      <ThemeButton />
      <button
        type="button"
        className="button button-icon about-button"
        aria-haspopup="dialog"
        aria-label={say('about')}
        title={say('about')}
        onClick={onAbout}
      >
        <Info size={18} aria-hidden />
      </button>
    </>
  );
}
