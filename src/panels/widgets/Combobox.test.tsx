import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { act } from '../testing/act';
import { key, mount, press, settle, unmount } from '../testing/mount';
import { type Choosable, Combobox } from './Combobox';

afterEach(unmount);

const KINDS: readonly Choosable[] = ['Deals', 'Figures', 'Quotations'].map((label) => ({
  value: label.toLowerCase(),
  label,
}));

function Field({
  multiple = false,
  picked = () => {},
  more,
}: {
  multiple?: boolean;
  more?: string;
  picked?: (value: string) => void;
}) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(['figures']);
  return (
    <main>
      <label htmlFor="kind">Kind</label>
      <Combobox
        id="kind"
        placeholder="Choose"
        multiple={multiple}
        options={KINDS.filter(({ label }) => label.toLowerCase().includes(typed.toLowerCase()))}
        empty="Nothing fits"
        {...(more === undefined ? {} : { more })}
        isChosen={({ value }) => chosen.includes(value)}
        detail={({ value }) => value.length}
        typed={typed}
        onType={setTyped}
        onPick={({ value, label }) => {
          picked(value);
          setTyped(multiple ? '' : label);
          setChosen(multiple ? [...chosen, value] : [value]);
        }}
        onLeave={() => setTyped('')}
      />
      <button type="button">Elsewhere</button>
    </main>
  );
}

const field = () => document.getElementById('kind') as HTMLInputElement;
const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role=option]')];
const list = () => document.querySelector('[role=listbox]');
const highlighted = () => document.querySelector('[data-highlighted]')?.textContent;
async function shown(props: Parameters<typeof Field>[0] = {}): Promise<HTMLElement> {
  const host = await mount(<Field {...props} />);
  await act(async () => field().focus());
  return host;
}
async function type(text: string): Promise<void> {
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field(), text);
    field().dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}
async function pressed(name: string, how: KeyboardEventInit = {}): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...how });
  await act(async () => field().dispatchEvent(event));
  await settle();
  return event;
}

