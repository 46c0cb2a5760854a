/** The atlas in one of the engines, in the words of its readers. */
import * as shared from '../in-page';
import * as page from './in-page';
import { until } from './poll';
import type { Pixel, Tab } from './tab';

export class Reader {
  readonly #tab: Tab;
  readonly #url: string;
  /** What went wrong in documents that are gone. */
  readonly #raised: string[] = [];

  constructor(tab: Tab, url: string) {
    this.#tab = tab;
    this.#url = url;
  }

  /** Opens the page at a hash (`#sel=place:baku-port`) and waits until the corridors are drawn. */
  async open(hash = ''): Promise<void> {
    await this.#tab.goto(this.#url + hash);
    await this.#started();
  }
  async reload(): Promise<void> {
    this.#raised.push(...(await this.#tab.run(page.raised)));
    await this.#tab.reload();
    await this.#started();
  }
  async #started(): Promise<void> {
    await until('the page’s program should run', () => this.#tab.run(page.started), Boolean);
    await this.#tab.run(page.ready);
    await this.#tab.run(shared.rest);
  }

  see(): Promise<page.Seen> {
    return this.#tab.run(page.see);
  }
  /** What the page shows once it is so. Throws, saying what it showed at last, when it does not come to be so. */
  sees(what: string, holds: (seen: page.Seen) => boolean): Promise<page.Seen> {
    return until(what, () => this.see(), holds);
  }
  /** What went wrong in the page so far. */
  async raised(): Promise<string[]> {
    return [...this.#raised, ...(await this.#tab.run(page.raised))];
  }

  /** A selection is there: in the state, in the address, and as a heading that can be seen. */
  async expectDossier(sel: string, title: RegExp): Promise<void> {
    await this.sees(
      `${sel} should be selected, its name a heading, and in the address`,
      (seen) => seen.sel === sel && title.test(seen.title ?? '') && seen.link.sel === sel,
    );
    await this.#middleOf('[data-part="dossier-title"]');
  }

  /** State, switches and drawn lines tell of the same corridors; at the end so does the address. */
  async expectCorridors(on: readonly string[]): Promise<void> {
    const wanted = [...on].sort();
    const names = await this.#tab.run(page.corridorNames);
    const same = (ids: readonly string[]): boolean => JSON.stringify(ids) === JSON.stringify(wanted);
    await this.sees(`the state should have ${wanted} on`, (seen) => same(seen.on));
    await this.sees(
      `the switches of ${wanted} should be on, and no other`,
      ({ switches }) =>
        switches.length === wanted.length &&
        wanted.every((id) => switches.some((label) => label.includes(names[id] ?? id))),
    );
    await until(`${wanted} should be drawn, and no other`, () => this.drawn(), same);
  }
  async expectAddress(on: readonly string[]): Promise<void> {
    const wanted = [...on].sort();
    await this.sees(
      `the address should come to say on=${wanted}`,
      ({ link }) =>
        JSON.stringify((link.on ?? '').split(',').filter(Boolean).sort()) === JSON.stringify(wanted),
    );
  }

  /** Corridors with a line in the picture, once the map is at rest. */
  async drawn(): Promise<string[]> {
    await this.#tab.run(shared.rest);
    return this.#tab.run(shared.renderedCorridors);
  }
  /** How many different colours the map's picture has, and the share of its commonest one. */
  async picture(): Promise<{ colours: number; commonest: number }> {
    await this.#tab.run(shared.rest);
    return this.#tab.run(shared.picture);
  }

  async clickPlace(id: string): Promise<void> {
    await this.#tab.run(shared.rest);
    await this.#tab.click(await this.#tab.run(shared.pixelOf, id));
  }
  /** Clicks the first element that matches and whose text or accessible name has these words. */
  async click(selector: string, words = ''): Promise<void> {
    await this.#tab.click(await this.#middleOf(selector, words));
  }
  /** Where it can be seen, once nothing lies over it and it stands still. */
  async #middleOf(selector: string, words = ''): Promise<Pixel> {
    let before: Pixel | null = null;
    const at = await until(
      `“${words || selector}” should be there to be seen`,
      async () => {
        const now = await this.#tab.run(page.middleOf, selector, words);
        const still = now && before && now.x === before.x && now.y === before.y;
        before = now;
        return still ? now : null;
      },
      (pixel) => pixel !== null,
    );
    if (!at) throw new Error(`“${words || selector}” is not there`);
    return at;
  }

  /** Opens the search by its button, types, and takes the first hit with Enter. */
  async search(words: string): Promise<void> {
    await this.click('button', 'Search');
    const typed = () => this.#tab.run(page.typed);
    await until('the search field should have the focus', typed, (text) => text === '');
    await this.#tab.type(words);
    await until(`“${words}” should stand in the search field`, typed, (text) => text === words);
    await until(
      `“${words}” should be found`,
      () => this.#tab.run(page.hits),
      (count) => count > 0,
    );
    await this.#tab.pressEnter();
  }

  /** Clicks a corridor's switch so many times without letting go of the page's thread. */
  async clickSwitch(corridor: string, times: number): Promise<void> {
    const name = (await this.#tab.run(page.corridorNames))[corridor] ?? corridor;
    await this.#tab.run(page.listen);
    await this.#tab.run(page.clickSwitch, name, times);
  }
  /** The same through the handle. Throws when a call threw. */
  async setSwitch(corridor: string, times: number): Promise<void> {
    await this.#tab.run(page.listen);
    const thrown = await this.#tab.run(page.setSwitch, corridor, times);
    if (thrown.length > 0)
      throw new Error(`${thrown.length} of ${times} calls of setState threw, first ${thrown[0]}`);
  }
  /** Who listens to the handle has been told of these corridors last. */
  async expectHeard(on: readonly string[]): Promise<void> {
    const wanted = JSON.stringify([...on].sort());
    await until(
      `listeners should have heard of ${wanted} last`,
      () => this.#tab.run(page.heard),
      (heard) => JSON.stringify(heard) === wanted,
    );
  }

  /** Follows a link into the page that is open: only the hash changes. */
  follow(hash: string): Promise<void> {
    return this.#tab.run(page.goTo, hash);
  }
  back(): Promise<void> {
    return this.#tab.run(page.goBack);
  }
}
