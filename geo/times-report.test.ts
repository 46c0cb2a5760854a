import { expect, it } from 'vitest';
import { authoredWith, soundFiles } from './checks/fixture';
import { checkRecords } from './compile';
import { formatTimes, timesReport } from './times-report';

const [port] = soundFiles()['times.json'];
const times = [
  port,
  { ...port, id: 'leg', of: { kind: 'leg', leg: 'tbilisi-baku' }, what: 'running', mode: 'rail' },
  { ...port, id: 'whole', of: { kind: 'leg', leg: 'baku-turkmenbashi' }, what: 'whole', mode: 'sea' },
  { ...port, id: 'cross', of: { kind: 'crossing', places: ['tbilisi', 'baku'] }, what: 'waiting' },
  {
    ...port,
    id: 'yard',
    of: { kind: 'leg', leg: 'baku-turkmenbashi' },
    what: 'running',
    yardstick: true,
  },
];
const report = timesReport(checkRecords(authoredWith({ 'times.json': times })).validated.records);

it('counts times by what they are of and what takes them, and leaves the yardsticks out', () => {
  const counted = report.counts.map(({ of, by }) => [of, by.running, by.whole, by.port, by.waiting]);
  expect(counted).toEqual([
    ['leg', 1, 1, 0, 0],
    ['place', 0, 0, 1, 0],
    ['crossing', 0, 0, 0, 1],
    ['stretch', 0, 0, 0, 0],
  ]);
  expect(report.yardsticks).toBe(1);
});

it('tells which share of the legs has a running time, and where there is a dwell', () => {
  expect(report.legs).toEqual({ part: 1, of: 2 });
  expect(report.places).toEqual(['baku', 'tbilisi']);
  const text = formatTimes(report);
  expect(text).toContain('Legs with a running time of their own: 1 of 2 (50 %)');
  expect(text).toContain('Places with a dwell of their own: 2: baku, tbilisi');
  expect(text).toContain('Yardsticks: 1');
});
