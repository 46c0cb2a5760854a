/**
 * What is asked of the network: `from=almaty&to=duisburg&via=baku-port&by=rail,sea&prefer=time`, and what of it is changed:
 * `closed=country:ru,pair:kz+ru&opened=expected:2030&slow=place:baku-port~3&assume=dwell-gauge:10-40`.
 */
import type { Atlas } from '../../atlas/atlas';
import {
  type Change,
  canMean,
  changeKey,
  type Doing,
  hasChange,
  parseChange,
} from '../../atlas/route/change';
import { MOST_VIA, PREFERENCES, type Preference } from '../../atlas/route/question';
import { MODES, type Mode, type TableName } from '../../atlas/schema';
import { ASSUMPTIONS } from '../../atlas/times';
import { say } from '../../words/state';
import { type Field, NO_TABLE, type Read } from './field';
import { listField, sameList } from './filters';
import { cut, named } from './foreign';
import { oneOf } from './records';
import { MOST_KEPT, type Scenario, scenarioIn } from './scenario';
import { bare } from './travelled';

const PLACES = ['places', 'linkPlaces'] as const satisfies readonly TableName[];
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A place of the atlas, by its id. */
function placeField(key: 'from' | 'to'): Field<string | null> {
  const malformed = (text: string) => ({ problem: say('route.place', { key, text: cut(text) }) });
  return {
    key,
    kept: 'link',
    initial: () => null,
    absent: 'initial',
    read(text) {
      if (text === '') return { value: null };
      const value = bare(text).replace(/^place:/, '');
      return SLUG.test(value) ? { value } : malformed(text);
    },
    write: (value) => value,
    needs: (value) => (value === null ? [] : PLACES),
    isKnown: (value, { places }) => value !== null && places.has(value),
    settle: (value, { places }) =>
      value === null || places.has(value)
        ? { value }
        : { value: null, notice: say('route.place.unknown', { key, id: named([value]) }) },
    // A question is built up in small steps: going back leads out of it.
    step: 'replace',
    equal: Object.is,
    handle: {
      name: key,
      event: 'route',
      take: (plain) =>
        plain === null
          ? { value: null }
          : typeof plain === 'string' && SLUG.test(plain)
            ? { value: plain }
            : malformed(String(plain)),
      tell: (value) => value,
    },
  };
}

/** A list whose changes are a matter of the route. */
const ofTheRoute = <T extends string>(field: Field<readonly T[]>): Field<readonly T[]> => ({
  ...field,
  handle: field.handle && { ...field.handle, event: 'route' },
});

export const from = placeField('from');
export const to = placeField('to');
const viaList = listField<string>('via', {
  unknown: 'route.unknown',
  again: true,
  needs: () => PLACES,
  has: (id, { places }) => places.has(id),
});
/** Places to be passed on the way, in order. */
export const via: Field<readonly string[]> = ofTheRoute({
  ...viaList,
  settle(value, atlas) {
    const { value: known, notice } = viaList.settle(value, atlas);
    const once = [...new Set(known)];
    const twice = [...new Set(known.filter((id, i) => known.indexOf(id) !== i))];
    const said = [
      ...(notice === undefined ? [] : [notice]),
      ...(twice.length > 0 ? [say('route.via.twice', { ids: named(twice) })] : []),
      ...(once.length > MOST_VIA ? [say('route.via.most', { most: MOST_VIA })] : []),
    ];
    return { value: once.slice(0, MOST_VIA), ...(said.length > 0 && { notice: said.join(' ') }) };
  },
});
/** Means of transport; none: any. */
export const by: Field<readonly Mode[]> = ofTheRoute(
  listField<Mode>('by', {
    unknown: 'route.unknown',
    has: (value) => MODES.some((mode) => mode === value),
    order: (values) => {
      const held = MODES.filter((mode) => values.includes(mode));
      return held.length === MODES.length ? [] : held;
    },
  }),
);
const preference = oneOf<Preference>(
  'prefer',
  Object.fromEntries(PREFERENCES.map((each) => [each, each])) as Record<Preference, Preference>,
  'distance',
  (text) => say('route.prefer', { text, known: PREFERENCES.join(', ') }),
);
export const prefer: Field<Preference> = {
  ...preference,
  handle: preference.handle && { ...preference.handle, event: 'route' },
};

