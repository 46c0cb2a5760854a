import { useId } from 'react';
import { blocsOf } from '../../atlas/reading/blocs';
import { say } from '../../words/overview';
import { useAtlas } from '../atlas';
import { Boundary } from '../shell/Boundary';
import { PartPlight } from '../shell/PartPlight';
import { partOf, useRetriedPart } from '../shell/usePart';

const LEGEND = partOf(() => import('../blocs/BlocLegend'));

/** What the tint means, fetched when a bloc is first tinted. */
function Legend({ bloc }: { bloc: string }) {
  const { component: BlocLegend, failed, retry, boundary } = useRetriedPart(LEGEND);
  if (failed) return <PartPlight name="blocs" onRetry={retry} />;
  return <Boundary {...boundary}>{BlocLegend && <BlocLegend bloc={bloc} />}</Boundary>;
}

/** Which bloc's countries the map tints. */
export function Blocs() {
  const atlas = useAtlas((state) => state.atlas);
  const tint = useAtlas((state) => state.tint);
  const change = useAtlas((state) => state.actions.change);
  const title = useId();
  const blocs = blocsOf({ atlas });
  if (blocs.length === 0) return null;
  return (
    <section className="section" aria-labelledby={title}>
      <h2 id={title}>{say('blocs')}</h2>
      <label className="bloc-choice small">
        <span>{say('blocs.tint')}</span>
        <select
          className="input"
          value={tint ?? ''}
          onChange={({ target: { value } }) => change({ tint: value || null })}
        >
          <option value="">{say('blocs.none')}</option>
          {blocs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {tint !== null && <Legend bloc={tint} />}
    </section>
  );
}
