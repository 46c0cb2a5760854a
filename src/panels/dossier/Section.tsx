import type { ReactNode } from 'react';
import { useId } from 'react';
import type { TableName } from '../../atlas/schema';
import { wholeNumber } from '../../words/numbers';
import { Fold } from '../Fold';
import { TableState } from '../Plight';

/** A section of a dossier, before it is drawn. */
export interface SectionOf {
  /** Tells it from the others; its fold is kept under it. */
  readonly name: string;
  readonly title: string;
  /** How many things are in it; null where they are not counted. */
  readonly count: number | null;
  /** The table that it rests on, where there is something to say of that. */
  readonly table?: TableName | undefined;
  /** What is seen at once; null: the whole section is folded. */
  readonly atOnce?: ReactNode;
  /** What is folded; null: nothing. */
  readonly folded?: ReactNode;
  /** What the button of what is folded says, where some of it is seen at once. */
  readonly more?: { readonly closed: string; readonly open: string } | undefined;
  /** It has a frame and a heading of its own: only its place is marked. */
  readonly bare?: boolean;
}

function Heading({ id, title, count }: { id: string; title: string; count: number | null }) {
  return (
    <h3 id={id}>
      <span>{title}</span>
      {count !== null && count > 1 && <span className="count figures">{wholeNumber(count)}</span>}
    </h3>
  );
}

/** A section: seen at once, folded, or seen at its beginning with the rest folded. What failed of it is always seen. */
export function Section({ section }: { section: SectionOf }) {
  const { name, title, count, table, atOnce = null, folded = null, more, bare = false } = section;
  const id = useId();
  const heading = (as: string): ReactNode => <Heading id={as} title={title} count={count} />;
  const state = table && <TableState table={table} />;
  if (bare) return <div data-section={name}>{atOnce}</div>;
  if (atOnce === null && folded !== null) {
    return (
      <section className="section" aria-label={title} data-section={name}>
        <Fold name={name} heading={heading}>
          {folded}
        </Fold>
        {state}
      </section>
    );
  }
  return (
    <section className="section" aria-labelledby={id} data-section={name}>
      {heading(id)}
      {state}
      {atOnce}
      {folded !== null && (
        <Fold name={name} {...(more ? { words: more } : {})}>
          {folded}
        </Fold>
      )}
    </section>
  );
}
