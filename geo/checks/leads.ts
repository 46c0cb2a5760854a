import { legOfRef } from '../../src/atlas/atlas';
import type { Check, Context } from '../context';
import type { Problem } from '../problem';

type Figure = Context['records']['figures'][number];

/** The numbers at the head of a record are of the record, or of what belongs to it. */
export const leads: Check = ({ records }) => {
  const problems: Problem[] = [];
  const figures = new Map(records.figures.map((figure) => [figure.id, figure]));
  const check = (
    file: string,
    id: string,
    path: string,
    list: readonly string[] | undefined,
    concerns: (figure: Figure) => boolean,
  ): void => {
    for (const [i, lead] of (list ?? []).entries()) {
      // An unknown id is reported as such.
      const figure = figures.get(lead);
      if (!figure || concerns(figure)) continue;
      const { kind, id: subject } = figure.subject;
      problems.push({
        file,
        record: id,
        path: `${path}leads.${i}`,
        reason: `is "${lead}", which is of the ${kind} "${subject}" and does not concern this record`,
      });
    }
  };
  const isOf =
    (kind: Figure['subject']['kind'], id: string) =>
    ({ subject }: Figure): boolean =>
      subject.kind === kind && subject.id === id;

  for (const { properties: p } of records.places)
    check(
      'places.geojson',
      p.id,
      'properties.',
      p.leads,
      (figure) => isOf('place', p.id)(figure) || (figure.places?.includes(p.id) ?? false),
    );
  for (const corridor of records.corridors) {
    const legs = new Set(corridor.branches.flatMap((branch) => branch.legs.map(legOfRef)));
    check(
      'corridors.json',
      corridor.id,
      '',
      corridor.leads,
      (figure) =>
        isOf('corridor', corridor.id)(figure) ||
        (figure.corridors?.includes(corridor.id) ?? false) ||
        (figure.subject.kind === 'leg' && legs.has(figure.subject.id)),
    );
  }
  for (const country of records.countries) {
    const placed = new Set(
      records.places.filter(({ properties: p }) => p.country === country.id).map(({ properties: p }) => p.id),
    );
    check(
      'countries.json',
      country.id,
      '',
      country.leads,
      (figure) =>
        isOf('country', country.id)(figure) ||
        (figure.countries?.includes(country.id) ?? false) ||
        (figure.subject.kind === 'place' && placed.has(figure.subject.id)),
    );
  }
  for (const deal of records.deals)
    check(
      'deals.json',
      deal.id,
      '',
      deal.leads,
      (figure) =>
        isOf('deal', deal.id)(figure) ||
        // What the deal is about: its corridors, its places, its legs.
        (figure.subject.kind === 'corridor' && deal.corridors.includes(figure.subject.id)) ||
        (figure.subject.kind === 'place' && deal.places.includes(figure.subject.id)) ||
        (figure.subject.kind === 'leg' && deal.legs.includes(figure.subject.id)) ||
        (figure.corridors ?? []).some((id) => deal.corridors.includes(id)),
    );
  for (const organisation of records.organisations)
    check(
      'organisations.json',
      organisation.id,
      '',
      organisation.leads,
      (figure) =>
        figure.organisation === organisation.id ||
        (organisation.place !== undefined && isOf('place', organisation.place)(figure)),
    );
  return problems;
};
