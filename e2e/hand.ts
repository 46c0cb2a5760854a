/**
 * A reader's hand: does what a reader can do with a mouse, a finger or a keyboard, and counts it. An action is a click, a tap,
 * a key that commands, or one text typed; keys that only lead from one thing to the next are counted apart. Specs say what
 * is done; only the hand counts.
 */
import { expect, type Locator, type Page } from 'playwright/test';

export type Input = 'mouse' | 'touch' | 'keyboard';
export interface Spent {
  readonly actions: number;
  /** Tab and arrow keys. */
  readonly travel: number;
}

/** No page is to need more: the hand gives up rather than go round it for ever. */
const FAR = 60;

export class Hand {
  readonly input: Input;
  readonly #page: Page;
  #actions = 0;
  #travel = 0;

  constructor(page: Page, input: Input) {
    this.#page = page;
    this.input = input;
  }

  /** What was spent since the last task began. */
  get spent(): Spent {
    return { actions: this.#actions, travel: this.#travel };
  }
  /** A new task: nothing is spent yet. */
  begin(): void {
    this.#actions = this.#travel = 0;
  }

  /** Presses something: clicks it, taps it, or goes to it and presses Enter. */
  async press(target: Locator): Promise<void> {
    if (this.input === 'keyboard') await this.goTo(target);
    this.#actions += 1;
    if (this.input === 'mouse') await target.click();
    else if (this.input === 'touch') await target.tap();
    else await this.#page.keyboard.press('Enter');
  }

  /** Goes with the Tab key until something has the focus, backwards where it lies behind. */
  async goTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let step = 0; step < FAR; step += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      this.#travel += 1;
      await this.#page.keyboard.press(key);
    }
    throw new Error(`${FAR} times ${key} did not lead to ${target}`);
  }

  /** A key that commands: "/", Enter. For keyboards only. */
  async command(key: string): Promise<void> {
    expect(this.input, 'a key is pressed on a keyboard').toBe('keyboard');
    this.#actions += 1;
    await this.#page.keyboard.press(key);
  }

  /** Types a text into what has the focus. */
  async type(text: string): Promise<void> {
    this.#actions += 1;
    await this.#page.keyboard.type(text);
  }

  /** Chooses from a list that opens: that is a press on the list and one on the choice; with a keyboard, arrow keys. */
  async choose(list: Locator, choice: string): Promise<void> {
    if (this.input !== 'keyboard') {
      this.#actions += 2;
      // The list that opens is the browser's own and not in the page.
      await list.selectOption({ label: choice });
      return;
    }
    await this.goTo(list);
    const chosen = (): Promise<string> =>
      list.evaluate((element) => (element as HTMLSelectElement).selectedOptions[0]?.label ?? '');
    for (let step = 0; step < FAR && (await chosen()) !== choice; step += 1) {
      this.#travel += 1;
      await this.#page.keyboard.press('ArrowDown');
    }
    expect(await chosen(), 'the arrow keys lead to it').toBe(choice);
  }
}
