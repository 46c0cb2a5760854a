import { type KeyboardEvent, useRef, useState } from 'react';
import { say } from '../../words/dossier';
import { wholeNumber } from '../../words/numbers';
import { useAtlas } from '../atlas';
import type { SectionOf } from './Section';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * The list of contents: stays in reach while the dossier scrolls, and is one stop of the Tab key, with the arrow keys from
 * section to section. It opens what it leads to and puts the focus on its heading.
 */
export function Contents({ sections }: { sections: readonly SectionOf[] }) {
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const setOpen = useAtlas((state) => state.actions.setOpen);
  const last = sections.length - 1;

  const goTo = ({ name, atOnce = null, bare }: SectionOf): void => {
    if (atOnce === null && !bare) setOpen(name, true);
    const section = bar.current?.closest('article')?.querySelector(`[data-section="${CSS.escape(name)}"]`);
    const heading = section?.querySelector<HTMLElement>('h3');
    section?.scrollIntoView({ block: 'start' });
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  const step = (event: KeyboardEvent<HTMLDivElement>): void => {
    const by = STEPS[event.key];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const turned = Number.isFinite(by) && event.currentTarget.matches(':dir(rtl)') ? -by : by;
    const next = Math.min(Math.max(stop + turned, 0), last);
    setStop(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };

  return (
    <div
      ref={bar}
      className="contents"
      role="toolbar"
      aria-label={say('contents')}
      aria-orientation="horizontal"
      onKeyDown={step}
    >
      {sections.map((section, at) => (
        <button
          key={section.name}
          type="button"
          tabIndex={at === Math.min(stop, last) ? 0 : -1}
          onFocus={() => setStop(at)}
          onClick={() => goTo(section)}
        >
          <span>{section.title}</span>
          {section.count !== null && section.count > 1 && (
            <span className="count figures">{wholeNumber(section.count)}</span>
          )}
        </button>
      ))}
    </div>
  );
}
