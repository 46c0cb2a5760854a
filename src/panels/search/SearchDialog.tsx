import { Autocomplete } from '@base-ui/react/autocomplete';
import { ChevronRight, Search as SearchIcon, X } from 'lucide-react';
import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { HitKind, ListOrder, SearchHit } from '../../atlas/search';
import { FILE_NAMES } from '../../state/files';
import { say } from '../../words/search';
import { useApp, useAtlas } from '../atlas';
import { FailedTables } from '../Plight';
import { Modal } from '../widgets/Modal';
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
  const { focus } = useApp();
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

  const close = (): void => actions.setSearchOpen(false);
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
    <Modal
      className="layer search-viewport"
      label={say('title')}
      focusFirst={field}
      backTo={() => (picked.current ? null : opener.current)}
      onClose={close}
    >
      <div className="search card">
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
              ref={field}
              className="search-input"
              aria-label={say('field')}
              placeholder={say('placeholder')}
              enterKeyHint="go"
              spellCheck={false}
            />
            <button type="button" className="button button-icon" aria-label={say('close')} onClick={close}>
              <X size={18} aria-hidden />
            </button>
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
            {asked && ready && count === 0 && <span key="none">{say('none', { query: query.trim() })}</span>}
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
      </div>
    </Modal>
  );
}
