/** Runs what a test does, and what the page does upon it. React's package has it beside the rest; Preact's has it apart. */
import { act as run } from 'preact/test-utils';

/** Resolves when the page has drawn what followed. */
export const act = async (work: () => unknown): Promise<void> => {
  await run(async () => {
    await work();
  });
};
