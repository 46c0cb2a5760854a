/** Things laid in rows one after another, as words are: a legend's entries, the words of the credits. Pure. */

export interface Laid<T> {
  readonly item: T;
  readonly x: number;
  readonly y: number;
}
export interface Flow<T> {
  readonly laid: readonly Laid<T>[];
  readonly height: number;
}

/**
 * Lays items from the left, a new row where one would end beyond `width`; one that is wider than a row has its own.
 * @param widthOf px
 */
export function inRows<T>(
  items: readonly T[],
  widthOf: (item: T) => number,
  { width, gap, rowHeight }: { readonly width: number; readonly gap: number; readonly rowHeight: number },
): Flow<T> {
  let [x, y] = [0, 0];
  const laid = items.map((item): Laid<T> => {
    const own = widthOf(item);
    if (x > 0 && x + own > width) [x, y] = [0, y + rowHeight];
    const at = { item, x, y };
    x += own + gap;
    return at;
  });
  return { laid, height: items.length === 0 ? 0 : y + rowHeight };
}

/** A text as lines no wider than `width`, broken between words; a word that is wider has a line of its own. */
export function inLines(text: string, widthOf: (text: string) => number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${word}`) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
