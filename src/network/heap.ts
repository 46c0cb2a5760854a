/** A heap of numbers by pairs of keys: whoever has the least comes out first. Four below each, in typed arrays. */
export class Heap {
  /** How many wait. */
  size = 0;
  /** The keys of the number that came out last. */
  key = 0;
  then = 0;
  private items: Int32Array;
  private keys: Float64Array;
  private thens: Float64Array;

  /** @param room for how many it has room at first; it grows */
  constructor(room = 64) {
    this.items = new Int32Array(room);
    this.keys = new Float64Array(room);
    this.thens = new Float64Array(room);
  }

  clear(): void {
    this.size = 0;
  }

  /**
   * Puts a number in; one that is in already may be put in again under other keys.
   * @param then decides where keys are the same
   */
  push(item: number, key: number, then = 0): void {
    if (this.size === this.items.length) this.grow();
    const { items, keys, thens } = this;
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 2;
      const aboveKey = keys[above] ?? 0;
      if (aboveKey < key || (aboveKey === key && (thens[above] ?? 0) <= then)) break;
      items[at] = items[above] ?? 0;
      keys[at] = aboveKey;
      thens[at] = thens[above] ?? 0;
      at = above;
    }
    items[at] = item;
    keys[at] = key;
    thens[at] = then;
  }

  /** Takes out the number with the least keys, which then stand in `key` and `then`; -1 where none waits. */
  pop(): number {
    if (this.size === 0) return -1;
    const { items, keys, thens } = this;
    const top = items[0] ?? 0;
    this.key = keys[0] ?? 0;
    this.then = thens[0] ?? 0;
    const size = --this.size;
    const item = items[size] ?? 0;
    const key = keys[size] ?? 0;
    const then = thens[size] ?? 0;
    let at = 0;
    for (let below = 1; below < size; below = 4 * at + 1) {
      let least = below;
      let leastKey = keys[below] ?? 0;
      let leastThen = thens[below] ?? 0;
      const stop = below + 4 < size ? below + 4 : size;
      for (let other = below + 1; other < stop; other++) {
        const otherKey = keys[other] ?? 0;
        if (otherKey < leastKey || (otherKey === leastKey && (thens[other] ?? 0) < leastThen)) {
          least = other;
          leastKey = otherKey;
          leastThen = thens[other] ?? 0;
        }
      }
      if (leastKey > key || (leastKey === key && leastThen >= then)) break;
      items[at] = items[least] ?? 0;
      keys[at] = leastKey;
      thens[at] = leastThen;
      at = least;
    }
    items[at] = item;
    keys[at] = key;
    thens[at] = then;
    return top;
  }

  private grow(): void {
    const room = 2 * this.items.length + 1;
    const items = new Int32Array(room);
    const keys = new Float64Array(room);
    const thens = new Float64Array(room);
    items.set(this.items);
    keys.set(this.keys);
    thens.set(this.thens);
    this.items = items;
    this.keys = keys;
    this.thens = thens;
  }
}
