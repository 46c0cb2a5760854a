import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { Selection } from '../../atlas/selection';
import type { State } from '../../state/state';
import { wholeNumber } from '../../words/numbers';
import { say } from '../../words/shell';
import { useApp, useAtlas } from '../atlas';
import { corridorList, dossierTitle } from '../focus';

/** Notices that stand there at once, the newest; the others are counted. */
const SEEN = 3;
/** Longer ones are cut, characters: a link may bring what it likes. A link of ours, to be copied by hand, is shorter. */
const LENGTH = 400;

function One({
  text,
  shows,
  onDismiss,
}: {
  text: string;
  shows: Selection | undefined;
  onDismiss: () => void;
}) {
  const lookAt = useAtlas((state) => state.actions.lookAt);
  const id = useId();
  const [whole, setWhole] = useState(false);
  const characters = [...text];
  const long = characters.length > LENGTH;
  const shown = long && !whole ? say('notices.cut', { text: characters.slice(0, LENGTH).join('') }) : text;
  return (
    <div className="notice card">
      <div className="notice-body small">
        {/* Focusable, so that what scrolls can be scrolled from the keyboard. */}
        <p id={id} dir="auto" className="notice-text" {...(whole ? { tabIndex: 0 } : {})}>
          {shown}
        </p>
        {long && (
          <button
            type="button"
            className="button"
            aria-expanded={whole}
            aria-controls={id}
            onClick={() => setWhole(!whole)}
          >
            {say(whole ? 'notices.less' : 'notices.whole', { count: wholeNumber(characters.length) })}
          </button>
        )}
        {shows && (
          <button
            type="button"
            className="button"
            onClick={() => {
              onDismiss();
              lookAt(shows);
            }}
          >
            {say('notices.show')}
          </button>
        )}
      </div>
      <button
        type="button"
        className="button button-icon"
        data-dismiss
        // The region is read out when it changes: a name with the sentence in it would have it said twice.
        aria-label={say('notices.dismiss')}
        aria-describedby={id}
        onClick={onDismiss}
      >
        <X size={16} aria-hidden />
      </button>
    </div>
  );
}

/** Sentences for the reader, until dismissed. However many and long they are, they leave the page usable. */
export function Notices() {
  const { root } = useApp();
  const notices = useAtlas((state) => state.notices);
  const dismiss = useAtlas((state) => state.actions.dismissNotice);
  const region = useRef<HTMLDivElement>(null);
  const more = notices.length - SEEN;

  /** Takes notices away; the keyboard's focus, which was on one of them, goes to the next, or to where reading begins. */
  const take = (gone: State['notices']): void => {
    const held = region.current?.contains(document.activeElement) ?? false;
    const left = notices.filter((notice) => !gone.includes(notice)).at(-1);
    for (const { id } of gone) dismiss(id);
    if (!held) return;
    const next =
      left && region.current?.querySelector<HTMLElement>(`[data-notice="${left.id}"] [data-dismiss]`);
    const target = next ?? dossierTitle(root) ?? corridorList(root);
    target?.focus({ preventScroll: true });
  };

  return (
    <div ref={region} className="notices" role="status" aria-label={say('notices')}>
      {notices.slice(-SEEN).map((notice) => (
        <div key={notice.id} data-notice={notice.id}>
          <One text={notice.text} shows={notice.shows} onDismiss={() => take([notice])} />
        </div>
      ))}
      {more > 0 && (
        <div className="notice card">
          <p className="notice-body small">{say('notices.more', { count: more })}</p>
          <button type="button" className="button" onClick={() => take(notices)}>
            {say('notices.all')}
          </button>
        </div>
      )}
    </div>
  );
}
