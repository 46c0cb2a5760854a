/** Times and assumptions for tests of a route's days; invented, as the fixture's facts are. */
import { ASSUMPTIONS, type Assumption, type Time } from '../times';

/** A time of a stretch: 48 hours by train, reported, unless told. */
export const aTime = (id: string, extras: Partial<Time>): Time => ({
  id,
  of: { kind: 'leg', leg: 'alat-baku' },
  what: 'running',
  mode: 'rail',
  hours: { from: 48, to: 48 },
  text: 'two days',
  period: '2024',
  counted: 'train',
  ends: 'not-said',
  kind: 'reported',
  saidBy: 'A railway',
  source: 'railway-book',
  ...extras,
});

/** All assumptions: trains make 240 to 480 km a day, ships and lorries too; every stop takes 12 to 24 hours. */
export const someAssumptions = (): Assumption[] =>
  ASSUMPTIONS.map((id): Assumption => {
    const rest = { id, text: `About ${id}.`, sources: ['railway-book'] };
    const [of = '', at = '', by] = id.split('-');
    if (of === 'speed') return { ...rest, of, mode: at as 'rail', from: 240, to: 480, unit: 'km/day' };
    const dwell = { rail: 'transhipment' }[at] ?? at;
    return {
      ...rest,
      of: 'dwell',
      at: dwell as 'border',
      ...(at === 'border' && { mode: by as 'rail' }),
      from: 12,
      to: 24,
      unit: 'hours',
    };
  });
