import type { Selection } from '../../atlas/selection';
import { Boundary } from '../shell/Boundary';
import { PartPlight } from '../shell/PartPlight';
import { partOf, useRetriedPart } from '../shell/usePart';

const CHARTS = partOf(() => import('./ChartsSection'));

/** The charts of a dossier, fetched with the first that has some; where they can't be had, why, and a way to try again. */
export function ChartsPart({ sel }: { sel: Selection }) {
  const { component: ChartsSection, failed, retry, boundary } = useRetriedPart(CHARTS);
  if (failed) return <PartPlight name="charts" onRetry={retry} />;
  return <Boundary {...boundary}>{ChartsSection && <ChartsSection sel={sel} />}</Boundary>;
}
