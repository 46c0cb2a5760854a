/** On what the days of a route rest: each piece with its hours, and whose word, or which assumption, they are. */
import { commaList, eitherOf, percent } from '../../words/numbers';
import { say } from '../../words/route';
import type { Atlas } from '../atlas';
import { formatDate } from '../date-words';
import type { Source } from '../schema';
import type { Selection } from '../selection';
import type { Time } from '../times';
import { formatKm } from '../words';
import { assumptionName } from './assuming';
import type { Piece } from './facts';
import { isLater } from './spoken';
import { type Assumed, type Hours, STRAIT_KM } from './timing';

/** What a piece's hours rest on. */
export interface Ground {
  /** Id of a time or of an assumption. */
  readonly id: string;
  readonly what: 'time' | 'assumption' | 'unknown';
  /** With the share of it that this is. */
  readonly words: string;
  /** Without. */
  readonly said: string;
  /** Where it is said; null while the sources are not there, and of what the reader assumes. */
  readonly source: Source | null;
}
export interface Derived {
  /** "Aktau to Port of Baku", "Border, Dostyk or Alashankou". */
  readonly words: string;
  /** The line that is run, or the place where it waits. */
  readonly sel: Selection;
  readonly hours: Hours;
  /** That it is slowed, in words; empty where it is not. */
  readonly slowed: string;
  readonly basis: 'published' | 'assumed' | 'unknown';
  readonly grounds: readonly Ground[];
}

const placeName = ({ places }: Atlas, id: string): string => places.get(id)?.properties.name ?? id;

function wordsOf(atlas: Atlas, piece: Piece): string {
  if (piece.what !== 'run')
    return say(`derive.${piece.what}`, {
      places: eitherOf(piece.places.map((id) => placeName(atlas, id))),
      km: formatKm(STRAIT_KM),
    });
  const between = say('derive.from', {
    from: placeName(atlas, piece.from),
    to: placeName(atlas, piece.to),
  });
  return say('derive.run', { leg: between, km: formatKm(piece.km) });
}

/** "Kazakhstan Temir Zholy, March 2022 (of a later day), Bolashak to Altynkol". */
function saidWords(atlas: Atlas, time: Time, day: string | null): string {
  const { of, kind, saidBy, period } = time;
  const said = say(kind === 'planned' ? 'basis.planned' : 'basis.said', {
    who: saidBy,
    period: formatDate(period),
  });
  const dated = isLater(time, day) ? say('basis.later', { what: said }) : said;
  if (of.kind !== 'stretch') return dated;
  const [from, to] = [placeName(atlas, of.from), placeName(atlas, of.to)];
  return commaList([dated, say('derive.from', { from, to })]);
}

function groundsOf(atlas: Atlas, { spent }: Piece, assumed: Assumed, day: string | null): Ground[] {
  const { basis, ids, shares } = spent;
  if (basis === 'unknown') {
    const said = say('basis.unknown');
    return [{ id: '', what: 'unknown', words: said, said, source: null }];
  }
  return ids.map((id, i): Ground => {
    const time = atlas.times.get(id);
    if (time) {
      const said = saidWords(atlas, time, day);
      const share = shares[i] ?? 1;
      // What was published of all of a leg, or of a stretch, of which only a part is run.
      const words = share < 0.995 ? say('basis.share', { what: said, share: percent(share) }) : said;
      return { id, what: 'time', words, said, source: atlas.sources.get(time.source) ?? null };
    }
    const own = assumed.has(id);
    const first = atlas.assumptions.get(id)?.sources[0];
    const said = say(own ? 'basis.own' : 'basis.assumed', { name: assumptionName(id) });
    return {
      ...{ id, what: 'assumption', words: said, said },
      source: own || first === undefined ? null : (atlas.sources.get(first) ?? null),
    };
  });
}

/**
 * The pieces of a route's days, in travel order.
 * @param assumed what the reader has changed of the assumptions
 * @param day ISO, of the reading; null: all that is known
 */
export const derivationOf = (
  atlas: Atlas,
  pieces: readonly Piece[],
  assumed: Assumed,
  day: string | null,
): Derived[] =>
  pieces.map((piece) => ({
    words: wordsOf(atlas, piece),
    sel: piece.what === 'run' ? { kind: 'leg', id: piece.leg } : { kind: 'place', id: piece.places[0] ?? '' },
    hours: piece.spent,
    slowed: piece.factor > 1 ? say('derive.slowed', { factor: piece.factor }) : '',
    basis: piece.spent.basis,
    grounds: groundsOf(atlas, piece, assumed, day),
  }));
