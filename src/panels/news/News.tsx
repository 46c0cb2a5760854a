import { type ReactNode, useEffect } from 'react';
import { type EditionChanges, kindOfKey, type NewsItem, newSince } from '../../atlas/changes';
import { formatDate } from '../../atlas/date-words';
import { byInterest, kindName } from '../../atlas/news-words';
import { parseSelection } from '../../atlas/selection';
import { LEFT } from '../../state/fields/entry';
import { say } from '../../words/news';
import { listOf } from '../../words/numbers';
import { useAtlas } from '../atlas';
import { FileLink } from '../FileLink';
import { Fold } from '../Fold';
import { RecordLink } from '../RecordLink';
import { Rich } from '../Rich';
import './news.css';

/** How many of a list are shown before the reader asks for the rest. */
const FIRST = 8;

function Item({ id, title, how, fields }: NewsItem) {
  const sel = how === 'withdrawn' ? null : parseSelection(id);
  const kind = kindName(kindOfKey(id));
  return (
    <li>
      {sel ? <RecordLink sel={sel}>{title}</RecordLink> : <span dir="auto">{title}</span>}
      <span className="muted small">
        {how === 'withdrawn' && <bdi>{id}</bdi>}
        {how === 'added' && kind}
        {how === 'changed' && say('fields', { kind, fields: listOf(fields) })}
      </span>
    </li>
  );
}

const List = ({ items }: { items: readonly NewsItem[] }): ReactNode => (
  <ul className="news-list">
    {items.map((item) => (
      <Item key={item.id} {...item} />
    ))}
  </ul>
);

/** Those that were added, changed or withdrawn: the first few, and the rest folded. */
function Part({ how, items }: { how: NewsItem['how']; items: readonly NewsItem[] }) {
  const own = byInterest(items.filter((item) => item.how === how));
  const more = own.length - FIRST;
  if (own.length === 0) return null;
  return (
    <>
      <h4 className="news-head">{say(how)}</h4>
      <List items={own.slice(0, FIRST)} />
      {more > 0 && (
        <Fold name={`${LEFT}news-${how}`} words={{ closed: say('more', { more }), open: say('fewer') }}>
          <List items={own.slice(FIRST)} />
        </Fold>
      )}
    </>
  );
}

const Parts = ({ items }: { items: readonly NewsItem[] }): ReactNode => (
  <>
    <Part how="added" items={items} />
    <Part how="changed" items={items} />
    <Part how="withdrawn" items={items} />
  </>
);

/** The present edition in numbers. */
function Present({ number, date, since, added, changed, withdrawn }: EditionChanges) {
  const counts = { added: added.length, changed: changed.length, withdrawn: withdrawn.length };
  return (
    <p className="figures">
      <span>{say('edition', { number, date: formatDate(date) })}</span>{' '}
      <span>{since === null ? say('first') : say('counts', { since, ...counts })}</span>
    </p>
  );
}

function Told({ changes }: { changes: readonly EditionChanges[] }) {
  const before = useAtlas((state) => state.visit?.before ?? null);
  const [present] = changes;
  if (!present) return null;
  const items = newSince(changes, before?.number ?? present.number - 1);
  return (
    <>
      <Present {...present} />
      {before && (
        <h3 className="news-head">
          {say('visit', { number: before.number, date: formatDate(before.date) })}
        </h3>
      )}
      {before && items.length === 0 && <p>{say('visit.nothing')}</p>}
      <Parts items={items} />
      <p className="small muted">
        <Rich
          id={say.key('all')}
          parts={{
            changes: <FileLink path="changes.json" />,
            feed: <FileLink path="feed.json" />,
          }}
        />
      </p>
    </>
  );
}

/** What the present edition changed, or, for who has been here before, all that the editions since then have. */
export default function News() {
  const changelog = useAtlas((state) => state.changelog);
  const fetchChanges = useAtlas((state) => state.actions.fetchChanges);
  const idle = changelog.status === 'idle';
  useEffect(() => {
    if (idle) fetchChanges();
  }, [idle, fetchChanges]);
  if (changelog.status === 'ready') return <Told changes={changelog.changes} />;
  if (changelog.status !== 'failed') {
    return (
      <p className="waiting" role="status">
        {say('loading')}
      </p>
    );
  }
  return (
    <div className="plight" data-tone="warn" role="alert">
      <p>
        <strong>{say('failed')}</strong> <span>{changelog.reason}</span>
      </p>
      <button type="button" className="button" onClick={fetchChanges}>
        {say('again')}
      </button>
    </div>
  );
}
