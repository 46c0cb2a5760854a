import { formatDate } from '../../atlas/date-words';
import { sourceKindWord } from '../../atlas/dossier/words';
import type { Source } from '../../atlas/schema';
import { RecordLink } from '../RecordLink';
import { OutwardLink } from '../SourceLink';

/** Everything that the dossier rests on, once each. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  if (sources.length === 0) return null;
  return (
    <section className="section" aria-labelledby="sources-title">
      <h3 id="sources-title">Sources</h3>
      <ol className="sources small figures">
        {sources.map((source) => (
          <li key={source.id}>
            <p>
              {source.url === null ? (
                source.title
              ) : (
                <OutwardLink href={source.url}>{source.title}</OutwardLink>
              )}
            </p>
            <p className="muted">
              {source.author && <>{source.author}, </>}
              {source.publisher}, {source.date === null ? 'undated' : formatDate(source.date)} ·{' '}
              {sourceKindWord(source.kind)} ·{' '}
              <RecordLink sel={{ kind: 'source', id: source.id }}>
                all it supports
                <span className="unseen">: {source.title}</span>
              </RecordLink>
            </p>
            {source.note && <p className="muted">{source.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
