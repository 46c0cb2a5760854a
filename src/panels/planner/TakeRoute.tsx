import { arrived } from '../../state/arrived';
import type { Plan } from '../../state/route/plan';
import { ROUTE_FORMATS, ROUTE_NEEDS, type RouteFormat } from '../../state/taking';
import { say } from '../../words/scenario';
import { useAtlas, useAtlasStore } from '../atlas';
import { Answer } from '../take/Answer';
import { useTaker } from '../take/useTaker';
import '../take/take.css';

/** Saves the way that is picked: as a table of its steps, as lines, or as a text. Its sources are fetched where they are not there. */
export function TakeRoute({ plan }: { plan: Plan }) {
  const store = useAtlasStore();
  const pick = useAtlas((state) => state.pick);
  const taker = useTaker();
  const save = (format: RouteFormat): void =>
    taker.take(async (taking, signal) => {
      await arrived(store, ROUTE_NEEDS, signal);
      // With more tables the same question has been answered anew.
      const { planning } = store.getState();
      const now = planning.status === 'ready' ? planning.plan : plan;
      const file = await taking.route(now, pick <= now.routes.length ? pick : 1, format);
      taking.save(file);
      return say('file.saved', { name: file.name });
    });
  return (
    <fieldset className="take-menu">
      <legend className="small">{say('take')}</legend>
      <div className="take-row">
        {ROUTE_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            title={say(`take.${format}.what`)}
            onClick={() => save(format)}
          >
            {say(`take.${format}`)}
          </button>
        ))}
      </div>
      <Answer taker={taker} busy={say('file.writing')} />
    </fieldset>
  );
}
