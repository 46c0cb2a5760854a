import { afterEach, describe, expect, it, vi } from 'vitest';
import { act } from '../testing/act';
import { button, key, mount, press, unmount } from '../testing/mount';
import { MenuButton } from './MenuButton';
import { MenuItem } from './MenuItem';

afterEach(unmount);

const menu = (): HTMLElement | null => document.querySelector('[role=menu]');
const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role^=menuitem]')];
const held = (): string | null | undefined => document.activeElement?.textContent;
const onHeld = (name: string) => key(name, document.activeElement ?? document.body);
const pointer = (on: Element, type: string, pointerType = 'mouse') =>
  act(async () => on.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType })));

async function opened({ by = 'ArrowDown', pressed = () => {} }: { by?: string; pressed?: () => void } = {}) {
  const host = await mount(
    <main>
      <MenuButton className="button" menuClassName="choices" words="Columns">
        <MenuItem className="choice" checked disabled onPress={pressed}>
          Title
        </MenuItem>
        <MenuItem className="choice" checked={false} onPress={pressed}>
          State
        </MenuItem>
        <MenuItem className="choice" onPress={pressed}>
          Şource
        </MenuItem>
        <MenuItem className="choice" onPress={pressed}>
          Date
        </MenuItem>
      </MenuButton>
      <input />
    </main>,
  );
  button(host, 'Columns')?.focus();
  await onHeld(by);
  return host;
}

describe('a menu', () => {
  it('is called what its button says, which says whether it is open; what is on or out of use is told', async () => {
    const host = await opened();
    const opener = button(host, 'Columns');
    expect(opener?.getAttribute('aria-haspopup')).toBe('menu');
    expect(opener?.getAttribute('aria-expanded')).toBe('true');
    expect(opener?.getAttribute('aria-controls')).toBe(menu()?.id);
    expect(menu()?.getAttribute('aria-labelledby')).toBe(opener?.id);
    expect(menu()?.parentElement).toBe(host.querySelector('main'));
    expect(
      items().map((item) =>
        ['role', 'aria-checked', 'aria-disabled', 'tabindex'].map((name) => item.getAttribute(name)),
      ),
    ).toEqual([
      ['menuitemcheckbox', 'true', 'true', '-1'],
      ['menuitemcheckbox', 'false', null, '-1'],
      ['menuitem', null, null, '-1'],
      ['menuitem', null, null, '-1'],
    ]);
    await press(opener);
    expect(menu()).toBeNull();
    expect(opener?.getAttribute('aria-expanded')).toBe('false');
  });

  it('opened by a pointer has the focus itself, by the keyboard its first item or its last', async () => {
    const host = await opened();
    expect(held()).toBe('Title');
    await onHeld('Escape');
    await onHeld('ArrowUp');
    expect(held()).toBe('Date');
    await onHeld('Escape');
    await act(async () =>
      button(host, 'Columns')?.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 })),
    );
    expect(document.activeElement).toBe(menu());
    await onHeld('ArrowDown');
    expect(held()).toBe('Title');
    await onHeld('Escape');
    // Enter on a button is a click without a pointer.
    await press(button(host, 'Columns'));
    expect(held()).toBe('Title');
  });

  it('is gone through by arrows, round and round, and to its ends by Home and End', async () => {
    await opened();
    const way: unknown[] = [];
    for (const name of ['ArrowDown', 'End', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp']) {
      await onHeld(name);
      way.push(held());
    }
    expect(way).toEqual(['State', 'Date', 'Title', 'Date', 'Title', 'Date']);
  });

  it('is gone through by letters, as they are written anywhere', async () => {
    await opened();
    await onHeld('s');
    expect(held()).toBe('State');
    await onHeld('s');
    expect(held()).toBe('Şource');
    await onHeld('s');
    expect(held()).toBe('State');
    await onHeld('q');
    expect(held()).toBe('State');
    // After a pause another word begins.
    const later = new KeyboardEvent('keydown', { key: 'd', bubbles: true });
    Object.defineProperty(later, 'timeStamp', { value: later.timeStamp + 2000 });
    await act(async () => document.activeElement?.dispatchEvent(later));
    expect(held()).toBe('Date');
  });

  it('is gone through by the beginning of a word', async () => {
    await opened();
    await onHeld('s');
    await onHeld('t');
    expect(held()).toBe('State');
    await onHeld('a');
    expect(held()).toBe('State');
  });

  it('has what is pressed by Enter, by Space and by a pointer, and stays; what is out of use is not pressed', async () => {
    const pressed = vi.fn();
    await opened({ pressed });
    await onHeld('Enter');
    await press(items()[0]);
    expect(pressed).not.toHaveBeenCalled();
    await onHeld('ArrowDown');
    await onHeld('Enter');
    await onHeld(' ');
    await press(items()[1]);
    expect(pressed).toHaveBeenCalledTimes(3);
    expect(menu()).not.toBeNull();
  });

  it('is closed by Esc, which is nobody else’s, with the focus back on its button', async () => {
    const host = await opened();
    const heard = vi.fn();
    host.addEventListener('keydown', heard);
    await onHeld('Escape');
    expect(menu()).toBeNull();
    expect(document.activeElement).toBe(button(host, 'Columns'));
    expect(heard).not.toHaveBeenCalled();
  });

  it('is closed by Tab, which goes on from its button', async () => {
    const host = await opened();
    const event = new KeyboardEvent('keydown', { key: 'Tab', bubbles: true, cancelable: true });
    await act(async () => document.activeElement?.dispatchEvent(event));
    expect(menu()).toBeNull();
    expect(document.activeElement).toBe(button(host, 'Columns'));
    expect(event.defaultPrevented).toBe(false);
  });

  it('is closed by a press elsewhere, not by one within, and leaves the focus to who took it', async () => {
    const host = await opened();
    const field = host.querySelector('input');
    await pointer(items()[1] ?? host, 'pointerdown');
    await pointer(button(host, 'Columns') ?? host, 'pointerdown');
    expect(menu()).not.toBeNull();
    await pointer(host, 'pointerdown');
    expect(menu()).toBeNull();
    await onHeld('ArrowDown');
    await act(async () => field?.focus());
    expect(menu()).toBeNull();
    expect(document.activeElement).toBe(field);
  });

  it('has the focus where the mouse is, and not where a finger scrolls', async () => {
    await opened();
    await pointer(items()[2] ?? document.body, 'pointermove', 'touch');
    expect(held()).toBe('Title');
    await pointer(items()[2] ?? document.body, 'pointermove');
    expect(held()).toBe('Şource');
  });
});
