import { type RefObject, useEffect, useRef, useState } from 'react';
import { returnFocus, takeFocusRequest } from '../focus';

/** What is selected, as far as it has to be spoken of: `title` and `kind` are null while the record is not there. */
export interface Spoken {
  readonly key: string;
  readonly title: string | null;
  readonly kind: string | null;
}

const NAME = 'Corridor Atlas';

/**
 * Follows the selection for those who do not see it change: the document's title, the keyboard focus when the
 * change was made in a panel, and else a sentence for the live region. Returns that sentence.
 */
export function useSelectionFocus(spoken: Spoken | null, home: RefObject<HTMLElement | null>): string {
  const { key, title, kind } = spoken ?? { key: null, title: null, kind: null };
  const before = useRef<string | null>(null);
  const [said, setSaid] = useState('');

  useEffect(() => {
    document.title = title ? `${title} — ${NAME}` : NAME;
  }, [title]);

  useEffect(() => {
    if (before.current === key) return;
    before.current = key;
    const inPanel = takeFocusRequest();
    if (key === null) {
      setSaid('Details closed.');
      const held = document.activeElement;
      // The browser drops the focus to the body when what held it goes: lead it back to where it came from.
      if (inPanel || held === null || held === document.body) returnFocus(home.current);
    } else if (inPanel) {
      setSaid('');
      document.getElementById('dossier-title')?.focus({ preventScroll: true });
    } else {
      setSaid(title ? `${title}, ${(kind ?? '').toLowerCase()}. Details are open.` : '');
    }
  }, [key, title, kind, home]);
  return said;
}
