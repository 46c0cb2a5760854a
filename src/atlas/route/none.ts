/** Why there is no way. */
export interface None {
  /**
   * `same`: both ends are one place. `end`: an end, or a place to be passed, is closed. `cut`: the changes part them.
   * `idle`: only by lines that do not operate on the day. `by`: not by these means of transport, though by others, or, where
   * legs are lacking, by others and such lines. `apart`: the atlas knows of no way at all.
   */
  readonly reason: 'same' | 'end' | 'cut' | 'by' | 'idle' | 'apart';
  /** The place that is closed, or that cannot be reached; empty where both ends are meant. */
  readonly place: string;
  /** The place on the way that alone cannot be passed so: without it there is a way. Empty where it is none of them. */
  readonly spare: string;
  /** Changes each of which is enough to part them, as a link writes them. */
  readonly cuts: readonly string[];
  /** The fewest changes whose undoing joins them again; where the reason is `idle` or `by`, what is to be undone besides. */
  readonly reopen: readonly string[];
  /** Whether there is no smaller set: above twelve changes only that nothing of it can be spared is sure. */
  readonly exact: boolean;
  /** Ids of legs that do not operate, by which they would be joined with the changes that are not to be undone. */
  readonly lacking: readonly string[];
}
