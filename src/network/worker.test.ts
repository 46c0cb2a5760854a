import { describe, expect, it } from 'vitest';
import { createNetworkWorker, type WorkerLike } from './client';
import { netOf, openMask } from './net';
import { type Answer, createHandler, type Job, type Request } from './protocol';

/** A ring of so many nodes, each a target; each edge a closure. */
function ring(size: number): Job {
  const numbers = Array.from({ length: size }, (_, i) => i);
  const net = netOf(
    size,
    Int32Array.from(numbers),
    Int32Array.from(numbers, (i) => (i + 1) % size),
  );
  const zero = new Float64Array(net.turns.length);
  const cost = {
    run: new Float64Array(2 * size).fill(1),
    runTie: new Float64Array(2 * size),
    turn: zero,
    turnTie: zero,
  };
  const closures = numbers.map((edge) => ({ edges: [edge], nodes: [] }));
  return { net, cost, mask: openMask(net), question: { targets: Int32Array.from(numbers), closures } };
}

/** A worker in this thread: what is said is copied, as by a message. Progress is said in all, or once in so many ms. */
function worker(log: (Request['kind'] | Answer['kind'])[] = [], everyMs = 0) {
  const ends = { terminated: 0 };
  const made: WorkerLike = {
    onmessage: null,
    onerror: null,
    postMessage: (request) => {
      log.push(request.kind);
      void handle(structuredClone(request));
    },
    terminate: () => {
      ends.terminated += 1;
    },
  };
  const handle = createHandler((answer) => {
    log.push(answer.kind);
    made.onmessage?.(new MessageEvent('message', { data: structuredClone(answer) }));
  }, everyMs);
  return { made, ends };
}
const nothing = (): void => {};

describe('the worker', () => {
  it('answers with what each closure does, and says how far it is', async () => {
    const { made } = worker();
    const told: number[] = [];
    const harms = await createNetworkWorker(() => made).criticality(ring(4), (done) => told.push(done));
    // Of four in a ring, the pair at a closed edge goes round by three; those across have another way of two.
    expect(harms).toHaveLength(4);
    for (const harm of harms ?? []) expect(harm).toMatchObject({ cutOff: 0, dearer: 1, sum: 2, most: 2 });
    expect(told).toEqual([1, 2, 3, 4]);
  });

  it('says how far it is no more often than the page can draw', async () => {
    const log: string[] = [];
    const { made } = worker(log as (Request['kind'] | Answer['kind'])[], 60_000);
    expect(await createNetworkWorker(() => made).criticality(ring(4), nothing)).toHaveLength(4);
    expect(log).toEqual(['criticality', 'done']);
  });

  it('stops one question for the next, and answers only the last', async () => {
    const log: string[] = [];
    const { made } = worker(log as (Request['kind'] | Answer['kind'])[]);
    const client = createNetworkWorker(() => made);
    const first = client.criticality(ring(200), nothing);
    const second = client.criticality(ring(3), nothing);
    expect(await first).toBeNull();
    expect(await second).toHaveLength(3);
    await expect.poll(() => log.includes('stopped')).toBe(true);
    const third = client.criticality(ring(200), nothing);
    client.stop();
    expect(await third).toBeNull();
    client.stop();
  });

  it('says that it has failed, and is made anew for the next question', async () => {
    const all: ReturnType<typeof worker>[] = [];
    const client = createNetworkWorker(() => {
      const one = worker();
      all.push(one);
      return one.made;
    });
    const broken = { ...ring(3), question: { targets: Int32Array.of(0), closures: null } };
    await expect(client.criticality(broken as unknown as Job, nothing)).rejects.toThrow(TypeError.name);
    const running = client.criticality(ring(300), nothing);
    all[0]?.made.onerror?.({ message: 'out of memory' } as ErrorEvent);
    await expect(running).rejects.toThrow('out of memory');
    expect(all[0]?.ends.terminated).toBe(1);
    expect(await client.criticality(ring(3), nothing)).toHaveLength(3);
    expect(all).toHaveLength(2);
    client.destroy();
    expect(all[1]?.ends.terminated).toBe(1);
    await expect(
      createNetworkWorker(() => {
        throw new Error('no workers here');
      }).criticality(ring(3), nothing),
    ).rejects.toThrow('no workers here');
  });
});
