import { useEffect, useRef, useState } from 'react';
import { linkTo } from '../../atlas/links';
import { changeKey, parseChange } from '../../atlas/route/change';
import { toldClosures } from '../../atlas/route/change-words';
import { hurtWords } from '../../atlas/route/harm-words';
import type { Selection } from '../../atlas/selection';
import { LEFT } from '../../state/fields/entry';
import { loadPlanner } from '../../state/planning';
import type { Hurt, Scope } from '../../state/route';
import type { Plan } from '../../state/route/plan';
import { say } from '../../words/harm';
import { commaList } from '../../words/numbers';
import { useAtlas } from '../atlas';
import { Fold } from '../Fold';
import { RecordLink } from '../RecordLink';

type Planner = Awaited<ReturnType<typeof loadPlanner>>;
type Found =
  | { readonly status: 'asking'; readonly done: number; readonly of: number }
  | { readonly status: 'failed' }
  | { readonly status: 'found'; readonly hurts: readonly Hurt[]; readonly cut: readonly string[] | null };

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
      const hurts = await finder.current.find(reading, question, scope, (done, of) => {
        if (current) setFound({ status: 'asking', done, of });
      });
      if (!current || !hurts) return;
      const cut = scope === 'pair' ? fewestClosures(reading, question) : null;
      const words = cut && toldClosures(reading.whole, [...cut]).map((told) => told.words);
      setFound({ status: 'found', hurts, cut: words });
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
const selectionOf = ({ change }: Hurt): Selection | null =>
  change.kind === 'leg' || change.kind === 'place' || change.kind === 'country'
    ? { kind: change.kind, id: change.id }
    : null;

/** Which single closures would hurt most: for this way, or over the whole network. */
export function Harm({ plan }: { plan: Plan }) {
  const [scope, setScope] = useState<Scope | null>(null);
  const found = useHarm(plan, scope);
  const showHurts = useAtlas((state) => state.actions.showHurts);
  const hurts = found?.status === 'found' ? found.hurts : null;
  // The map numbers them as the list does.
  useEffect(() => {
    showHurts(hurts?.map(({ change }) => changeKey(change)) ?? []);
    return () => showHurts([]);
  }, [hurts, showHurts]);
  const closed = useAtlas((state) => state.closed);
  const change = useAtlas((state) => state.actions.change);
  const { reading, question } = plan;
  const stops = 2 + question.via.length;
  return (
    <Fold name={`${LEFT}harm`} words={{ closed: say('title'), open: say('title') }}>
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
        {found?.status === 'asking' && say('asking', { done: found.done, of: Math.max(found.of, 1) })}
        {found?.status === 'failed' && say('failed')}
        {found?.status === 'found' && found.hurts.length === 0 && say('none')}
      </div>
      {found?.status === 'found' && (
        <ol className="harm" data-harm={scope}>
          {found.hurts.map((hurt) => {
            const key = `${hurt.change.kind}:${hurt.change.id}`;
            const sel = selectionOf(hurt);
            const link = sel && linkTo(reading, sel);
            const [words] = toldClosures(reading.whole, [hurt.change]);
            return (
              <li key={key} data-hurt={key}>
                <div className="harm-told">
                  {link ? <RecordLink sel={link.sel}>{link.label}</RecordLink> : (words?.words ?? key)}
                  <span className="small">{hurtWords(hurt, question.prefer, scope === 'pair')}</span>
                  {!closed.includes(key) && parseChange(key) && (
                    <button
                      type="button"
                      className="button"
                      onClick={() => change({ closed: [...closed, key], pick: 1 })}
                    >
                      {say('try')}
                    </button>
                  )}
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {found?.status === 'found' && scope === 'pair' && (
        <p className="small" data-cut>
          {found.cut
            ? say('cut', { names: commaList([...found.cut]), count: found.cut.length, stops })
            : say('cut.never', { stops })}
        </p>
      )}
    </Fold>
  );
}
