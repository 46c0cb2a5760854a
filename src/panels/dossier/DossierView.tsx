import { useId } from 'react';
import type { Atlas } from '../../atlas/atlas';
import { formatDate } from '../../atlas/date-words';
import type { Dossier } from '../../atlas/dossier';
import { selectionKey } from '../../atlas/selection';
import { say } from '../../words/dossier';
import { useAtlas } from '../atlas';
import { TintButton } from '../blocs/TintButton';
import { RecordLink } from '../RecordLink';
import { Numbers } from './Answer';
import { Contents } from './Contents';
import { FailedElsewhere } from './FailedElsewhere';
import { QuoteWords } from './Quotes';
import { RouteButtons } from './RouteButtons';
import { Section } from './Section';
import { sectionsOf } from './sections';
import './answer.css';
import './parts.css';
import './rivals.css';

/** Fewer sections than this need no list of them. */
const WORTH_LISTING = 3;

/** All that the atlas says of one thing: the answer, a list of contents, and the sections in the order a reader wants them. */
export function DossierView({ dossier, atlas }: { dossier: Dossier; atlas: Atlas }) {
  const title = useId();
  const files = useAtlas((state) => state.files);
  const isOtherDay = useAtlas((state) => state.at !== null);
  const sections = sectionsOf(dossier, atlas, (table) => files[table].status);
  const name = <bdi>{dossier.title}</bdi>;
  const [quote] = dossier.sel.kind === 'quote' ? dossier.quotes : [];
  return (
    <article className="dossier" aria-labelledby={title} data-of={selectionKey(dossier.sel)}>
      <header className="dossier-head">
        <p className="eyebrow">{dossier.kind}</p>
        <h2 id={title} data-part="dossier-title" tabIndex={-1}>
          {dossier.titleLink ? <RecordLink sel={dossier.titleLink}>{name}</RecordLink> : name}
        </h2>
        {dossier.subtitle && (
          <p className="muted dossier-subtitle">
            <bdi>{dossier.subtitle}</bdi>
          </p>
        )}
        {dossier.summary && (
          <p dir="auto" className="dossier-summary">
            {dossier.summary}
          </p>
        )}
        {/* A sentence has no date of its own: on another day it would tell what was not yet known. */}
        {dossier.summary && isOtherDay && atlas.edition !== null && (
          <p className="small muted">{say('summary.written', { date: formatDate(atlas.edition) })}</p>
        )}
        <Numbers numbers={dossier.numbers} of={dossier.sel} expected={dossier.hasLeads} />
        {atlas.countries.get(dossier.sel.id)?.kind === 'bloc' && dossier.sel.kind === 'country' && (
          <TintButton bloc={dossier.sel.id} />
        )}
        <FailedElsewhere sel={dossier.sel} />
        <RouteButtons sel={dossier.sel} atlas={atlas} />
      </header>
      {quote && <QuoteWords quote={quote} atlas={atlas} />}
      {sections.length >= WORTH_LISTING && <Contents sections={sections} />}
      {sections.map((section) => (
        <Section key={section.name} section={section} />
      ))}
    </article>
  );
}
