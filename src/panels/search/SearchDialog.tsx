import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search as SearchIcon, X } from 'lucide-react';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { SearchHit } from '../../atlas/search';
import { selectionKey } from '../../atlas/selection';
import { say } from '../../words/search';
import { useApp, useAtlas } from '../atlas';
import { EVERY_FILE, FailedTables } from '../Plight';
import './search.css';

/** Enough to see what there is, few enough to read. */
const LIMIT = 24;

interface Group {
  readonly value: string;
  readonly items: readonly SearchHit[];
}

/** Hits under a heading for each kind, the kind of the best hit first. */
function byKind(hits: readonly SearchHit[]): Group[] {
  const groups = new Map<string, SearchHit[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups].map(([value, items]) => ({ value, items }));
}

function Hit({ hit, onPick }: { hit: SearchHit; onPick: (hit: SearchHit) => void }) {
  return (
    <Autocomplete.Item className="hit" value={hit} onClick={() => onPick(hit)}>
      <span className="hit-label">
        <bdi>{hit.label}</bdi>
      </span>
      {hit.detail && <span className="muted small figures">{hit.detail}</span>}
      {hit.matched && <bdi className="hit-matched muted small">{hit.matched}</bdi>}
    </Autocomplete.Item>
  );
}

/** The search: a field and, as one types, what the atlas has, group by group. Loaded when first asked for. */
export default function SearchDialog({
  opener,
  draft,
}: {
  opener: RefObject<HTMLButtonElement | null>;
  /** What was typed before the search was there. */
  draft: RefObject<string>;
}) {
  const { root, focus } = useApp();
  const search = useAtlas((state) => state.search);
  const actions = useAtlas((state) => state.actions);
  const [query, setQuery] = useState('');
  // Not as the first state: React may have rendered this while letters still went to the shell.
  useLayoutEffect(() => {
    const typed = draft.current;
    draft.current = '';
    if (typed) setQuery(typed);
  }, [draft]);
  const field = useRef<HTMLInputElement>(null);
  // At once, not when the dialog gets round to it: somebody may be typing.
  const takeField = useCallback((input: HTMLInputElement | null) => {
    field.current = input;
    input?.focus();
  }, []);
  const picked = useRef(false);
  const ready = typeof search === 'function';
  const groups = useMemo(() => (ready ? byKind(search(query, LIMIT)) : []), [search, ready, query]);
  const count = groups.reduce((sum, group) => sum + group.items.length, 0);
  const asked = query.trim() !== '';

  const pick = (hit: SearchHit): void => {
    picked.current = true;
    focus.rememberOpener(opener.current, null);
    actions.select(hit.sel);
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && actions.setSearchOpen(false)}>
      <Dialog.Portal container={root}>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Viewport className="layer search-viewport">
          <Dialog.Popup
            className="search card"
            aria-label={say('title')}
            initialFocus={field}
            finalFocus={() => (picked.current ? false : opener.current)}
          >
            <Autocomplete.Root
              open
              inline
              items={groups}
              filter={null}
              value={query}
              onValueChange={(value, { reason }) => {
                // Picking a hit leads away; its name does not belong in the field.
                if (reason !== 'item-press') setQuery(value);
              }}
              itemToStringValue={(hit: SearchHit) => hit.label}
              autoHighlight="always"
              keepHighlight
              onItemHighlighted={(hit) => actions.hover(hit?.sel ?? null)}
            >
              <div className="search-field">
                <SearchIcon size={18} aria-hidden />
                <Autocomplete.Input
                  ref={takeField}
                  className="search-input"
                  aria-label={say('field')}
                  placeholder={say('placeholder')}
                  enterKeyHint="go"
                  spellCheck={false}
                />
                <Dialog.Close className="button button-icon" aria-label={say('close')}>
                  <X size={18} aria-hidden />
                </Dialog.Close>
              </div>
              <p className="search-hint muted small" role="status">
                {/* Each in an element of its own: page translators put theirs around bare text, and React would not find it again. */}
                {!asked && <span key="hint">{say('hint')}</span>}
                {asked && !ready && <span key="waiting">{say('waiting')}</span>}
                {asked && ready && count === 0 && (
                  <span key="none">{say('none', { query: query.trim() })}</span>
                )}
                {asked && count > 0 && (
                  <span key="found" className="unseen">
                    {say('found', { count })}
                  </span>
                )}
              </p>
              {/* What is not there can't be found: better said than passed for a table without a hit. */}
              <FailedTables tables={EVERY_FILE} />
              <Autocomplete.List className="hits scroll">
                {(group: Group) => (
                  <Autocomplete.Group key={group.value} items={group.items} className="hit-group">
                    <Autocomplete.GroupLabel className="eyebrow hit-kind">
                      {group.value}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(hit: SearchHit) => <Hit key={selectionKey(hit.sel)} hit={hit} onPick={pick} />}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
