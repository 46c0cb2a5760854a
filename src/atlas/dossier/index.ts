/** A selection's dossier: one file for each kind of thing, this one chooses. */
import { type Records, recordOf } from '../atlas';
import type { Reading } from '../reading/reading';
import type { Selection, SelectionKind } from '../selection';
import { corridorDossier } from './corridor';
import { countryDossier } from './country';
import { dealDossier } from './deal';
import { figureDossier } from './figure';
import { legDossier } from './leg';
import { organisationDossier } from './organisation';
import { personDossier } from './person';
import { placeDossier } from './place';
import { quoteDossier } from './quote';
import { sourceDossier } from './source';
import type { Dossier } from './types';

export type {
  AnswerNumber,
  Axis,
  BranchItinerary,
  Claim,
  Dossier,
  ExpectedClaim,
  FactRow,
  FigureFamily,
  FigureGroup,
  LengthClaim,
  LinkGroup,
  ServiceView,
  StatusClaim,
} from './types';

const MAKERS: { readonly [K in SelectionKind]: (reading: Reading, record: Records[K]) => Dossier } = {
  place: placeDossier,
  corridor: corridorDossier,
  leg: legDossier,
  deal: dealDossier,
  quote: quoteDossier,
  country: countryDossier,
  person: personDossier,
  source: sourceDossier,
  figure: figureDossier,
  organisation: organisationDossier,
};

function make<K extends SelectionKind>(reading: Reading, kind: K, id: string): Dossier | null {
  const record = recordOf(reading.atlas, kind, id);
  return record ? MAKERS[kind](reading, record) : null;
}

/**
 * The dossier of a selection as it is on the day; null when the record is not (yet) there. Parts whose tables are not
 * loaded are empty: it never throws for a missing table.
 */
export const dossierOf = (reading: Reading, { kind, id }: Selection): Dossier | null =>
  make(reading, kind, id);
