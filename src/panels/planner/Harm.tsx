import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { linkTo } from '../../atlas/links';
import { type Change, changeKey } from '../../atlas/route/change';
import { nameOfChange, toldClosures } from '../../atlas/route/change-words';
import { hurtWords } from '../../atlas/route/harm-words';
import type { Selection } from '../../atlas/selection';
import { LEFT } from '../../state/fields/entry';
import { loadPlanner } from '../../state/planning';
import type { Scope } from '../../state/route';
import { type HurtRow, type Hurts, hurtsOf } from '../../state/route/hurts';
import type { Plan } from '../../state/route/plan';
import { say } from '../../words/harm';
import { listOf } from '../../words/numbers';
import { useAtlas } from '../atlas';
import { Fold } from '../Fold';
import { RecordLink } from '../RecordLink';
import './harm.css';

type Planner = Awaited<ReturnType<typeof loadPlanner>>;
type Found =
  | { readonly status: 'asking'; readonly done: number; readonly of: number }
  | { readonly status: 'failed' }
  | { readonly status: 'found'; readonly hurts: Hurts; readonly cut: readonly string[] | null };

/** Asks the worker, one for all questions of the panel, and forgets the answer when the question is another one. */
function useHarm(plan: Plan, scope: Scope | null): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const finder = useRef<ReturnType<Planner['createHarmFinder']>>(null);
  useEffect(
    () => () => {
      finder.current?.destroy();
      finder.current = null;
    },
    [],
  );
  useEffect(() => {
    if (!scope) return;
    let current = true;
    setFound({ status: 'asking', done: 0, of: 0 });
    const ask = async (): Promise<void> => {
      const { createHarmFinder, fewestClosures } = await loadPlanner();
      if (!current) return;
      finder.current ??= createHarmFinder();
      const { reading, question } = plan;
      const all = await finder.current.find(reading, question, scope, (done, of) => {
        if (current) setFound({ status: 'asking', done, of });
      });
      if (!current || !all) return;
      const hurts = hurtsOf(all, question.prefer);
      const cut = scope === 'pair' ? fewestClosures(reading, question) : null;
      const names = cut && toldClosures(reading.whole, [...cut]).map(({ name }) => name);
      setFound({ status: 'found', hurts, cut: names });
    };
    ask().catch((error: unknown) => {
      console.error(error);
      if (current) setFound({ status: 'failed' });
    });
    return () => {
      current = false;
      finder.current?.stop();
    };
  }, [plan, scope]);
  return scope ? found : null;
}

/** What a closure is about, as a selection; none for what has no view of its own. */
const selectionOf = ({ kind, id }: Change): Selection | null =>
  kind === 'leg' || kind === 'place' || kind === 'country' ? { kind, id } : null;

/** So many of a row are named at first; one more than these is named rather than counted. */
const NAMED = 3;

