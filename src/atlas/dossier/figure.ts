/** The dossier of a figure: what is counted, by whom it was said, and who says otherwise. */
import { say } from '../../words/dossier';
import { formatDate } from '../date-words';
import { linksTo, linkTo } from '../links';
import type { Reading } from '../reading/reading';
import type { Figure } from '../schema';
import { figuresWhere, finish, groups, linkRow } from './parts';
import type { Dossier, FactRow } from './types';
import { figureKindWord, formatFigure } from './words';

/** The dossier of a figure. Its rivals (same subject, quantity and unit, whatever the period) are in `figures`, itself among them. */
export function figureDossier(reading: Reading, figure: Figure): Dossier {
  const { atlas } = reading;
  const { id, subject, quantity, unit, period } = figure;
  const about = linkTo(reading, subject);
  const [speaker] = linksTo(
    reading,
    'organisation',
    figure.organisation === undefined ? [] : [figure.organisation],
  );
  const facts: FactRow[] = [
    { label: say('label.value'), value: formatFigure(figure) },
    { label: say('label.inTheSource'), value: figure.text },
    ...linkRow(say('label.of'), about ? [about] : []),
    { label: say('label.period'), value: formatDate(period) },
    { label: say('label.howHad'), value: figureKindWord(figure.kind) },
    ...(speaker
      ? linkRow(say('label.saidBy'), [{ ...speaker, label: figure.saidBy }])
      : [{ label: say('label.saidBy'), value: figure.saidBy }]),
    ...(figure.note === undefined ? [] : [{ label: say('label.note'), value: figure.note }]),
  ];
  return finish(atlas, {
    sel: { kind: 'figure', id },
    kind: say('kind.figure'),
    title: quantity,
    subtitle: [about?.label, formatDate(period)].filter((part) => part !== undefined).join(' · '),
    facts,
    checked: figure.checked ?? null,
    figures: figuresWhere(
      reading,
      (other) =>
        other.subject.kind === subject.kind &&
        other.subject.id === subject.id &&
        other.quantity === quantity &&
        other.unit === unit,
    ),
    related: groups(
      [say('group.corridors'), linksTo(reading, 'corridor', figure.corridors)],
      [say('group.countriesAndBlocs'), linksTo(reading, 'country', figure.countries)],
    ),
    ownSources: [figure.source],
  });
}
