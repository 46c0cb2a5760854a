import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { asked } from '../../atlas/query/filter';
import type { Tab } from '../../state/fields/values';
import { filterIn } from '../../state/filter';
import { say } from '../../words/shell';
import { useApp, useAtlas } from '../atlas';
import { Overview } from '../overview/Overview';
import { PlannerSlot } from '../planner/PlannerSlot';
import { RecordsSlot } from '../records/RecordsSlot';
import { AsOf } from '../time/AsOf';
import './tabs.css';

const TABS: readonly Tab[] = ['corridors', 'records', 'route'];

/** The tabs of the left card. Arrows, Home and End go from one to the next and show it, as is usual where both are at hand. */
function Tabs({ tab }: { tab: Tab }) {
  const { prefix } = useApp();
  const change = useAtlas((state) => state.actions.change);
  const filters = useAtlas((state) => asked(filterIn(state)).length);
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const at = TABS.indexOf(tab);
    const isTurned = list.current !== null && getComputedStyle(list.current).direction === 'rtl';
    const to = {
      ArrowRight: at + (isTurned ? -1 : 1),
      ArrowLeft: at + (isTurned ? 1 : -1),
      Home: 0,
      End: TABS.length - 1,
    }[event.key];
    const next = to === undefined ? undefined : TABS[(to + TABS.length) % TABS.length];
    if (next === undefined) return;
    event.preventDefault();
    change({ tab: next });
    list.current?.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  }
  return (
    <div ref={list} role="tablist" aria-label={say('tabs')} className="tabs">
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={`${prefix}tab-${each}`}
          data-tab={each}
          className="tab"
          aria-selected={each === tab}
          aria-controls={each === tab ? `${prefix}tabpanel` : undefined}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => change({ tab: each })}
          onKeyDown={move}
        >
          <span>{say(`tab.${each}`)}</span>
          {each === 'records' && filters > 0 && (
            <>
              <span className="tab-count figures" aria-hidden="true">
                {filters}
              </span>
              <span className="unseen">{say('tab.filtered', { count: filters })}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}

/** What the reader is doing: the corridors, the records, or a route. */
export function LeftCard({
  home,
  onAbout,
}: {
  home: RefObject<HTMLHeadingElement | null>;
  onAbout: () => void;
}) {
  const { prefix } = useApp();
  const tab = useAtlas((state) => state.tab);
  return (
    <>
      <div className="left-head">
        <AsOf onward={() => home.current} />
        <Tabs tab={tab} />
      </div>
      <div role="tabpanel" id={`${prefix}tabpanel`} aria-labelledby={`${prefix}tab-${tab}`}>
        {tab === 'records' && <RecordsSlot home={home} />}
        {tab === 'route' && <PlannerSlot home={home} />}
        {tab === 'corridors' && <Overview home={home} onAbout={onAbout} />}
      </div>
    </>
  );
}