const TABLES_OF: Readonly<Record<Change['kind'], readonly TableName[]>> = {
  place: PLACES,
  leg: ['legs', 'links'],
  country: ['countries'],
  pair: ['countries'],
  bloc: ['countries'],
  corridor: ['corridors'],
  mode: [],
  state: [],
  expected: [],
};
/** How a change is told from the factor by which it slows: `place:baku-port~3`. */
const FACTOR = /~(\d{1,3}(?:\.\d{1,2})?)$/;

/** A change in a text; null where it is none, or cannot be meant so. */
function changeIn(text: string, doing: Doing): Change | null {
  const change = parseChange(doing === 'slow' ? text.replace(FACTOR, '') : text);
  if (!change || !canMean(doing, change)) return null;
  return doing !== 'slow' || Number(FACTOR.exec(text)?.[1]) > 1 ? change : null;
}

function changeList(key: 'closed' | 'opened' | 'slow', doing: Doing): Field<readonly string[]> {
  return ofTheRoute(
    listField<string>(key, {
      unknown: 'route.unknown',
      // Letters that a change may have and nothing that stands around it in a sentence.
      trim: (text) => /[a-z]+:[a-z0-9+~.-]*[a-z0-9]/.exec(text)?.[0] ?? text,
      form(text) {
        const change = changeIn(text, doing);
        return change ? `${changeKey(change)}${doing === 'slow' ? `~${FACTOR.exec(text)?.[1]}` : ''}` : text;
      },
      needs: (text) => TABLES_OF[changeIn(text, doing)?.kind ?? 'mode'],
      has(text: string, atlas: Atlas) {
        const change = changeIn(text, doing);
        return change !== null && hasChange(atlas, change);
      },
    }),
  );
}
export const closed = changeList('closed', 'close');
export const opened = changeList('opened', 'open');
export const slow = changeList('slow', 'slow');

const ASSUMED = /^[a-z]+(?:-[a-z0-9]+)+:(?:none|\d{1,5}(?:\.\d{1,2})?-\d{1,5}(?:\.\d{1,2})?)$/;
/** Whether it says an assumption that there is, and a range that it may have: nothing goes at no speed. */
const isAssumed = (text: string): boolean => {
  const [id = '', range = ''] = text.split(':');
  if (!ASSUMED.test(text) || !ASSUMPTIONS.some((each) => each === id)) return false;
  const [low = 0, high = 0] = range.split('-').map(Number);
  return range === 'none' || (low <= high && (low > 0 || !id.startsWith('speed-')));
};
/** Assumptions that the reader has changed: `dwell-gauge:10-40`, or `dwell-gauge:none` where nothing is to be assumed. */
export const assume: Field<readonly string[]> = ofTheRoute(
  listField<string>('assume', {
    unknown: 'route.unknown',
    trim: (text) => /[a-z]+-[a-z0-9-]+:[0-9a-z.-]*[a-z0-9]/.exec(text)?.[0] ?? text,
    has: isAssumed,
  }),
);

const pickRead = (plain: unknown): Read<number> => {
  const value = Number(plain);
  return Number.isInteger(value) && value >= 1 && value <= 9
    ? { value }
    : { problem: say('route.pick', { text: cut(String(plain)) }) };
};
/** Which of the ways that were found is looked at, from 1 on. */
export const pick: Field<number> = {
  ...NO_TABLE,
  key: 'pick',
  kept: 'link',
  initial: () => 1,
  absent: 'initial',
  read: (text) => (text === '' ? { value: 1 } : pickRead(bare(text))),
  write: (value) => (value === 1 ? null : `${value}`),
  step: 'replace',
  equal: Object.is,
  handle: { name: 'pick', event: 'route', take: pickRead, tell: (value) => value },
};

export const scenarios: Field<readonly Scenario[]> = {
  ...NO_TABLE,
  key: 'scenarios',
  kept: 'browser',
  initial: () => [],
  absent: 'keep',
  read(text) {
    try {
      const found: unknown = JSON.parse(text);
      if (Array.isArray(found))
        return { value: found.flatMap((each) => scenarioIn(each) ?? []).slice(0, MOST_KEPT) };
    } catch {
      // What is no JSON was written by somebody else.
    }
    return { problem: '' };
  },
  write: (value) => (value.length === 0 ? null : JSON.stringify(value.slice(-MOST_KEPT))),
  step: 'replace',
  equal: (a, b) =>
    sameList(
      a.map(({ name, link }) => `${name}\n${link}`),
      b.map(({ name, link }) => `${name}\n${link}`),
    ),
  handle: null,
};
