import { type ReactNode, useId } from 'react';
import type { Atlas } from '../../atlas/atlas';
import type { Dossier } from '../../atlas/dossier';
import type { TableName } from '../../atlas/schema';
import { say } from '../../words/dossier';
import { wholeNumber } from '../../words/numbers';
import { useAtlas } from '../atlas';
import { TableState } from '../Plight';
import { ProfilePart } from '../profile/ProfilePart';
import { Deals } from './Deals';
import { Facts } from './Facts';
import { FailedElsewhere } from './FailedElsewhere';
import { Figures } from './Figures';
import { Itineraries } from './Itineraries';
import { LegRecord } from './LegRecord';
import { Quotes } from './Quotes';
import { Related } from './Related';
import { Services } from './Services';
import { Sources } from './Sources';
import { takesServices } from './tables';
import './dossier.css';
import './parts.css';

/** A part that rests on one table: shown when it holds something, or when there is something to say of the table. */
function Part({
  title,
  table,
  count,
  children,
}: {
  title: string;
  table: TableName;
  count: number;
  children: ReactNode;
}) {
  const status = useAtlas((state) => state.files[table].status);
  const id = useId();
  if (count === 0 && status === 'ready') return null;
  return (
    <section className="section" aria-labelledby={id}>
      <h3 id={id}>
        <span>{title}</span>
        {count > 1 && <span className="count figures">{wholeNumber(count)}</span>}
      </h3>
      <TableState table={table} />
      {count > 0 && children}
    </section>
  );
}

/** All that the atlas says of one thing, in the order a reader wants it. */
export function DossierView({ dossier, atlas }: { dossier: Dossier; atlas: Atlas }) {
  const { deals, quotes, figures } = dossier;
  const title = useId();
  const isQuote = dossier.sel.kind === 'quote';
  const spoken = (
    <Part title={say(isQuote ? 'part.words' : 'part.quotes')} table="quotes" count={quotes.length}>
      <Quotes quotes={quotes} atlas={atlas} />
    </Part>
  );
  return (
    <article className="dossier" aria-labelledby={title}>
      <header className="dossier-head">
        <p className="eyebrow">{dossier.kind}</p>
        <h2 id={title} data-part="dossier-title" tabIndex={-1}>
          <bdi>{dossier.title}</bdi>
        </h2>
        {dossier.subtitle && (
          <p className="muted">
            <bdi>{dossier.subtitle}</bdi>
          </p>
        )}
        {dossier.summary && (
          <p dir="auto" className="dossier-summary">
            {dossier.summary}
          </p>
        )}
        <FailedElsewhere sel={dossier.sel} />
      </header>
      {isQuote && spoken}
      {dossier.sel.kind === 'corridor' && <ProfilePart corridorId={dossier.sel.id} />}
      <Facts rows={dossier.facts} />
      <LegRecord dossier={dossier} />
      <Part title={say('part.deals')} table="deals" count={deals.length}>
        <Deals deals={deals} atlas={atlas} />
      </Part>
      {!isQuote && spoken}
      <Part title={say('part.figures')} table="figures" count={figures.length}>
        <Figures groups={figures} of={dossier.sel} />
      </Part>
      {takesServices(dossier.sel) && (
        <Part title={say('part.services')} table="services" count={dossier.services.length}>
          <Services services={dossier.services} />
        </Part>
      )}
      <Itineraries itineraries={dossier.itineraries} corridor={dossier.sel.id} />
      <Related groups={dossier.related} />
      <TableState table="sources" />
      <Sources sources={dossier.sources} />
    </article>
  );
}