/** Closures that do as much as each other: their number, as on the map, what each does, and each with a way to close it. */
function Row({
  plan,
  row,
  rank,
  scope,
  onClose,
}: {
  plan: Plan;
  row: HurtRow;
  rank: number;
  scope: Scope;
  onClose: (key: string) => void;
}) {
  const [whole, setWhole] = useState(false);
  const closed = useAtlas((state) => state.closed);
  const { reading, question } = plan;
  const { changes } = row;
  const isLong = changes.length > NAMED + 1;
  const named = isLong && !whole ? changes.slice(0, NAMED) : changes;
  return (
    <li value={rank}>
      <span className="harm-rank figures" role="img" aria-label={say('rank', { n: rank })}>
        {rank}
      </span>
      <div>
        <p className="small">{hurtWords(row, question.prefer, scope === 'pair')}</p>
        <ul>
          {named.map((change) => {
            const key = changeKey(change);
            const sel = selectionOf(change);
            const link = sel && linkTo(reading, sel);
            const name = link?.label ?? nameOfChange(reading.whole, change);
            return (
              <li key={key} data-hurt={key}>
                <span>{link ? <RecordLink sel={link.sel}>{name}</RecordLink> : name}</span>
                {!closed.includes(key) && (
                  <button
                    type="button"
                    className="button"
                    aria-label={say('try.what', { name })}
                    onClick={() => onClose(key)}
                  >
                    {say('try')}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
        {isLong && (
          <button type="button" className="fold-more" aria-expanded={whole} onClick={() => setWhole(!whole)}>
            {whole ? say('less') : say('more', { count: changes.length - NAMED })}
          </button>
        )}
      </div>
    </li>
  );
}

/** Where there is no way any more, there is nothing to be hurt either: the focus goes on to where the planner begins. */
function useFocusGivenUp(part: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const { current: element } = part;
    const heading = element?.closest('[data-part="planner"]')?.querySelector('h1');
    return () => {
      if (element?.contains(document.activeElement)) heading?.focus();
    };
  }, [part]);
}

/** Which single closures would hurt most: for this way, or over the whole network. */
export function Harm({ plan }: { plan: Plan }) {
  const [scope, setScope] = useState<Scope | null>(null);
  const found = useHarm(plan, scope);
  const showHurts = useAtlas((state) => state.actions.showHurts);
  const hurts = found?.status === 'found' ? found.hurts : null;
  // The map numbers them as the list does.
  useEffect(() => {
    showHurts(hurts?.rows.map(({ changes }) => changes.map(changeKey)) ?? []);
    return () => showHurts([]);
  }, [hurts, showHurts]);
  const closed = useAtlas((state) => state.closed);
  const change = useAtlas((state) => state.actions.change);
  const part = useRef<HTMLDivElement>(null);
  useFocusGivenUp(part);
  const stops = 2 + plan.question.via.length;
  function close(key: string): void {
    // The list goes, for the question is another one: reading goes on where it is asked.
    part.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
    change({ closed: [...closed, key], pick: 1 });
  }
  return (
    <div ref={part}>
      <Fold name={`${LEFT}harm`} heading={(as) => <h2 id={as}>{say('title')}</h2>} className="harm-part">
        <p className="small">{say('lead')}</p>
        <div className="presets">
          {(['pair', 'network'] as const).map((each) => (
            <button
              key={each}
              type="button"
              className="button"
              aria-pressed={scope === each}
              onClick={() => setScope(scope === each ? null : each)}
            >
              {say(each)}
            </button>
          ))}
        </div>
        <div role="status" className="small">
          {found?.status === 'asking' && say('asking', { done: found.done, of: found.of })}
          {found?.status === 'failed' && say('failed')}
          {hurts?.rows.length === 0 && say('none')}
        </div>
        {hurts && scope && hurts.rows.length > 0 && (
          <p className="small muted" data-order>
            {[
              ...(scope === 'network' ? [say('between', { count: hurts.places })] : []),
              ...(hurts.rows.length > 1
                ? [
                    say(`order.${scope}`, {
                      ...{ rest: hurts.of - hurts.rows.length, shown: hurts.rows.length },
                      of: hurts.of,
                    }),
                  ]
                : []),
              ...(hurts.rows.some(({ changes }) => changes.length > 1) ? [say('same')] : []),
            ].join(' ')}
          </p>
        )}
        {hurts && scope && (
          <ol className="harm" data-harm={scope}>
            {hurts.rows.map((row, i) => (
              <Row
                key={row.changes.map(changeKey).join()}
                plan={plan}
                row={row}
                rank={i + 1}
                scope={scope}
                onClose={close}
              />
            ))}
          </ol>
        )}
        {found?.status === 'found' && scope === 'pair' && (
          <p className="small" data-cut>
            {found.cut
              ? say('cut', { names: listOf([...found.cut]), count: found.cut.length, stops })
              : say('cut.never', { stops })}
          </p>
        )}
      </Fold>
    </div>
  );
}
