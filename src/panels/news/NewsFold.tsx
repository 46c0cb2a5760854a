import { LEFT } from '../../state/fields/entry';
import { say } from '../../words/overview';
import { useAtlas } from '../atlas';
import { Fold, useOpen } from '../Fold';
import { Boundary } from '../shell/Boundary';
import { PartPlight } from '../shell/PartPlight';
import { partOf, useRetriedPart } from '../shell/usePart';

const NAME = `${LEFT}news`;
const NEWS = partOf(() => import('./News'));

/** Its program and its file come when it is opened. */
function NewsSlot() {
  const { component: News, failed, retry, boundary } = useRetriedPart(NEWS);
  if (failed) return <PartPlight name="news" onRetry={retry} />;
  return <Boundary {...boundary}>{News && <News />}</Boundary>;
}

/** What is new in this edition; to who has seen an earlier one, that it is new since then. */
export function NewsFold() {
  const known = useAtlas((state) => state.index !== null);
  const before = useAtlas((state) => state.visit?.before ?? null);
  const open = useOpen(NAME);
  if (!known) return null;
  const title = say(before ? 'news.visit' : 'news');
  return (
    <section className="section news" aria-label={title}>
      <Fold name={NAME} heading={(id) => <h2 id={id}>{title}</h2>}>
        {open && <NewsSlot />}
      </Fold>
    </section>
  );
}
