import { type RefObject, useRef, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { act } from '../testing/act';
import { button, key, mount, press, settle, unmount } from '../testing/mount';
import { Modal } from './Modal';

afterEach(async () => {
  await unmount();
  vi.restoreAllMocks();
});

function Page({
  closed = () => {},
  backTo,
}: {
  closed?: () => void;
  backTo?: (other: RefObject<HTMLElement | null>) => HTMLElement | null;
}) {
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const other = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <button ref={other} type="button">
        Other
      </button>
      {open && (
        <Modal
          className="some"
          label="What is asked"
          focusFirst={field}
          {...(backTo && { backTo: () => backTo(other) })}
          onClose={() => {
            closed();
            setOpen(false);
          }}
        >
          <p>Words</p>
          <input ref={field} />
        </Modal>
      )}
    </>
  );
}

async function opened(props: Parameters<typeof Page>[0] = {}): Promise<HTMLElement> {
  const host = await mount(<Page {...props} />);
  button(host, 'Open')?.focus();
  await press(button(host, 'Open'));
  return host;
}
const dialog = (): HTMLDialogElement | null => document.querySelector('dialog');
const pointer = (on: Element | null | undefined, type: string) =>
  act(async () => on?.dispatchEvent(new PointerEvent(type, { bubbles: true })));

describe('a dialog', () => {
  it('is the browser’s modal one, in the app’s element, with a name, and gives the focus where it is wanted', async () => {
    const shown = vi.spyOn(HTMLDialogElement.prototype, 'showModal');
    await opened();
    expect(shown).toHaveBeenCalledOnce();
    expect(dialog()?.parentElement).toBe(document.body);
    expect(dialog()?.getAttribute('aria-label')).toBe('What is asked');
    expect(document.activeElement).toBe(dialog()?.querySelector('input'));
  });

  it('lies over the app, wherever in its page that is', async () => {
    vi.spyOn(document.body, 'getBoundingClientRect').mockReturnValue(new DOMRect(10, 20, 300, 200));
    window.scrollTo(30, 400);
    await opened();
    const { top, left, right, width, height } = dialog()?.style ?? {};
    expect([top, left, right, width, height]).toEqual(['420px', '40px', 'auto', '300px', '200px']);
    window.scrollTo(0, 0);
  });

  it('gives the focus back to what opened it', async () => {
    const host = await opened();
    await key('Escape', dialog()?.querySelector('input') ?? undefined);
    expect(dialog()).toBeNull();
    expect(document.activeElement).toBe(button(host, 'Open'));
  });

  it('gives the focus to what is named instead, and to nothing where that is null', async () => {
    const host = await opened({ backTo: ({ current }) => current });
    await key('Escape', dialog() ?? undefined);
    expect(document.activeElement).toBe(button(host, 'Other'));
    await unmount();
    const focused = vi.spyOn(HTMLElement.prototype, 'focus');
    await opened({ backTo: () => null });
    focused.mockClear();
    await key('Escape', dialog() ?? undefined);
    expect(dialog()).toBeNull();
    expect(focused).not.toHaveBeenCalled();
  });

  it('is closed by a press beside it, and by none that began or ended within', async () => {
    await opened();
    const words = dialog()?.querySelector('p');
    await pointer(words, 'pointerdown');
    await press(dialog());
    await pointer(dialog(), 'pointerdown');
    await press(words);
    expect(dialog()).not.toBeNull();
    await pointer(dialog(), 'pointerdown');
    await press(dialog());
    expect(dialog()).toBeNull();
  });

  it('is closed once, whichever way the browser closes it, and not with something within', async () => {
    const closed = vi.fn();
    await opened({ closed });
    const ends = new Event('cancel', { bubbles: true, cancelable: true });
    await act(async () => dialog()?.querySelector('input')?.dispatchEvent(ends));
    expect(closed).not.toHaveBeenCalled();
    const back = new Event('cancel', { cancelable: true });
    await act(async () => dialog()?.dispatchEvent(back));
    await settle();
    expect(back.defaultPrevented).toBe(true);
    expect(closed).toHaveBeenCalledOnce();
    expect(dialog()).toBeNull();
    await unmount();
    closed.mockClear();
    await opened({ closed });
    // A browser may do so when it is asked twice in a breath.
    await act(async () => dialog()?.close());
    await settle();
    expect(closed).toHaveBeenCalledOnce();
    expect(dialog()).toBeNull();
  });

  it('stays while a word is being composed with the Escape key', async () => {
    await opened();
    const composing = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing: true });
    await act(async () => dialog()?.querySelector('input')?.dispatchEvent(composing));
    expect(dialog()).not.toBeNull();
  });
});
