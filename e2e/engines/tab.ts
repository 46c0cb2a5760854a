/** What the checks need of a browser, whatever protocol drives it. */

export interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** One browser of its own with one page in it. */
export interface Tab {
  /** As the browser calls itself: `MiniBrowser 2.50.6`. */
  readonly version: string;
  /** Settles when the document has loaded. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * Calls a function in the page and waits for what it promises. The function is sent as text: it may use nothing
   * but its arguments; these and the answer have to survive JSON.
   */
  run<Args extends readonly unknown[], Answer>(
    work: (...args: Args) => Answer | Promise<Answer>,
    ...args: Args
  ): Promise<Answer>;
  /** Moves the mouse there (px from the window's top left), presses and lets go. */
  click(at: Pixel): Promise<void>;
  /** Types letters into whatever has the focus. */
  type(letters: string): Promise<void>;
  pressEnter(): Promise<void>;
  /** What the window shows, as PNG. */
  screenshot(): Promise<Buffer>;
  /** Ends the browser. */
  close(): Promise<void>;
}

/** How long a single command may take: drawing is done in software, perhaps on a busy machine. */
export const COMMAND_MS = 180_000;

/**
 * A call of `work` as the text of a function's body. The runner's compiler names inner functions through a helper
 * that the page does not have, so it is brought along.
 */
export function callOf(work: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `const __name = (named) => named; return (${work})(...${JSON.stringify(args)});`;
}
