import { X } from 'lucide-react';
import { type ReactNode, useCallback, useId, useLayoutEffect, useRef } from 'react';
import { say } from '../../words/records';
import { useApp, useAtlas } from '../atlas';
import { useLayout } from '../shell/useRootSize';
import { Modal } from '../widgets/Modal';
import { ColumnMenu } from './ColumnMenu';
import { Grid } from './Grid';
import { useRecords } from './useRecords';
import '../choices.css';
import './records.css';
import './table.css';

/** What opens the table, in the left card. */
const openerIn = (root: HTMLElement): HTMLElement | null =>
  root.querySelector<HTMLElement>('[data-opens-table]');

/** Beside the cards, over the map. The focus comes to its heading where the table was asked for here, and goes back. */
function OverMap({ tools, children }: { tools: ReactNode; children: ReactNode }) {
  const { root } = useApp();
  const section = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const { current: own } = section;
    if (document.activeElement && document.activeElement === openerIn(root)) title.current?.focus();
    const map = root.querySelector('.atlas-map');
    // What lies under it is not to be reached by keyboard.
    map?.toggleAttribute('inert', true);
    return () => {
      map?.removeAttribute('inert');
      if (own?.contains(document.activeElement)) openerIn(root)?.focus();
    };
  }, [root]);
  return (
    <section ref={section} className="records-table card" aria-label={say('table')}>
      <div className="bar table-bar">
        <h2 ref={title} tabIndex={-1}>
          {say('title')}
        </h2>
        {tools}
      </div>
      {children}
    </section>
  );
}

/** On a phone the table has the whole page. */
function WholePage({
  tools,
  onClose,
  children,
}: {
  tools: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const { root } = useApp();
  const id = useId();
  return (
    <Modal className="layer" labelledBy={id} backTo={() => openerIn(root)} onClose={onClose}>
      <div className="records-table records-table-whole card">
        <div className="bar table-bar">
          <h2 id={id}>{say('table')}</h2>
          {tools}
        </div>
        {children}
      </div>
    </Modal>
  );
}

/** The records as a table: over the map on a desk, on the whole page where that is small. Loaded when asked for. */
export default function TablePart() {
  const { reading, shown, sort, result, map, complete } = useRecords();
  const change = useAtlas((state) => state.actions.change);
  const isDesk = useLayout() === 'desk';
  const close = useCallback(() => change({ asTable: false }), [change]);
  const tools = (
    <>
      <span className="small muted figures table-count">
        {complete &&
          say('found', {
            count: result.matches.length,
            perhaps: result.perhaps,
            unplaced: map.unplaced,
          })}
      </span>
      <ColumnMenu />
      <button
        type="button"
        className="button button-icon"
        aria-label={say('table.close')}
        title={say('table.close')}
        onClick={close}
      >
        <X size={18} aria-hidden />
      </button>
    </>
  );
  // Where the table has the whole page, what is selected in it stands behind it.
  const grid = <Grid reading={reading} shown={shown} sort={sort} onFollow={isDesk ? undefined : close} />;
  return isDesk ? (
    <OverMap tools={tools}>{grid}</OverMap>
  ) : (
    <WholePage tools={tools} onClose={close}>
      {grid}
    </WholePage>
  );
}
