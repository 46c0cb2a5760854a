import type { LinkGroup } from '../../atlas/dossier';
import { selectionKey } from '../../atlas/selection';
import { RecordLink } from '../RecordLink';

/** Names that lead on. */
export function Links({ links }: { links: LinkGroup['links'] }) {
  return (
    <ul className="links">
      {links.map((link) => (
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
  );
}

/** What else the selection leads to, group by group. */
export function Related({ groups }: { groups: readonly LinkGroup[] }) {
  return groups.map((group) => (
    <div key={group.title} className="related">
      <h4>{group.title}</h4>
      <Links links={group.links} />
    </div>
  ));
}
