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

/** Progress is said once in so many ms at the most: the page draws what it is told. */
const SAID_MS = 50;

/**
 * The worker's side, wherever it runs.
 * @param say how an answer is sent
 * @param everyMs how long nothing more is said of the progress, once it has been
 * @returns takes a request; resolves when it is answered for good. A stop for a job that is not running is no matter
 */
export function createHandler(
  say: (answer: Answer) => void,
  everyMs = SAID_MS,
): (request: Request) => Promise<void> {
  const running = new Set<number>();
  return async (request) => {
    const { job } = request;
    if (request.kind === 'stop') {
      running.delete(job);
      return;
    }
    running.add(job);
    const { net, cost, mask, question } = request.asked;
    let said = performance.now();
    const progress = (done: number, of: number): void => {
      if (performance.now() - said < everyMs) return;
      said = performance.now();
      say({ kind: 'progress', job, done, of });
    };
    try {
      const harms = await criticality(net, cost, mask, question, {
        progress,
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
