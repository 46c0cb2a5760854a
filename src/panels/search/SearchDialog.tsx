import { ChevronRight, Search as SearchIcon, X } from 'lucide-react';
import { memo, type RefObject, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { HitKind, ListOrder } from '../../atlas/search';
import { FILE_NAMES } from '../../state/files';
import { say } from '../../words/search';
import { useApp, useAtlas } from '../atlas';
import { FailedTables } from '../Plight';
import { Modal } from '../widgets/Modal';
import { useOptions } from '../widgets/useOptions';
import { foundRows, isWhole, keyOf, kindRows, labelOf, type Row } from './rows';
import { Scope } from './Scope';
import './search.css';

/** What is looked at newest first unless the reader wants it by name. */
const DATED: readonly HitKind[] = ['deal', 'event', 'figure', 'quote'];

/** One row; of hundreds only the one that is highlighted is drawn anew, and the one that was. */
const RowItem = memo(function RowItem({
  id,
  row,
  highlighted,
}: {
  id: string;
  row: Row;
  highlighted: boolean;
}) {
  const whole = isWhole(row);
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={whole ? 'hit hit-all figures' : 'hit'}
      aria-selected={highlighted}
      data-highlighted={highlighted || undefined}
    >
      {whole ? (
        <>
          <span>{labelOf(row)}</span>
          <ChevronRight size={16} className="turns" aria-hidden />
        </>
      ) : (
        <>
          <span className="hit-label">
            <bdi>{row.label}</bdi>
          </span>
          {row.detail && <span className="muted small figures">{row.detail}</span>}
          {row.matched && <bdi className="hit-matched muted small">{row.matched}</bdi>}
        </>
      )}
    </div>
  );
});

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
  // Not as the first state: React may have rendered this while letters still went to the shell.
  useLayoutEffect(() => {
    const typed = draft.current;
    draft.current = '';
    if (typed) setQuery(typed);
  }, [draft]);
  const field = useRef<HTMLInputElement>(null);
  const picked = useRef(false);
  const ready = typeof search !== 'string';
  const asked = query.trim() !== '';
  const dated = only !== null && DATED.includes(only);
  const groups = useMemo(() => {
    if (typeof search === 'string') return [];
    if (asked) return search.find(query, only);
    return search.list(only, dated ? order : 'name');
  }, [search, asked, query, only, dated, order]);
  const rows = useMemo(() => (asked || only ? foundRows(groups) : kindRows(groups)), [groups, asked, only]);
  const all = useMemo(() => rows.flatMap(({ items }) => items), [rows]);
  const count = groups.reduce((sum, group) => sum + group.total, 0);

  const close = (): void => actions.setSearchOpen(false);
  const show = (kind: HitKind | null): void => {
    setOnly(kind);
    // The list begins anew, and the keyboard goes on in it.
    restart(0);
    if (kind === null) field.current?.focus();
  };
  function pick(at: number): void {
    const row = all[at];
    if (!row) return;
    if (isWhole(row)) {
      show(row.whole);
      return;
    }
    picked.current = true;
    focus.rememberOpener(opener.current, null);
    actions.select(row.sel);
  }
  const {
    field: fieldProps,
    list,
    scroller,
    at,
    optionId,
    restart,
  } = useOptions({ size: all.length, open: true, first: 0, onPick: pick, onKey: () => false });
  const lit = all[at];
  useEffect(() => {
    actions.hover(lit && !isWhole(lit) ? lit.sel : null);
  }, [actions, lit]);
  useEffect(() => () => actions.hover(null), [actions]);
  const headings = useId();
  /** How many rows stand before those of the group that is drawn. */
  let before = 0;

  return (
    <Modal
      className="layer search-viewport"
      label={say('title')}
      focusFirst={field}
      backTo={() => (picked.current ? null : opener.current)}
      onClose={close}
    >
      <div className="search card">
        <div className="search-field">
          <SearchIcon size={18} aria-hidden />
          <input
            {...fieldProps}
            ref={field}
            className="search-input"
            value={query}
            onChange={({ currentTarget: { value } }) => {
              setQuery(value);
              setOnly(null);
              restart(0);
            }}
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
        <div {...list} ref={scroller} className="hits scroll" data-empty={all.length === 0 || undefined}>
          {rows.map(({ value, total, items }, i) => {
            const from = before;
            before += items.length;
            return (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form, and these are options of a list.
              <div key={value} role="group" className="hit-group" aria-labelledby={`${headings}${i}`}>
                <div id={`${headings}${i}`} className="eyebrow hit-kind">
                  {value}
                  {total !== null && <span className="hit-total figures">{total}</span>}
                </div>
                {items.map((row, n) => (
                  <RowItem key={keyOf(row)} id={optionId(from + n)} row={row} highlighted={from + n === at} />
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </Modal>
  );
}
