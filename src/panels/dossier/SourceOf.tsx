import type { ReactNode } from 'react';
import { formatDate } from '../../atlas/date-words';
import type { Source } from '../../atlas/schema';
import { say } from '../../words/shell';
import { RecordLink } from '../RecordLink';
import { OutwardLink } from '../SourceLink';

/** Who says something, leading to where it is said; the words alone while the source is not there. */
export function SourceOf({ source, children }: { source: Source | null; children: ReactNode }) {
  if (!source) return <span>{children}</span>;
  const line = say('source.line', {
    publisher: source.publisher,
    date: source.date === null ? say('undated') : formatDate(source.date),
  });
  const words = (
    <>
      <span title={`${line}: ${source.title}`}>{children}</span>
      <span className="unseen"> {line}</span>
    </>
  );
  return source.url === null ? (
    <RecordLink sel={{ kind: 'source', id: source.id }}>{words}</RecordLink>
  ) : (
    <OutwardLink href={source.url}>{words}</OutwardLink>
  );
}
