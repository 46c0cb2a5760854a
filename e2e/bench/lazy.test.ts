import { expect, test } from 'vitest';
import { onlyFor } from './lazy';

const texts = new Map([
  ['index-1.js', 'import{a}from"./page-1.js";'],
  ['page-1.js', 'const x=()=>import(`./Planner-1.js`),y=()=>import(`./Search-1.js`);'],
  [
    'Planner-1.js',
    'import{b}from"./shared-1.js";import"./words-1.js";new Worker(new URL(`worker-1.js`,import.meta.url))',
  ],
  ['Search-1.js', 'import{b}from"./shared-1.js";'],
  ['shared-1.js', ''],
  ['words-1.js', ''],
  ['worker-1.js', ''],
]);

test('a capability’s parts are those that nothing else needs', () => {
  expect(onlyFor(texts, (name) => /^(Planner|worker)-/.test(name))).toEqual([
    'Planner-1.js',
    'words-1.js',
    'worker-1.js',
  ]);
  // What is asked for by others too is nobody's own.
  expect(onlyFor(texts, (name) => name.startsWith('Search-'))).toEqual(['Search-1.js']);
});

test('a name that has gone is no part without weight', () => {
  expect(() => onlyFor(texts, (name) => name.startsWith('Nothing-'))).toThrow(/no part/);
});
