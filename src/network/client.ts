/** The page's side of the network's worker. */
import type { Harm } from './critical';
import type { Answer, Job, Request } from './protocol';

/** What the client needs of a Worker. */
export interface WorkerLike {
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: Request): void;
  terminate(): void;
}

export interface NetworkWorker {
  /**
   * What each closure does. The question before, where it is still being answered, is stopped: only the last counts.
   * @param progress told how many sources are done, of so many
   * @returns null where another question, or `stop`, has come between
   * @throws Error where the worker fails, or cannot be made
   */
  criticality(asked: Job, progress: (done: number, of: number) => void): Promise<Harm[] | null>;
  /** Stops what is being answered. */
  stop(): void;
  /** Ends the worker. */
  destroy(): void;
}

interface Asked {
  readonly job: number;
  readonly progress: (done: number, of: number) => void;
  readonly resolve: (harms: Harm[] | null) => void;
  readonly reject: (error: Error) => void;
}

/** @param makeWorker makes the worker with the first question, and anew after it has failed */
export function createNetworkWorker(makeWorker: () => WorkerLike): NetworkWorker {
  let worker: WorkerLike | null = null;
  let jobs = 0;
  let asked: Asked | null = null;

  const fail = (reason: string): void => {
    worker?.terminate();
    worker = null;
    asked?.reject(new Error(reason));
    asked = null;
  };
  const hear = (answer: Answer): void => {
    // What is still said of a question that was stopped is of no interest.
    if (!asked || answer.job !== asked.job) return;
    if (answer.kind === 'progress') {
      asked.progress(answer.done, answer.of);
      return;
    }
    const { resolve, reject } = asked;
    asked = null;
    if (answer.kind === 'failed') reject(new Error(answer.reason));
    else resolve(answer.kind === 'done' ? answer.harms : null);
  };
  const stop = (): void => {
    if (!asked) return;
    worker?.postMessage({ kind: 'stop', job: asked.job });
    asked.resolve(null);
    asked = null;
  };
  return {
    criticality: (job, progress) => {
      stop();
      return new Promise((resolve, reject) => {
        jobs += 1;
        asked = { job: jobs, progress, resolve, reject };
        try {
          if (!worker) {
            worker = makeWorker();
            worker.onmessage = ({ data }) => hear(data);
            worker.onerror = ({ message }) => fail(message);
          }
          worker.postMessage({ kind: 'criticality', job: jobs, asked: job });
        } catch (error) {
          fail(String(error));
        }
      });
    },
    stop,
    destroy: () => {
      stop();
      worker?.terminate();
      worker = null;
    },
  };
}
