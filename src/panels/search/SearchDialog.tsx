import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { ChevronRight, Search as SearchIcon, X } from 'lucide-react';
import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { HitKind, ListOrder, SearchHit } from '../../atlas/search';
import { FILE_NAMES } from '../../state/files';
import { say } from '../../words/search';
import { useApp, useAtlas } from '../atlas';
import { FailedTables } from '../Plight';
import { foundRows, type Group, isWhole, keyOf, kindRows, labelOf, type Row } from './rows';
import { Scope } from './Scope';
import './search.css';

/** What is looked at newest first unless the reader wants it by name. */
const DATED: readonly HitKind[] = ['deal', 'event', 'figure', 'quote'];

function RowItem({ row, onPick }: { row: Row; onPick: (row: Row) => void }) {
  if (isWhole(row)) {
    return (
      <Autocomplete.Item className="hit hit-all figures" value={row} onClick={() => onPick(row)}>
        <span>{labelOf(row)}</span>
        <ChevronRight size={16} className="turns" aria-hidden />
      </Autocomplete.Item>
    );
  }
  return (
    <Autocomplete.Item className="hit" value={row} onClick={() => onPick(row)}>
      <span className="hit-label">
        <bdi>{row.label}</bdi>
      </span>
      {row.detail && <span className="muted small figures">{row.detail}</span>}
      {row.matched && <bdi className="hit-matched muted small">{row.matched}</bdi>}
    </Autocomplete.Item>
  );
}

/**
 * The search: a field and, as one types, what the atlas has, kind by kind; before that everything there is, by kind. Of one
 * kind all can be listed. Loaded when first asked for.
 */
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
  /** The one kind that the reader wants to see all of. */
  const [only, setOnly] = useState<HitKind | null>(null);
  const [order, setOrder] = useState<ListOrder>('date');
  const ask = (words: string): void => {
    setQuery(words);
    setOnly(null);
  };
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
  const list = useRef<HTMLDivElement>(null);
  const picked = useRef(false);
  const ready = typeof search !== 'string';
  const asked = query.trim() !== '';
  const dated = only !== null && DATED.includes(only);
  const groups = useMemo(() => {
    if (typeof search === 'string') return [];
    if (asked) return search.find(query, only);
    return search.list(only, dated ? order : 'name');
  }, [search, asked, query, only, dated, order]);
  const rows = asked || only ? foundRows(groups) : kindRows(groups);
  const count = groups.reduce((sum, group) => sum + group.total, 0);

  const show = (kind: HitKind | null): void => {
    setOnly(kind);
    // The list begins anew, and the keyboard goes on in it.
    list.current?.scrollTo(0, 0);
    if (kind === null) field.current?.focus();
  };
  const pick = (row: Row): void => {
    if (isWhole(row)) {
      show(row.whole);
      return;
    }
    picked.current = true;
    focus.rememberOpener(opener.current, null);
    actions.select(row.sel);
  };
  const light = (row: Row | undefined): void => {
    const hit: SearchHit | null = row && !isWhole(row) ? row : null;
    actions.hover(hit?.sel ?? null);
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
              items={rows}
              filter={null}
              value={query}
              onValueChange={(value, { reason }) => {
                // Picking a row leads away; its name does not belong in the field.
                if (reason !== 'item-press') ask(value);
              }}
              itemToStringValue={labelOf}
              autoHighlight="always"
              keepHighlight
              onItemHighlighted={light}
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
              {only && ready && (
                <Scope
                  back={say(asked ? 'back' : 'back.list')}
                  onBack={() => show(null)}
                  order={dated && !asked ? order : null}
                  onOrder={setOrder}
                />
              )}
              <p className="search-hint muted small" role="status">
                {/* Each in an element of its own: page translators put theirs around bare text, and React would not find it again. */}
                {!asked && !only && <span key="hint">{say('hint')}</span>}
                {(asked || only) && !ready && <span key="waiting">{say('waiting')}</span>}
                {asked && ready && count === 0 && (
                  <span key="none">{say('none', { query: query.trim() })}</span>
                )}
                {(asked || only) && count > 0 && (
                  <span key="found" className="figures">
                    {say('found', { count })}
                  </span>
                )}
              </p>
              {/* What is not there can't be found: better said than passed for a table without a hit. */}
              <FailedTables tables={FILE_NAMES} />
              <Autocomplete.List className="hits scroll" ref={list}>
                {(group: Group) => (
                  <Autocomplete.Group key={group.value} items={group.items} className="hit-group">
                    <Autocomplete.GroupLabel className="eyebrow hit-kind">
                      {group.value}
                      {group.total !== null && <span className="hit-total figures">{group.total}</span>}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(row: Row) => <RowItem key={keyOf(row)} row={row} onPick={pick} />}
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
