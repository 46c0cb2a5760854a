/** A selection's dossier: one file for each kind of thing, this one chooses. */
import type { Atlas } from '../atlas';
import type { Selection, SelectionKind } from '../selection';
import { corridorDossier } from './corridor';
import { countryDossier } from './country';
import { dealDossier } from './deal';
import { legDossier } from './leg';
import { personDossier } from './person';
import { placeDossier } from './place';
import { quoteDossier } from './quote';
import { sourceDossier } from './source';
import type { Dossier } from './types';

export { linkTo } from './links';
export type {
  Dossier,
  FactRow,
  FigureGroup,
  Focus,
  Itinerary,
  LengthClaim,
  Link,
  LinkGroup,
  ServiceView,
  StatusClaim,
  Step,
} from './types';

const MAKERS: Readonly<Record<SelectionKind, (atlas: Atlas, id: string) => Dossier | null>> = {
  place: placeDossier,
  corridor: corridorDossier,
  leg: legDossier,
  deal: dealDossier,
  quote: quoteDossier,
  country: countryDossier,
  person: personDossier,
  source: sourceDossier,
};

/**
 * The dossier of a selection; null when the record is not (yet) there. Parts whose tables are not loaded
 * are empty: it never throws for a missing table.
 */
export const dossierOf = (atlas: Atlas, sel: Selection): Dossier | null => MAKERS[sel.kind](atlas, sel.id);
