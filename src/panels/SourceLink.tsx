import { ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatDate } from '../atlas/date-words';
import type { Source } from '../atlas/schema';
import { publisherOf } from '../atlas/words';
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

/** Of when a source is: "31 August 2024", "undated". */
export const sourceDate = ({ date }: Source): string => (date === null ? say('undated') : formatDate(date));

/** Whom a source is from, and of when, and that little weight lies on it: "Port of Baku, 31 August 2024". */
export const lineOf = (source: Source): string => {
  return say(source.weak === undefined ? 'source.line' : 'source.lineWeak', {
    publisher: publisherOf(source),
    date: sourceDate(source),
  });
};

/** Leads to the source itself, or to its record where it has no address. */
export function SourceAnchor({ source, children }: { source: Source; children: ReactNode }) {
  return source.url === null ? (
    <RecordLink sel={{ kind: 'source', id: source.id }}>{children}</RecordLink>
  ) : (
    <OutwardLink href={source.url}>{children}</OutwardLink>
  );
}

/**
 * Whom a statement comes from, in one line: publisher and date, leading to the source. Of more than `atMost` the others
 * are counted.
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
      {sources.slice(0, atMost).map((source) => (
        <li
          key={source.id}
          title={
            source.weak === undefined
              ? source.title
              : say('source.why', { title: source.title, why: source.weak })
          }
        >
          <SourceAnchor source={source}>{lineOf(source)}</SourceAnchor>
        </li>
      ))}
      {others > 0 && <li className="muted">{say('source.others', { count: others })}</li>}
    </ul>
  );
}
