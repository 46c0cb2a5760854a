import { useEffect, useRef, useState } from 'react';
import { type Taking, TakingError } from '../../state/taking';
import { say } from '../../words/take';
import { useApp } from '../atlas';

/** What is being done, and what came of the last time. */
export type Taker = {
  readonly busy: boolean;
  /** A sentence; null: nothing was tried yet. */
  readonly said: string | null;
  readonly failed: boolean;
  /**
   * Does it, and says what it answers; what went wrong it says in a sentence. One at a time: what is asked for meanwhile
   * is not done.
   */
  readonly take: (work: (taking: Taking, signal: AbortSignal) => Promise<string> | string) => void;
};

/** Why it could not be had: in the words of what failed, where it has any. */
export function sentenceOf(error: unknown, hasProgram: boolean): string {
  if (error instanceof TakingError) return error.message;
  console.error(error);
  if (hasProgram) return say('failed');
  return say(navigator.onLine === false ? 'failed.offline' : 'failed.program');
}

/** Takes something, one thing at a time. What is under way is given up when its place is closed. */
export function useTaker(): Taker {
  const { taking } = useApp();
  const [state, setState] = useState<Pick<Taker, 'busy' | 'said' | 'failed'>>({
    busy: false,
    said: null,
    failed: false,
  });
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), []);

  async function run(work: Parameters<Taker['take']>[0], { signal }: AbortController): Promise<void> {
    let hasProgram = false;
    try {
      const program = await taking();
      hasProgram = true;
      const said = await work(program, signal);
      if (!signal.aborted) setState({ busy: false, said, failed: false });
    } catch (error) {
      if (!signal.aborted) setState({ busy: false, said: sentenceOf(error, hasProgram), failed: true });
    } finally {
      underWay.current = null;
    }
  }
  return {
    ...state,
    take(work) {
      if (underWay.current) return;
      const started = new AbortController();
      underWay.current = started;
      setState({ busy: true, said: null, failed: false });
      void run(work, started);
    },
  };
}
