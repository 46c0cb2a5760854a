import { Search } from 'lucide-react';
import { type RefObject, useEffect, useRef } from 'react';
import { say } from '../../words/shell';
import { useAtlasStore } from '../atlas';
import './search.css';

/** The search's field while the search itself is being fetched, so that no letter typed meanwhile is lost. */
export function SearchShell({
  draft,
  opener,
}: {
  draft: RefObject<string>;
  opener: RefObject<HTMLButtonElement | null>;
}) {
  const store = useAtlasStore();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    return () => {
      // Closed before the search was there: the focus goes back, as the search itself gives it back.
      if (!store.getState().searchOpen) opener.current?.focus();
    };
  }, [store, opener]);
  return (
    <div className="search-viewport">
      <div className="search card">
        <div className="search-field">
          <Search size={18} aria-hidden />
          <input
            ref={field}
            className="search-input"
            aria-label={say('search')}
            onChange={(event) => {
              draft.current = event.currentTarget.value;
            }}
          />
        </div>
      </div>
    </div>
  );
}
