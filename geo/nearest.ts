/** What somebody may have meant: the nearest of the known words. Pure. */

/** Edits (a letter more, less, other, or two swapped) between two words; stops counting beyond `most`. */
function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let older: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const now = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      now[j] = Math.min(
        (before[j] ?? 0) + 1,
        (now[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? (older[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [older, before] = [before, now];
  }
  return before[b.length] ?? 0;
}

/** The known word that differs least from `word`, by at most a quarter of its letters; null where none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(word.length / 4));
  for (const candidate of known) {
    const count = edits(word.toLowerCase(), candidate.toLowerCase(), least);
    if (candidate !== word && (best === null ? count <= least : count < least))
      [best, least] = [candidate, count];
  }
  return best;
}

/** `; did you mean "x"?`, or nothing. */
export function meant(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === null ? '' : `; did you mean "${near}"?`;
}
