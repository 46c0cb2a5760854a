/** The words of the terms that only dossiers (and what comes with them) use, and how figures are written. */
import { say } from '../../words/dossier';
import { formatNumber, listOf } from '../../words/numbers';
import type { State } from '../reading/status';
import type { Cargo, Figure, GaugeChange, Source, Status } from '../schema';
import { rangeOf, statusWord } from '../words';

/** What happens to the goods where the track gauge changes: "bogies changed". */
export const gaugeChangeWord = (how: GaugeChange): string => say(`gaugeChange.${how}`);
/** "rail wagons and trucks"; empty for none. */
export const cargoWords = (cargo: readonly Cargo[]): string =>
  listOf(cargo.map((one) => say(`cargo.${one}`)));
/** "news agency". */
export const sourceKindWord = (kind: Source['kind']): string => say(`source.${kind}`);
/** How a figure came to be: "reported". */
export const figureKindWord = (kind: Figure['kind']): string => say(`figure.${kind}`);
/** A status by itself: "Under construction". */
export const statusTitle = (status: Status): string => say(`Status.${status}`);
/** "Operating"; "Perhaps operating" where that is not sure of the day. */
export const stateTitle = ({ status, holds }: State): string =>
  holds === 'perhaps' ? say('Status.perhaps', { status: statusWord(status) }) : statusTitle(status);

/** "Bogies changed and goods reloaded": what is done about a change of gauge, as a sentence begins; empty for nothing. */
export const gaugeChangesTitle = (how: readonly GaugeChange[]): string =>
  listOf(how.map((one, i) => (i === 0 ? say(`GaugeChange.${one}`) : gaugeChangeWord(one))));

/** A unit of money and how many at a time: "US$ bn", "€ m". */
const MONEY = /^(US\$|€) (bn|m)$/;

/**
 * A figure's value ("4.5–5.2 million", "US$3.1") and its unit ("t", "bn"; empty where there is none); the source's own
 * wording where it gives no number.
 */
export function amountOf({
  value,
  valueTo,
  unit,
  text,
}: Pick<Figure, 'value' | 'valueTo' | 'unit' | 'text'>): {
  readonly amount: string;
  readonly unit: string;
} {
  if (value === null) return { amount: text, unit: '' };
  const amount = rangeOf({ from: value, to: valueTo ?? value }, formatNumber);
  const [, currency, scale] = MONEY.exec(unit) ?? [];
  return currency === undefined || scale === undefined
    ? { amount, unit }
    : { amount: `${currency}${amount}`, unit: scale };
}

/** A figure's value with its unit: "4.5–5.2 million t", "US$3.1 bn". */
export function formatFigure(figure: Pick<Figure, 'value' | 'valueTo' | 'unit' | 'text'>): string {
  const { amount, unit } = amountOf(figure);
  return unit === '' ? amount : say('amountUnit', { amount, unit });
}

/** A figure as others say it: "19 million t"; "5.2 million t (planned)" where it is not what somebody reports. */
export const formatRival = (figure: Figure): string =>
  figure.kind === 'reported'
    ? formatFigure(figure)
    : say('number.rival', { value: formatFigure(figure), kind: figureKindWord(figure.kind) });
