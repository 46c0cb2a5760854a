import type { FactRow } from '../../atlas/dossier';
import { say } from '../../words/dossier';
import { RecordLink } from '../RecordLink';
import { OutwardLink, SourceLine } from '../SourceLink';

/** Rows: a label, a value, and where it comes from. Our own computations say that they are ours. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  return (
    <dl className="facts figures">
      {rows.map((row) => (
        <div key={`${row.label} ${row.value}`}>
          <dt>{row.label}</dt>
          <dd>
            {row.links && row.links.length > 0 ? (
              <ul className="inline-links">
                {row.links.map((link) => (
                  <li key={`${link.sel.kind}:${link.sel.id}`}>
                    <RecordLink sel={link.sel}>{link.label}</RecordLink>
                    {link.detail && <span className="muted"> {say('aside', { text: link.detail })}</span>}
                  </li>
                ))}
              </ul>
            ) : row.href ? (
              <OutwardLink href={row.href}>{row.value}</OutwardLink>
            ) : (
              row.value
            )}
            {row.computed && (
              <>
                {' '}
                <span className="tag">{say('computed')}</span>
              </>
            )}
            <SourceLine sources={row.sources ?? (row.source ? [row.source] : [])} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
