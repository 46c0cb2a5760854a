import { expect, test } from 'vitest';
import { problemsOf } from './repository.mjs';

/** Written apart, so that this file does not break the rule it tests. */
const path = (...steps: string[]) => ['', ...steps].join('/');

test.each([
  `see ${path('home', 'ana', 'atlas')}`,
  `"${path('root', '.cache')}"`,
  `cd ${path('tmp', 'build')}`,
  path('Users', 'ana', 'notes.md'),
  ['C:', 'Users', 'ana'].join('\\'),
])('%s is a path of one machine', (line) => {
  expect(problemsOf('src/a.ts', `first\n${line}`)).toEqual([
    expect.stringContaining('src/a.ts:2: a path of one machine'),
  ]);
});

test.each([
  'https://example.org/home/page',
  'https://example.org/work/2024',
  './tmp/build',
  'src/root/file',
  'import "./work/x"',
])('%s is not', (line) => {
  expect(problemsOf('src/a.ts', line)).toEqual([]);
});

test('a lockfile names no host', () => {
  expect(problemsOf('package-lock.json', '{ "resolved": "https://example.org/a.tgz" }')).toHaveLength(1);
  expect(problemsOf('package-lock.json', '{ "version": "1.0.0" }')).toEqual([]);
});
test('files lie in the folders of the design, built ones nowhere', () => {
  expect(problemsOf('tools/a.mjs', '')).toHaveLength(1);
  expect(problemsOf('public/atlas/index.json', '')).toHaveLength(1);
  expect(problemsOf('README.md', '')).toEqual([]);
});
