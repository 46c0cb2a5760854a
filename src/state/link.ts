/**
 * The link: the fields that are kept in it, in readable words:
 * `#map=ZOOM/LAT/LON&on=middle-corridor,north-south-corridor&sel=place:baku-port`.
 * Reading is forgiving field by field: what cannot be understood is said in a sentence and left out; what is no field of
 * ours (an anchor, a tracker's part, a key of tomorrow) is ignored in silence.
 */
import type { Atlas } from '../atlas/atlas';
import { completed, decide, wantedOf } from './decide';
import { canSettle, FIELDS, keptIn, withField } from './fields/table';
import { partsOf } from './fields/travelled';
import type { FieldName, Some, Values } from './fields/values';
import { restedDay } from './reading';
import type { State } from './state';

const LINKED = keptIn('link');
const byKey = new Map(LINKED.map((name) => [FIELDS[name].key, name]));

export interface ReadLink {
  /** What the link asks for. An absent field is not spoken of. */
  readonly asked: Some;
  /** One sentence per field that was not understood. */
  readonly problems: readonly string[];
}

/** Reads a hash (with or without `#`). Whether the ids exist is not asked here: the tables may not be loaded. */
export function readLink(hash: string): ReadLink {
  let asked: Some = {};
  const problems = new Map<FieldName, string>();
  const take = <N extends FieldName>(name: N, text: string): void => {
    const read = FIELDS[name].read(text);
    if ('value' in read) asked = withField(asked, name, read.value);
    else problems.set(name, read.problem);
  };
  const kindOf = (key: string) => {
    const name = byKey.get(key);
    return name ? (FIELDS[name].free ? 'free' : 'strict') : null;
  };
  for (const [key, text] of partsOf(hash, kindOf)) {
    const name = byKey.get(key);
    if (name) take(name, text);
  }
  return { asked, problems: [...problems.values()] };
}

/** The fields that a link resets by not speaking of them; the others stay as they are. */
export const resetBy = (asked: Some): readonly FieldName[] =>
  LINKED.filter((name) => asked[name] === undefined && FIELDS[name].absent === 'initial');

/** Writes the hash, `#` included; empty when there is nothing to write. */
export function writeLink(values: Some): string {
  const write = <N extends FieldName>(name: N): string | null => {
    const value = values[name] as Values[N] | undefined;
    return value === undefined ? null : FIELDS[name].write(value);
  };
  const parts = LINKED.flatMap((name) => {
    const text = write(name);
    // Commas, colons and slashes are ours, and readable; what could end the link early is not.
    return text === null ? [] : [`${FIELDS[name].key}=${text.replace(/[\s%&#"'<>]/g, encodeURIComponent)}`];
  });
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** What the page shows or is about to show. */
export type Shown = Values & { readonly atlas: Atlas; readonly pending: Some };

/** The fields of a link, without those that nobody has spoken of and no table has decided yet. */
function linked(state: Shown, has: (name: FieldName) => boolean): Some {
  const wanted = wantedOf(state);
  let told: Some = {};
  for (const name of LINKED) {
    const known = state.pending[name] !== undefined || canSettle(name, wanted[name], state.atlas);
    if (known && has(name)) told = withField(told, name, wanted[name]);
  }
  return told;
}

/** The link that shows what the page shows, or is about to. */
export const linkOf = (state: Shown): string => writeLink(linked(state, () => true));

/**
 * The address of a change to the page as it is: what a click on an anchor does, so that it opens in a new tab and can be
 * copied. Without the map's position, which such a click moves.
 */
export function hrefOf(state: Shown, change: Some): string {
  const { atlas, pending } = state;
  const asked = completed(change, wantedOf(state).sel);
  const after = decide({ values: state, atlas, pending }, asked, atlas);
  return writeLink(
    linked(
      { ...after.values, atlas, pending: after.pending },
      (name) => asked[name] !== undefined || FIELDS[name].absent === 'initial',
    ),
  );
}

const anchors = new WeakMap<Shown, string>();

/** What all anchors of the page have in common: as long as it stays the same, so does what `hrefOf` gives. */
export function anchorsIn(state: Shown & Pick<State, 'held'>): string {
  // They lead to where the cursor rests, and are not written anew at each of its steps.
  const found = anchors.get(state) ?? hrefOf({ ...state, at: restedDay(state) }, {});
  anchors.set(state, found);
  return found;
}

/** The page's own address without a hash: a link before which it stands leads here from anywhere. */
export const pageAddress = (): string => window.location.href.replace(/#.*$/s, '');
