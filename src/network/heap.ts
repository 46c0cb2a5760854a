/** A binary heap of numbers by their keys: whoever has the least comes out first. */
export class Heap {
  private readonly items: number[] = [];
  private readonly keys: number[] = [];

  /** How many wait. */
  get size(): number {
    return this.items.length;
  }

  /** Puts a number in; one that is in already may be put in again under another key. */
  push(item: number, key: number): void {
    let at = this.items.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.keys[above] ?? 0) <= key) break;
      this.move(above, at);
      at = above;
    }
    this.items[at] = item;
    this.keys[at] = key;
  }

  /** Takes out the number with the least key, and that key; undefined where none waits. */
  pop(): { item: number; key: number } | undefined {
    const [item, key] = [this.items[0], this.keys[0]];
    const [last, lastKey] = [this.items.pop(), this.keys.pop()];
    if (item === undefined || key === undefined || last === undefined || lastKey === undefined)
      return undefined;
    const size = this.items.length;
    if (size === 0) return { item, key };
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      if (below + 1 < size && (this.keys[below + 1] ?? 0) < (this.keys[below] ?? 0)) below += 1;
      if ((this.keys[below] ?? 0) >= lastKey) break;
      this.move(below, at);
      at = below;
    }
    this.items[at] = last;
    this.keys[at] = lastKey;
    return { item, key };
  }

  private move(from: number, to: number): void {
    this.items[to] = this.items[from] ?? 0;
    this.keys[to] = this.keys[from] ?? 0;
  }
}
