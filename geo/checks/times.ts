import type { TIME_ENDS, Time } from '../../src/atlas/times';
import type { Check } from '../context';
import type { Problem } from '../problem';
import { faultsOnTheWay } from './on-the-way';

type Ends = (typeof TIME_ENDS)[number];
/** What can be timed of each, and between which ends. */
const ALONG: readonly Ends[] = ['station-to-station', 'terminal-to-terminal', 'door-to-door', 'port-to-port'];
const AT_BORDER: readonly Ends[] = ['one-side', 'both-sides'];
const AT_PLACE: readonly Ends[] = [...AT_BORDER, 'within'];
const AT_BORDER_ONLY: readonly Time['what'][] = ['border', 'gauge'];
const ALONG_ONLY: readonly Time['what'][] = ['running', 'whole'];

/** What a time is of lies as it says, and its ends fit what was timed; hours run upwards. */
export const times: Check = ({ records }) => {
  const problems: Problem[] = [];
  for (const time of records.times) {
    const { id, of, what, mode, hours, ends, towards } = time;
    const say = (path: string, reason: string) =>
      problems.push({ file: 'times.json', record: id, path, reason });

    if (hours.to !== null && hours.to < hours.from)
      say('hours', `run backwards, from ${hours.from} to ${hours.to}`);
    if (hours.to === 0) say('hours.to', 'is 0; where nobody says hours there is no time');

    if (of.kind === 'leg' || of.kind === 'stretch') {
      if (AT_BORDER_ONLY.includes(what)) say('what', `is "${what}", which is of a place or a crossing`);
      if (AT_PLACE.includes(ends)) say('ends', `is "${ends}", which no journey has`);
    } else {
      if (ALONG_ONLY.includes(what)) say('what', `is "${what}", which is of a leg or a stretch`);
      if (ALONG.includes(ends)) say('ends', `is "${ends}", which no place has`);
      if (AT_BORDER_ONLY.includes(what) && !AT_BORDER.includes(ends))
        say('ends', `is "${ends}": a border or a change of gauge is of one side or of both`);
      if (of.kind === 'crossing' && ends === 'within')
        say('ends', 'is "within", but a crossing has two places: it is of one side or of both');
    }

    for (const { path, reason } of faultsOnTheWay(of, mode, records)) say(path, reason);
    if (towards !== undefined && of.kind === 'stretch')
      say('towards', 'is said, but a stretch is timed from its beginning to its end');
  }
  return problems;
};
