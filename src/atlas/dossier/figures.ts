/** Figures of a dossier: rivals together, and families of rivals that stand on one axis. */
import { byAlphabet } from '../../words/numbers';
import type { Atlas } from '../atlas';
import { compareNewestFirst, dateRange } from '../dates';
import { linkTo } from '../links';
import type { Reading } from '../reading/reading';
import type { Figure } from '../schema';
import { parseSelection, type Selection, sameSelection } from '../selection';
import { byId } from './parts';
import type { Axis, Claim, FigureFamily, FigureGroup } from './types';

/** What a quantity is before its first comma: "Transit time, Xi’an to Azerbaijan" is a transit time. */
export const headOf = (quantity: string): string => quantity.split(',', 1)[0] ?? quantity;
/** What is left of it: "Xi’an to Azerbaijan"; empty for the head alone. */
export const restOf = (quantity: string): string => quantity.slice(headOf(quantity).length + 1).trim();

/** The same for figures that can be held against each other: of one subject, quantity, unit and period. */
const rivalKey = ({ subject, quantity, unit, period }: Figure): string =>
  JSON.stringify([subject.kind, subject.id, quantity, unit, period]);

/**
 * What a figure is of, in the end: a treaty on a railway and the railway are one thing where the treaty's record says that it
 * is about that and nothing else.
 */
const thingOf = (atlas: Atlas, { kind, id }: Selection): Selection => {
  const focus = kind === 'deal' ? (atlas.deals.get(id)?.focus ?? []) : [];
  return (focus.length === 1 && focus[0] !== undefined && parseSelection(focus[0])) || { kind, id };
};
/** Whether two figures are of the same thing. */
export const ofOneThing = (atlas: Atlas, a: Figure, b: Figure): boolean =>
  sameSelection(thingOf(atlas, a.subject), thingOf(atlas, b.subject));

/** "2024/..": from then on. */
const lasts = ({ period }: Figure): boolean => period.endsWith('/..');
/** Of one time: of the same period, or of one that has a part in common with what is said for good. */
function ofOneTime(a: Figure, b: Figure): boolean {
  if (a.period === b.period) return true;
  if (!lasts(a) && !lasts(b)) return false;
  const [one, other] = [dateRange(a.period), dateRange(b.period)];
  return one !== null && other !== null && one.min <= other.max && other.min <= one.max;
}
/** Who says it: under one name, or for one organisation. */
const ofOneVoice = (a: Figure, b: Figure): boolean =>
  a.saidBy === b.saidBy || (a.organisation !== undefined && a.organisation === b.organisation);

/**
 * What others say of what a figure is of: another value of the same quantity, in the same unit, of the same thing and time,
 * by another voice. Who gives two numbers means two things, and contradicts nobody.
 */
export const rivalsOf = (atlas: Atlas, one: Figure): Figure[] =>
  [...atlas.figures.values()].filter(
    (other) =>
      other.quantity === one.quantity &&
      other.unit === one.unit &&
      (other.value !== one.value || other.valueTo !== one.valueTo) &&
      !ofOneVoice(one, other) &&
      ofOneTime(one, other) &&
      ofOneThing(atlas, one, other),
  );

/** Rivals together, in the order in which they come. */
function groupsOf(reading: Reading, figures: readonly Figure[]): FigureGroup[] {
  const found = new Map<string, { group: FigureGroup; figures: Claim[] }>();
  for (const figure of figures) {
    const { subject, quantity, unit, period } = figure;
    const key = rivalKey(figure);
    let entry = found.get(key);
    if (!entry) {
      const link = linkTo(reading, subject);
      if (!link) continue;
      const claims: Claim[] = [];
      entry = { group: { quantity, unit, period, subject: link, figures: claims }, figures: claims };
      found.set(key, entry);
    }
    entry.figures.push({ figure, source: reading.atlas.sources.get(figure.source) ?? null });
  }
  return [...found.values()].map(({ group }) => group);
}

/** The ends of an axis for these numbers: from 0, or from below it, to a round number no smaller than any. */
export function axisOf(values: readonly number[]): Axis | null {
  if (values.length < 2) return null;
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = Math.max(most, -least);
  if (span === 0) return null;
  const power = 10 ** Math.floor(Math.log10(span));
  const step = power * ([1, 2, 5].find((times) => span <= 4 * times * power) ?? 10);
  return { from: Math.floor(least / step) * step, to: Math.ceil(most / step) * step };
}

const numbersIn = (groups: readonly FigureGroup[]): number[] =>
  groups.flatMap(({ figures }) =>
    figures.flatMap(({ figure: { value, valueTo } }) =>
      value === null ? [] : valueTo === undefined ? [value] : [value, valueTo],
    ),
  );

const claimsIn = (groups: readonly FigureGroup[]): number =>
  groups.reduce((sum, { figures }) => sum + figures.length, 0);

/**
 * The figures that satisfy a condition, in families: the same quantity before its first comma, and the same unit. In a
 * family rivals are together, newest period first. Families of days come first, for how long it takes is what is asked and
 * answered most differently; then those of most voices. A figure whose subject is not in the atlas is left out, because it
 * leads to its subject.
 */
export function figuresWhere(reading: Reading, test: (figure: Figure) => boolean): FigureFamily[] {
  const figures = [...reading.atlas.figures.values()].filter(test).sort(byId);
  const families = new Map<string, FigureGroup[]>();
  for (const group of groupsOf(reading, figures)) {
    const key = JSON.stringify([headOf(group.quantity), group.unit]);
    families.set(key, [...(families.get(key) ?? []), group]);
  }
  return [...families.values()]
    .map((members) => {
      const groups = members.sort(
        (a, b) =>
          compareNewestFirst(a.period, b.period) ||
          byAlphabet(a.quantity, b.quantity) ||
          byAlphabet(a.subject.label, b.subject.label),
      );
      const [{ quantity, unit } = { quantity: '', unit: '' }] = groups;
      return {
        quantity: headOf(quantity),
        unit,
        groups,
        count: claimsIn(groups),
        axis: axisOf(numbersIn(groups)),
      };
    })
    .sort(
      (a, b) =>
        Number(b.unit === 'days') - Number(a.unit === 'days') ||
        Number(b.axis !== null) - Number(a.axis !== null) ||
        b.count - a.count ||
        byAlphabet(a.quantity, b.quantity) ||
        byAlphabet(a.unit, b.unit),
    );
}
