import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { callOf } from './tab';
import { clickActions, keyActions, openSession } from './webdriver';

test('keys go down and up one after the other, letters beyond the first plane whole', () => {
  expect(keyActions('a𝕏')).toEqual({
    actions: [
      {
        type: 'key',
        id: 'keyboard',
        actions: [
          { type: 'keyDown', value: 'a' },
          { type: 'keyUp', value: 'a' },
          { type: 'keyDown', value: '𝕏' },
          { type: 'keyUp', value: '𝕏' },
        ],
      },
    ],
  });
});
test('a click is on a whole pixel', () => {
  expect(JSON.stringify(clickActions({ x: 10.6, y: 3.2 }))).toMatch(/"x":11,"y":3/);
});
test('a call is a function’s body that needs nothing else', () => {
  const body = callOf((a: number, b: { c: string }) => a + b.c.length, [1, { c: '“"' }]);
  expect(new Function(body)()).toBe(3);
});

let driver: Server | undefined;
afterEach(() => driver?.close());

/** A driver that answers what it is told to, by method and the end of the path. */
async function driverThat(answers: Record<string, { status: number; value: unknown }>): Promise<string> {
  driver = createServer((request, response) => {
    const end = `${request.method} ${request.url?.split('/').slice(3).join('/') || request.url?.slice(1)}`;
    const { status, value } = answers[end] ?? { status: 200, value: null };
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ value }));
  });
  await new Promise<void>((listening) => driver?.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(driver.address() as AddressInfo).port}`;
}
const SESSION = {
  status: 200,
  value: { sessionId: 's1', capabilities: { browserName: 'B', browserVersion: '7' } },
};
const SIZE = { width: 800, height: 600 };

test('a session says which browser it has, and brings back what the page answers', async () => {
  const base = await driverThat({
    'POST session': SESSION,
    'POST execute/sync': { status: 200, value: [1, 2] },
  });
  let closed = 0;
  const tab = await openSession(base, SIZE, () => {
    closed += 1;
  });
  expect(tab.version).toBe('B 7');
  expect(await tab.run(() => [0])).toEqual([1, 2]);
  await tab.close();
  expect(closed).toBe(1);
});
test('what the driver refuses is thrown in its own words', async () => {
  const value = { error: 'javascript error', message: 'there is no map', stacktrace: '' };
  const base = await driverThat({ 'POST session': SESSION, 'POST execute/sync': { status: 500, value } });
  const tab = await openSession(base, SIZE, () => {});
  await expect(tab.run(() => 1)).rejects.toThrow('javascript error: there is no map');
});
test('a browser that no longer answers is ended all the same', async () => {
  const gone = { status: 404, value: { error: 'invalid session id', message: 'gone' } };
  const base = await driverThat({ 'POST session': SESSION, 'DELETE ': gone, 'DELETE session/s1': gone });
  let closed = 0;
  const tab = await openSession(base, SIZE, () => {
    closed += 1;
  });
  await tab.close();
  expect(closed).toBe(1);
});
