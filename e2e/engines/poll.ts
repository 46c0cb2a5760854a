/** Waiting for what comes to be, without a clock in any assertion. */
import { setTimeout as pause } from 'node:timers/promises';

/** How long a thing may take to come about: longer than any of it takes on a busy machine without a graphics card. */
const PATIENCE_MS = 120_000;

/**
 * Asks again and again until the answer is as it should be, and returns it. Throws with `what` and the last answer
 * when it does not come to be so.
 */
export async function until<Answer>(
  what: string,
  ask: () => Promise<Answer>,
  holds: (answer: Answer) => boolean,
  patienceMs = PATIENCE_MS,
): Promise<Answer> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (performance.now() > end) throw new Error(`${what}; at last: ${JSON.stringify(answer)}`);
    await pause(100);
  }
}