describe('a field with a list', () => {
  it('says that it has one, whether it is open, which option is meant and which is chosen', async () => {
    await shown();
    const told = () =>
      ['role', 'aria-autocomplete', 'aria-expanded', 'aria-controls', 'aria-activedescendant'].map((name) =>
        field().getAttribute(name),
      );
    expect(told()).toEqual(['combobox', 'list', 'false', null, null]);
    expect(list()).toBeNull();
    await press(field());
    expect(told()).toEqual(['combobox', 'list', 'true', list()?.id, null]);
    await key('ArrowDown', field());
    expect(told().at(-1)).toBe(options()[0]?.id);
    expect(document.querySelectorAll(`#${CSS.escape(options()[0]?.id ?? '')}`)).toHaveLength(1);
    expect(options().map((option) => option.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
      'false',
    ]);
    expect(list()?.getAttribute('aria-multiselectable')).toBeNull();
    expect(options().map(({ textContent }) => textContent)).toEqual(['Deals5', 'Figures7', 'Quotations10']);
  });

  it('is opened by an arrow at what is chosen, and arrows go round and round; others are the field’s', async () => {
    await shown();
    const way: unknown[] = [];
    for (const name of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      expect((await pressed(name)).defaultPrevented).toBe(true);
      way.push(highlighted());
    }
    expect(way).toEqual(['Figures7', 'Quotations10', 'Deals5', 'Quotations10', 'Figures7']);
    for (const [name, how] of [
      ['ArrowDown', { shiftKey: true }],
      ['ArrowDown', { altKey: true }],
      ['Home', {}],
      ['x', {}],
    ] as const)
      expect((await pressed(name, how)).defaultPrevented).toBe(false);
    expect(highlighted()).toBe('Figures7');
  });

  it('has the first that fits highlighted while somebody types, and Enter takes it', async () => {
    const picked = vi.fn();
    await shown({ picked });
    await type('t');
    expect(options().map(({ textContent }) => textContent)).toEqual(['Quotations10']);
    expect(highlighted()).toBe('Quotations10');
    await key('Enter', field());
    expect(picked).toHaveBeenCalledExactlyOnceWith('quotations');
    expect(list()).toBeNull();
    expect(field().value).toBe('Quotations');
    // Nothing is highlighted now: Enter is the form's.
    expect((await pressed('Enter')).defaultPrevented).toBe(false);
    expect(picked).toHaveBeenCalledOnce();
  });

  it('takes no key of an input method for its own', async () => {
    const picked = vi.fn();
    await shown({ picked });
    await type('t');
    for (const how of [{ isComposing: true }, { keyCode: 229 }]) {
      expect((await pressed('Enter', how)).defaultPrevented).toBe(false);
      await pressed('Escape', how);
    }
    expect(picked).not.toHaveBeenCalled();
    expect(list()).not.toBeNull();
  });

  it('is closed by Esc, which is nobody else’s until it is closed, and by leaving it; what was typed goes', async () => {
    const host = await shown();
    const heard = vi.fn();
    host.addEventListener('keydown', heard);
    await type('x');
    await key('Escape', field());
    expect(list()).toBeNull();
    expect(field().value).toBe('');
    expect(heard).not.toHaveBeenCalled();
    await key('Escape', field());
    expect(heard).toHaveBeenCalledOnce();
    await type('fig');
    await act(async () => host.querySelector('button')?.focus());
    expect(list()).toBeNull();
    expect(field().value).toBe('');
    await type('fig');
    await act(async () => host.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
    expect(list()).toBeNull();
  });

  it('keeps the focus while an option is pressed', async () => {
    const picked = vi.fn();
    await shown({ picked });
    await press(field());
    // What is pressed may be an option, or the edge of what they stand in.
    for (const on of [options()[0], list()?.parentElement]) {
      const down = new MouseEvent('mousedown', { bubbles: true, cancelable: true });
      await act(async () => on?.dispatchEvent(down));
      expect(down.defaultPrevented).toBe(true);
    }
    await act(async () => options()[0]?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true })));
    expect(list()).not.toBeNull();
    await press(options()[0]?.querySelector('bdi'));
    expect(picked).toHaveBeenCalledExactlyOnceWith('deals');
    expect(list()).toBeNull();
  });

  it('of several stays open, unless what was chosen had been searched for', async () => {
    await shown({ multiple: true });
    await press(field());
    await press(options()[0]);
    expect(list()?.getAttribute('aria-multiselectable')).toBe('true');
    expect(options().map((option) => option.getAttribute('aria-selected'))).toEqual([
      'true',
      'true',
      'false',
    ]);
    await type('quot');
    await key('Enter', field());
    expect(list()).toBeNull();
    expect(field().value).toBe('');
  });

  it('says politely that nothing fits', async () => {
    await shown();
    await type('zzz');
    expect(options()).toEqual([]);
    const said = list()?.parentElement?.querySelector('[role=status]');
    expect(said?.textContent).toBe('Nothing fits');
    await type('');
    expect(said?.textContent).toBe('');
    // Nothing was typed: nothing is meant.
    expect(highlighted()).toBeUndefined();
  });

  it('says below its options that they are not all: no option, and none that an arrow reaches', async () => {
    await shown({ more: 'Type to find more' });
    await press(field());
    const said = list()?.nextElementSibling;
    expect(said?.textContent).toBe('Type to find more');
    expect(said?.closest('[role=listbox], [role=option], [role=status]')).toBeNull();
    await pressed('ArrowUp');
    expect(highlighted()).toBe('Quotations10');
  });

  it('has what the pointer moves over highlighted, not what moves under a pointer that rests', async () => {
    await shown();
    await press(field());
    const move = (movementX: number) =>
      act(async () => {
        const event = new PointerEvent('pointermove', { bubbles: true });
        Object.defineProperties(event, { movementX: { value: movementX }, movementY: { value: 0 } });
        options()[2]?.dispatchEvent(event);
      });
    await move(0);
    expect(highlighted()).toBeUndefined();
    await move(3);
    expect(highlighted()).toBe('Quotations10');
  });
});
