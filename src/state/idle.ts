/** How long a task waits for an idle moment, ms. */
export interface Patience {
  /** A busy page puts it off no longer than this. */
  readonly atLastMs: number;
  /** Where nobody can tell whether the page is idle, as in WebKit, it is run after this. */
  readonly blindMs: number;
}

/** Runs a task when the page has nothing else to do; returns the way to call it off. */
export function whenIdle(task: () => void, { atLastMs, blindMs }: Patience): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(task, { timeout: atLastMs });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(task, blindMs);
  return () => clearTimeout(id);
}
