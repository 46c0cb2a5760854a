import { MODES } from '../../src/atlas/schema';
import { ASSUMPTIONS } from '../../src/atlas/times';
import type { Check } from '../context';
import { meant } from '../nearest';
import type { Problem } from '../problem';

/** Every assumption that the reckoning of days needs is there, with a range that runs upwards; every mode has a speed. */
export const assumptions: Check = ({ records }) => {
  const problems: Problem[] = [];
  const say = (record: string, path: string, reason: string) =>
    problems.push({ file: 'assumptions.json', record, path, reason });
  const there = new Set(records.assumptions.map(({ id }) => id));
  for (const id of ASSUMPTIONS)
    if (!there.has(id)) say(id, '', `is missing: the reckoning needs it${meant(id, [...there])}`);
  for (const assumption of records.assumptions) {
    const { id, from, to } = assumption;
    if (to < from) say(id, 'to', `is ${to}, below the ${from} at which the range begins`);
    const isKnown = ASSUMPTIONS.some((known) => known === id);
    if (!isKnown) say(id, 'id', `is one that nothing reads${meant(id, ASSUMPTIONS)}`);
    if (!id.startsWith(`${assumption.of}-`)) say(id, 'of', `is "${assumption.of}", which its id is not of`);
    if (assumption.of === 'speed' && assumption.gauge !== undefined && assumption.mode !== 'rail')
      say(id, 'gauge', `is ${assumption.gauge} mm, but ${assumption.mode} has none`);
  }
  for (const mode of MODES)
    if (!records.assumptions.some((a) => a.of === 'speed' && a.mode === mode && a.gauge === undefined))
      say('', '', `has no speed for ${mode}`);
  return problems;
};
