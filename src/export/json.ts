/** The records as they are published, with the sources they rest on: for programs. */
import { say } from '../words/export';
import { editionWords, permanentLink } from './edition';
import { type Exported, rightsOf } from './records';

/** What every file for programs says of itself. */
export const headOf = ({ origin: { edition, day, address }, filter, records }: Exported) => ({
  name: say('atlas'),
  edition: { date: edition.date, number: edition.number },
  asOf: day ?? edition.date,
  filter,
  count: records.length,
  address,
  licence: edition.licence,
  attribution: edition.attribution,
});

/** All records that are taken, as JSON. */
export function recordsAsJson(exported: Exported): string {
  const { records, origin, reading } = exported;
  const of = (table: (typeof records)[number]['table']) =>
    records
      .filter((taken) => taken.table === table)
      .map((taken) => ({
        ...taken.record,
        known: reading.holds(taken.record),
        link: permanentLink(origin, taken.sel),
        // The licence of the whole does not cover what somebody said.
        ...(taken.table === 'quotation' ? { rights: rightsOf(taken, origin.edition).licence } : {}),
      }));
  const sources = new Map(records.flatMap((taken) => taken.sources.map((source) => [source.id, source])));
  const file = {
    ...headOf(exported),
    cite: editionWords(origin),
    deals: of('deal'),
    quotes: of('quotation'),
    figures: of('figure'),
    sources: [...sources.values()],
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
