import type { ReactNode } from 'react';
import type { Source } from '../../atlas/schema';
import { lineOf, SourceAnchor } from '../SourceLink';

/** Who says something, leading to where it is said; the words alone while the source is not there. */
export function SourceOf({ source, children }: { source: Source | null; children: ReactNode }) {
  if (!source) return <span>{children}</span>;
  const line = lineOf(source);
  return (
    <SourceAnchor source={source}>
      <span title={`${line}: ${source.title}`}>{children}</span>
      <span className="unseen"> {line}</span>
    </SourceAnchor>
  );
}
