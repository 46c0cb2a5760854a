import { type Atlas, sourcesOf } from '../../atlas/atlas';
import { formatDate } from '../../atlas/date-words';
import type { Quote } from '../../atlas/schema';
import { say } from '../../words/dossier';
import { RecordLink } from '../RecordLink';
import { Rich } from '../Rich';
import { SourceLine } from '../SourceLink';

/** The outer quotation marks are ours to set, in the page's own form. */
const unmarked = (piece: string): string => piece.replace(/^["“]|["”]$/g, '');

/** The printed pieces of one quotation; between them the source broke off to say who was speaking. */
function Words({ quote }: { quote: Quote }) {
  return (
    <blockquote data-fragment={quote.fragment || undefined}>
      {quote.text.map((piece, at) => (
        <p key={piece}>
          <Rich
            id={say.key(at === 0 ? 'quote.begins' : 'quote.goesOn')}
            values={{ text: unmarked(piece) }}
            parts={{ mark: <span className="quote-mark" /> }}
          />
        </p>
      ))}
    </blockquote>
  );
}

function Speaker({ quote }: { quote: Quote }) {
  return quote.person ? (
    <RecordLink sel={{ kind: 'person', id: quote.person }}>{quote.speaker}</RecordLink>
  ) : (
    quote.speaker
  );
}

/** A quotation in its own view: who said it, as what, where and when stands around it there. */
export function QuoteWords({ quote, atlas }: { quote: Quote; atlas: Atlas }) {
  return (
    <div className="section quotes">
      <Words quote={quote} />
      <SourceLine sources={sourcesOf(atlas, [quote.source])} />
    </div>
  );
}

/** Quotations, set as quotations: the words large, and under them who said them, as what, where and when. */
export function Quotes({ quotes, atlas }: { quotes: readonly Quote[]; atlas: Atlas }) {
  return (
    <ul className="quotes">
      {quotes.map((quote) => (
        <li key={quote.id}>
          <figure>
            <Words quote={quote} />
            <figcaption>
              <p className="quote-who">
                <strong>
                  <Speaker quote={quote} />
                </strong>
                <span>{quote.role}</span>
              </p>
              <p className="muted small figures">
                <Rich
                  id={say.key('quote.when')}
                  values={{ occasion: quote.occasion, date: formatDate(quote.date) }}
                  parts={{
                    link: <RecordLink sel={{ kind: 'quote', id: quote.id }}>{null}</RecordLink>,
                    date: <span title={quote.dateNote} />,
                  }}
                />
              </p>
              <SourceLine sources={sourcesOf(atlas, [quote.source])} />
            </figcaption>
          </figure>
        </li>
      ))}
    </ul>
  );
}
