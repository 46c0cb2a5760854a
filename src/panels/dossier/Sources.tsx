import { sourceKindWord } from '../../atlas/dossier/words';
import type { Source } from '../../atlas/schema';
import { publisherOf } from '../../atlas/words';
import { say } from '../../words/dossier';
import { RecordLink } from '../RecordLink';
import { Rich } from '../Rich';
import { OutwardLink, sourceDate } from '../SourceLink';

/** Everything that the dossier rests on, once each. */
export function Sources({ sources }: { sources: readonly Source[] }) {
  return (
    <ol className="sources small figures">
      {sources.map((source) => (
        <li key={source.id}>
          <p>
            {source.url === null ? source.title : <OutwardLink href={source.url}>{source.title}</OutwardLink>}
          </p>
          <p className="muted">
            <Rich
              id={say.key(source.author ? 'source.lineAuthor' : 'source.line')}
              values={{
                author: source.author ?? '',
                publisher: publisherOf(source),
                date: sourceDate(source),
                kind: sourceKindWord(source.kind),
                title: source.title,
              }}
              parts={{
                link: <RecordLink sel={{ kind: 'source', id: source.id }}>{null}</RecordLink>,
                unseen: <span className="unseen" />,
              }}
            />
          </p>
          {source.weak && <p className="muted">{say('source.weak', { why: source.weak })}</p>}
          {source.note && <p className="muted">{source.note}</p>}
        </li>
      ))}
    </ol>
  );
}
