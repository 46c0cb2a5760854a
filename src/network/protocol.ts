/** What the page and the network's worker say to each other: plain data and typed arrays. */
import { type CriticalityQuestion, criticality, type Harm } from './critical';
import type { Cost, Mask, Net } from './net';

/** What is asked of a network. */
export interface Job {
  readonly net: Net;
  readonly cost: Cost;
  readonly mask: Mask;
  readonly question: CriticalityQuestion;
}

export type Request =
  | { readonly kind: 'criticality'; readonly job: number; readonly asked: Job }
  | { readonly kind: 'stop'; readonly job: number };

export type Answer =
  | { readonly kind: 'progress'; readonly job: number; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly job: number; readonly harms: Harm[] }
  | { readonly kind: 'stopped'; readonly job: number }
  | { readonly kind: 'failed'; readonly job: number; readonly reason: string };

/**
 * The worker's side, wherever it runs.
 * @param say how an answer is sent
 * @returns takes a request; resolves when it is answered for good. A stop for a job that is not running is no matter
 */
export function createHandler(say: (answer: Answer) => void): (request: Request) => Promise<void> {
  const running = new Set<number>();
  return async (request) => {
    const { job } = request;
    if (request.kind === 'stop') {
      running.delete(job);
      return;
    }
    running.add(job);
    const { net, cost, mask, question } = request.asked;
    try {
      const harms = await criticality(net, cost, mask, question, {
        progress: (done, of) => say({ kind: 'progress', job, done, of }),
        stopped: () => !running.has(job),
      });
      say(harms ? { kind: 'done', job, harms } : { kind: 'stopped', job });
    } catch (error) {
      say({ kind: 'failed', job, reason: String(error) });
    } finally {
      running.delete(job);
    }
  };
}
