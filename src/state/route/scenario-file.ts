/**
 * A scenario: a question with a name, as a link says it; and the file it travels in. What is read is repaired: parts that
 * are not known, or that the atlas has not (any more), are said and left out; a file that is none is refused in a sentence,
 * and then nothing at all is changed.
 */
import type { Atlas } from '../../atlas/atlas';
import { formatDate } from '../../atlas/date-words';
import { changeKey } from '../../atlas/route/change';
import type { Question } from '../../atlas/route/question';
import { say } from '../../words/scenario';
import { named } from '../fields/foreign';
import { LONGEST_LINK, scenarioIn } from '../fields/scenario';
import { canSettle, FIELDS } from '../fields/table';
import { partsOf } from '../fields/travelled';
import type { Some, Values } from '../fields/values';
import { writeLink } from '../link';

/** What of the fields a scenario is: the question, and the day that it is asked of. */
const PARTS = ['at', 'from', 'to', 'via', 'by', 'prefer', 'closed', 'opened', 'slow', 'assume'] as const;
type Part = (typeof PARTS)[number];
export type Asked = Pick<Values, Part>;

/** The scenario that the page is on, as fields. */
export const askedIn = (values: Asked): Asked =>
  // Each name gets the value of its own.
  Object.fromEntries(PARTS.map((part) => [part, values[part]])) as unknown as Asked;

/** The fields that say a question. @param day as of which it is asked, ISO; null: the edition's */
export function fieldsOf({ closed, opened, slow, assumed, ...plain }: Question, day: string | null): Asked {
  const { from, to, via, by, prefer } = plain;
  return {
    ...{ at: day, from, to, via, by, prefer },
    closed: closed.map(changeKey),
    opened: opened.map(changeKey),
    slow: slow.map(({ change, factor }) => `${changeKey(change)}~${factor}`),
    assume: [...assumed].map(([id, range]) => `${id}:${range ? `${range.from}-${range.to}` : 'none'}`),
  };
}

/** The parts of a link that say a scenario, without a `#`. */
export const scenarioLink = (asked: Asked): string => writeLink(askedIn(asked)).slice(1);

/** What a scenario is called where nobody has given it a name: its ends. Empty without one. */
export function endsName(
  { places }: Pick<Atlas, 'places'>,
  { from, to }: Pick<Asked, 'from' | 'to'>,
): string {
  const name = (id: string): string => places.get(id)?.properties.name ?? id;
  return from === null || to === null ? '' : say('name.ends', { from: name(from), to: name(to) });
}

/** A scenario that can be shown: all its fields, also those it says nothing of, and what had to be left out, in sentences. */
export interface Opened {
  readonly asked: Asked;
  readonly said: readonly string[];
}

/** What a link says of a scenario. Ids that the tables which are there do not have are left out. */
export function openLink(link: string, atlas: Atlas): Opened & { readonly isEmpty: boolean } {
  const parts = partsOf(link.slice(link.indexOf('#') + 1), () => 'strict');
  const said: string[] = [];
  const foreign = new Set<string>();
  let asked: Some = {};
  const take = <P extends Part>(part: P, text: string): void => {
    const field = FIELDS[part];
    const read = field.read(text);
    if ('problem' in read) {
      said.push(read.problem);
      return;
    }
    const { value, notice } = canSettle(part, read.value, atlas)
      ? field.settle(read.value, atlas)
      : { value: read.value, notice: undefined };
    if (notice !== undefined) said.push(notice);
    asked = { ...asked, [part]: value };
  };
  for (const [key, text] of parts) {
    const part = PARTS.find((each) => FIELDS[each].key === key);
    if (part) take(part, text);
    else if (key !== '') foreign.add(key);
  }
  if (foreign.size > 0) said.push(say('left.parts', { parts: named([...foreign]), count: foreign.size }));
  const initial = Object.fromEntries(PARTS.map((part) => [part, FIELDS[part].initial(atlas)]));
  return {
    asked: { ...initial, ...asked } as Asked,
    said,
    isEmpty: !parts.some(([key]) => PARTS.some((part) => FIELDS[part].key === key)),
  };
}

const KIND = 'corridor-atlas-scenario';
const VERSION = 1;
/** Letters of a file that is still read; a scenario has some hundreds. */
const LONGEST_FILE = 100_000;
const MEMBERS = ['kind', 'version', 'name', 'edition', 'link'];

/** Which edition it was written with; `date` is EDTF. */
export interface ScenarioEdition {
  readonly number: number;
  readonly date: string;
}

/** The file of a scenario: JSON. @param edition null: not known */
export const writeScenario = (name: string, asked: Asked, edition: ScenarioEdition | null): string =>
  `${JSON.stringify(
    {
      kind: KIND,
      version: VERSION,
      name,
      edition: edition && { number: edition.number, date: edition.date },
      link: scenarioLink(asked),
    },
    null,
    1,
  )}\n`;

/** A scenario from a file. */
export interface OpenedFile extends Opened {
  readonly name: string;
}

const objectIn = (plain: unknown): Readonly<Record<string, unknown>> | null =>
  typeof plain === 'object' && plain !== null && !Array.isArray(plain) ? { ...plain } : null;

function parsed(text: string): unknown {
  try {
    // A byte order mark is no JSON, and some editors put one there.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** What has to be said of the edition it was written with; null: it is this one. */
function editionNote(plain: unknown, edition: ScenarioEdition | null): string | null {
  const { number, date } = objectIn(plain) ?? {};
  if (typeof number !== 'number' || typeof date !== 'string') return say('edition.none');
  if (!edition || (number === edition.number && date === edition.date)) return null;
  const words = (of: ScenarioEdition): string =>
    say('edition', { number: of.number, date: formatDate(of.date) });
  return say('edition.other', { theirs: words({ number, date }), ours: words(edition) });
}

/**
 * Reads the file of a scenario.
 * @param edition the page's own; null: not known
 * @returns the scenario, as far as the atlas knows what it says; or, in a sentence, why the file is none
 */
export function readScenario(
  text: string,
  atlas: Atlas,
  edition: ScenarioEdition | null,
): OpenedFile | { readonly refused: string } {
  if (text.length > LONGEST_FILE) return { refused: say('refused.long') };
  const plain = parsed(text);
  if (plain === undefined) return { refused: say('refused.json') };
  const file = objectIn(plain);
  if (file?.kind !== KIND) return { refused: say('refused.kind') };
  const { version, link } = file;
  if (typeof version === 'number' && version > VERSION)
    return { refused: say('refused.later', { version, known: VERSION }) };
  if (version !== VERSION) return { refused: say('refused.version') };
  if (typeof link !== 'string' || link.length > LONGEST_LINK) return { refused: say('refused.link') };
  const { asked, said, isEmpty } = openLink(link, atlas);
  if (isEmpty) return { refused: say('refused.empty') };
  const name = scenarioIn({ name: file.name, link })?.name;
  const others = Object.keys(file).filter((member) => !MEMBERS.includes(member));
  const ofEdition = editionNote(file.edition, edition);
  return {
    name: name ?? (endsName(atlas, asked) || say('name.none')),
    asked,
    said: [
      ...(ofEdition === null ? [] : [ofEdition]),
      ...(name === undefined ? [say('left.name')] : []),
      ...(others.length > 0 ? [say('left.parts', { parts: named(others), count: others.length })] : []),
      ...said,
    ],
  };
}
