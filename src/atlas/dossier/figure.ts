/** The dossier of a figure: one claim, who makes it, and what others say of the same. */
import { say } from '../../words/dossier';
import { formatDate } from '../date-words';
import { linksTo, linkTo } from '../links';
import type { Reading } from '../reading/reading';
import type { Figure } from '../schema';
import { figuresWhere, headOf, ofOneThing } from './figures';
import { numbersOf } from './numbers';
import { finish, groups, linkRow } from './parts';
import type { Dossier, FactRow } from './types';
import { figureKindWord, formatFigure } from './words';

/** The dossier of a figure. Among its figures are those that can be held against it: of the same thing, in one family. */
export function figureDossier(reading: Reading, figure: Figure): Dossier {
  const { atlas } = reading;
  const { id, subject, quantity, unit, text } = figure;
  const of = linkTo(reading, subject);
  const [organisation] = linksTo(
    reading,
    'organisation',
    figure.organisation === undefined ? [] : [figure.organisation],
  );
  const facts: FactRow[] = [
    ...linkRow(say('label.of'), of ? [of] : []),
    ...linkRow(say('label.organisation'), organisation ? [organisation] : []),
    { label: say('label.claim'), value: figureKindWord(figure.kind) },
    ...(figure.note === undefined ? [] : [{ label: say('label.note'), value: figure.note }]),
    ...(figure.checked === undefined
      ? []
      : [{ label: say('label.checked'), value: formatDate(figure.checked) }]),
  ];
  const rivals = figuresWhere(
    reading,
    (other) =>
      ofOneThing(atlas, other, figure) && headOf(other.quantity) === headOf(quantity) && other.unit === unit,
  );
  return finish(atlas, {
    sel: { kind: 'figure', id },
    kind: of ? say('kind.figureOf', { subject: of.label }) : say('kind.figure'),
    title: quantity,
    subtitle: '',
    summary: text === formatFigure(figure) ? null : text,
    ...numbersOf(reading, { kind: 'figure', id }, [id]),
    facts,
    // A figure by itself has no rivals: it is the answer.
    figures: rivals.filter(({ count }) => count > 1),
    related: groups(
      [say('group.corridors'), linksTo(reading, 'corridor', figure.corridors)],
      [say('group.countriesAndBlocs'), linksTo(reading, 'country', figure.countries)],
    ),
    ownSources: [figure.source],
  });
}
