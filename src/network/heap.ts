/** A heap of numbers by pairs of keys: whoever has the least comes out first. In typed arrays. */
export class Heap {
  /** How many wait. */
  size = 0;
  /** The keys of the number that came out last. */
  key = 0;
  tie = 0;
  private items: Int32Array;
  private keys: Float64Array;
  private ties: Float64Array;

  /** @param room for how many it has room at first; it grows */
  constructor(room = 64) {
    this.items = new Int32Array(room);
    this.keys = new Float64Array(room);
    this.ties = new Float64Array(room);
  }

  clear(): void {
    this.size = 0;
  }

  /**
   * Puts a number in; one that is in already may be put in again under other keys.
   * @param tie decides where keys are the same
   */
  push(item: number, key: number, tie = 0): void {
    if (this.size === this.items.length) this.grow();
    const { items, keys, ties } = this;
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const aboveKey = keys[above] ?? 0;
      if (aboveKey < key || (aboveKey === key && (ties[above] ?? 0) <= tie)) break;
      items[at] = items[above] ?? 0;
      keys[at] = aboveKey;
      ties[at] = ties[above] ?? 0;
      at = above;
    }
    items[at] = item;
    keys[at] = key;
    ties[at] = tie;
  }

  /** Takes out the number with the least keys, which then stand in `key` and `tie`; -1 where none waits. */
  pop(): number {
    if (this.size === 0) return -1;
    const { items, keys, ties } = this;
    const top = items[0] ?? 0;
    this.key = keys[0] ?? 0;
    this.tie = ties[0] ?? 0;
    const size = --this.size;
    const item = items[size] ?? 0;
    const key = keys[size] ?? 0;
    const tie = ties[size] ?? 0;
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      let least = keys[below] ?? 0;
      if (below + 1 < size) {
        const other = keys[below + 1] ?? 0;
        if (other < least || (other === least && (ties[below + 1] ?? 0) < (ties[below] ?? 0))) {
          least = other;
          below += 1;
        }
      }
      if (least > key || (least === key && (ties[below] ?? 0) >= tie)) break;
      items[at] = items[below] ?? 0;
      keys[at] = least;
      ties[at] = ties[below] ?? 0;
      at = below;
    }
    items[at] = item;
    keys[at] = key;
    ties[at] = tie;
    return top;
  }

  private grow(): void {
    const room = 2 * this.items.length + 1;
    const items = new Int32Array(room);
    const keys = new Float64Array(room);
    const ties = new Float64Array(room);
    items.set(this.items);
    keys.set(this.keys);
    ties.set(this.ties);
    this.items = items;
    this.keys = keys;
    this.ties = ties;
  }
}
