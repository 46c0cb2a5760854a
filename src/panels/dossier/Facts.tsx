import type { FactRow } from '../../atlas/dossier';
import { say } from '../../words/dossier';
import { Fold } from '../Fold';
import { RecordLink } from '../RecordLink';
import { SourceLine } from '../SourceLink';

/** Facts shown unfolded. */
const AT_ONCE = 6;

/** Rows: a label, a value, and where it comes from. Our own computations say that they are ours. */
function Rows({ rows }: { rows: readonly FactRow[] }) {
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

/** The bare facts; a long list shows its beginning and folds the rest. */
export function Facts({ rows }: { rows: readonly FactRow[] }) {
  if (rows.length === 0) return null;
  const folded = rows.length > AT_ONCE + 1 ? rows.slice(AT_ONCE) : [];
  return (
    <>
      <Rows rows={folded.length > 0 ? rows.slice(0, AT_ONCE) : rows} />
      {folded.length > 0 && (
        <Fold name="facts" className="facts-more" summary={say('facts.more', { count: folded.length })}>
          <Rows rows={folded} />
        </Fold>
      )}
    </>
  );
}
