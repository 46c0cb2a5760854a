import type { LinkGroup } from '../../atlas/dossier';
import { selectionKey } from '../../atlas/selection';
import { RecordLink } from '../RecordLink';

/** What else the selection leads to, group by group. */
export function Related({ groups }: { groups: readonly LinkGroup[] }) {
  return groups.map((group) => (
    <section key={group.title} className="section">
      <h3>{group.title}</h3>
      <ul className="links">
        {group.links.map((link) => (
          <li key={selectionKey(link.sel)}>
            <RecordLink sel={link.sel}>{link.label}</RecordLink>
            {link.detail && (
              <>
                {' '}
                <bdi className="muted small figures">{link.detail}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}
