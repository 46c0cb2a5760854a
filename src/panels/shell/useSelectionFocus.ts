import { type RefObject, useEffect, useRef, useState } from 'react';
import { say } from '../../words/shell';
import { useApp } from '../atlas';
import { dossierTitle } from '../focus';

/** What is selected, as far as it has to be spoken of: `title` and `kind` are null while the record is not there. */
export interface Spoken {
  readonly key: string;
  readonly title: string | null;
  readonly kind: string | null;
}

/**
 * Follows the selection for those who do not see it change: the document's title, the keyboard focus when the
 * change was made in a panel, and else a sentence for the live region. Returns that sentence.
 */
export function useSelectionFocus(spoken: Spoken | null, home: RefObject<HTMLElement | null>): string {
  const { key, title, kind } = spoken ?? { key: null, title: null, kind: null };
  const { root, focus } = useApp();
  const before = useRef<string | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    document.title = title ? say('title.of', { title }) : say('title');
  }, [title]);

  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    const inPanel = focus.takeRequest();
    if (key === null) {
      setSaid(say('said.closed'));
      const held = document.activeElement;
      // The browser drops the focus to the body when what held it goes: lead it back to where it came from.
      if (inPanel || held === null || held === document.body) focus.giveBack(home.current);
    } else if (inPanel) {
      setSaid('');
      dossierTitle(root)?.focus({ preventScroll: true });
    } else {
      if (!title) setSaid('');
      else setSaid(kind ? say('said.open', { title, kind }) : say('said.opened', { title }));
    }
  }, [key, title, kind, home, root, focus]);
  return said;
}
