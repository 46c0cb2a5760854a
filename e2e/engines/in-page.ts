/** What the checks do and ask inside the page. Each function is sent there as text: it uses nothing else of this file. */

/**
 * Keeps whatever goes wrong in `window.raised`, from before the page's own first script on: neither protocol tells of
 * it in both engines alike.
 */
export function watch(): void {
  const raised: string[] = [];
  Reflect.set(window, 'raised', raised);
  window.addEventListener('error', (event) => raised.push(`exception: ${event.message}`));
  window.addEventListener('unhandledrejection', ({ reason }) =>
    raised.push(`rejection: ${reason instanceof Error ? reason.message : String(reason)}`),
  );
  document.addEventListener('securitypolicyviolation', (event) =>
    raised.push(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile ?? ''}`),
  );
  const { error } = console;
  console.error = (...parts: unknown[]) => {
    raised.push(`console: ${parts.map(String).join(' ')}`);
    error.apply(console, parts);
  };
}

/** What went wrong in this document so far. */
export function raised(): string[] {
  const list: unknown = Reflect.get(window, 'raised');
  return Array.isArray(list) ? list.map(String) : ['the watching script did not run'];
}

/** Settles when the handle says ready; from then on errors of the map count, too. */
export async function ready(): Promise<void> {
  await window.corridorAtlas.ready;
  const list: unknown = Reflect.get(window, 'raised');
  window.corridorAtlas.map?.on('error', ({ error }) => {
    if (Array.isArray(list)) list.push(`map: ${error.message}`);
  });
}

/** Whether the page's program has run. */
export const started = (): boolean => 'corridorAtlas' in window;

/** What the page says of itself, and what it shows. */
export interface Seen {
  readonly sel: string | null;
  readonly on: string[];
  readonly map: string;
  /** The parts of the address's hash by name, decoded. */
  readonly link: Record<string, string>;
  /** Accessible names of the switches that say they are on. */
  readonly switches: string[];
  /** The open dossier's heading; null while none is open. */
  readonly title: string | null;
  readonly notices: string;
}
export function see(): Seen {
  const { sel, on, map } = window.corridorAtlas.getState();
  const parts = window.location.hash.slice(1).split('&').filter(Boolean);
  const switches = [...document.querySelectorAll('[role="switch"][aria-checked="true"]')];
  return {
    sel,
    on: [...on].sort(),
    map,
    link: Object.fromEntries(parts.map((part) => part.split('=', 2).map(decodeURIComponent))),
    switches: switches.map((each) => each.getAttribute('aria-label') ?? '').sort(),
    title: document.querySelector('[data-part="dossier-title"]')?.textContent ?? null,
    notices: document.querySelector('[role="status"][aria-label="Notices"]')?.textContent ?? '',
  };
}

/**
 * Scrolls to the first element that matches and whose text or accessible name contains `words`, and says where its
 * middle lies in the window, px; null while there is none, or while something else lies over its middle.
 */
export function middleOf(selector: string, words = ''): { x: number; y: number } | null {
  const named = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent ?? '';
  const element = [...document.querySelectorAll(selector)].find((each) => named(each).includes(words));
  if (!element) return null;
  element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  // A link that is broken over two lines has its middle beside itself.
  const box = element.getClientRects()[0];
  if (!box || box.width === 0 || box.height === 0) return null;
  const at = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const top = document.elementFromPoint(at.x, at.y);
  return top && (element.contains(top) || top.contains(element)) ? at : null;
}

/** The published names of corridors, by id. */
export async function corridorNames(): Promise<Record<string, string>> {
  const response = await fetch(new URL('atlas/corridors.json', document.baseURI));
  const corridors: { id: string; name: string }[] = await response.json();
  return Object.fromEntries(corridors.map(({ id, name }) => [id, name]));
}

/** What stands in the field that has the focus; null while none has. */
export function typed(): string | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement ? activeElement.value : null;
}
/** How many hits the search lists. */
export const hits = (): number => document.querySelectorAll('[role="option"]').length;

export function goTo(hash: string): void {
  window.location.hash = hash;
}
export function goBack(): void {
  window.history.back();
}

/**
 * From now on `heard` tells what a listener of the handle was told last.
 * Embedders know the page by its events: the last one has to be true.
 */
export function listen(): void {
  const keep = (on: readonly string[]): void => {
    Reflect.set(window, 'heard', [...on].sort());
  };
  keep(window.corridorAtlas.getState().on);
  window.corridorAtlas.on('corridors', ({ on }) => keep(on));
}
export function heard(): string[] {
  const list: unknown = Reflect.get(window, 'heard');
  return Array.isArray(list) ? list.map(String) : [];
}

/** Clicks the switch whose accessible name has this in it, so many times without letting go of the page's thread. */
export function clickSwitch(name: string, times: number): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('[role="switch"]')];
  const button = buttons.find((each) => each.getAttribute('aria-label')?.includes(name));
  if (!button) throw new Error(`there is no switch “${name}”`);
  for (let count = 0; count < times; count += 1) button.click();
}
/** Switches a corridor through the handle as often and as fast; returns what the calls threw. */
export function setSwitch(corridor: string, times: number): string[] {
  const handle = window.corridorAtlas;
  const thrown: string[] = [];
  for (let count = 0; count < times; count += 1) {
    const { on } = handle.getState();
    const next = on.includes(corridor) ? on.filter((id) => id !== corridor) : [...on, corridor];
    try {
      handle.setState({ on: next });
    } catch (error) {
      thrown.push(String(error));
    }
  }
  return thrown;
}
