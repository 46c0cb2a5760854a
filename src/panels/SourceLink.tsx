import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDate } from '../atlas/date-words';
import type { Source } from '../atlas/schema';
import { say } from '../words/shell';
import { RecordLink } from './RecordLink';
import './source.css';

/** A link to another host: opens apart, tells that host nothing. Only https gets here: the schema sees to it. */
export function OutwardLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a dir="auto" href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <ArrowUpRight size="0.95em" className="outward-arrow" aria-hidden />
      <span className="unseen"> {say('outward')}</span>
    </a>
  );
}

const when = (source: Source): string => (source.date === null ? say('undated') : formatDate(source.date));

/**
 * Whom a statement comes from, in one line: publisher and date, leading to the source itself where it has an address. Of
 * more than `atMost` the others are counted.
 */
export function SourceLine({
  sources,
  atMost = Number.POSITIVE_INFINITY,
}: {
  sources: readonly Source[];
  atMost?: number;
}) {
  if (sources.length === 0) return null;
  const others = sources.length - atMost;
  return (
    <ul className="source-line figures" aria-label={say('source', { count: sources.length })}>
      {sources.slice(0, atMost).map((source) => {
        const label = say('source.line', { publisher: source.publisher, date: when(source) });
        return (
          <li key={source.id} title={source.title}>
            {source.url === null ? (
              <RecordLink sel={{ kind: 'source', id: source.id }}>{label}</RecordLink>
            ) : (
              <OutwardLink href={source.url}>{label}</OutwardLink>
            )}
          </li>
        );
      })}
      {others > 0 && <li className="muted">{say('source.others', { count: others })}</li>}
    </ul>
  );
}
