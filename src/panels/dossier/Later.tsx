import { useRef } from 'react';
import { recordOf } from '../../atlas/atlas';
import { formatDate } from '../../atlas/date-words';
import { dateRange } from '../../atlas/dates';
import { linkTo } from '../../atlas/links';
import { figureDay, printedOn } from '../../atlas/reading/figure-day';
import type { Selection } from '../../atlas/selection';
import { editionReadingIn, restedDay } from '../../state/reading';
import { say } from '../../words/time';
import { useAtlas } from '../atlas';

/** The date by which a record of the atlas is known, EDTF; null where it has none. */
function useDate({ kind, id }: Selection): string | null {
  const atlas = useAtlas((state) => state.atlas);
  if (kind === 'deal' || kind === 'quote') return recordOf(atlas, kind, id)?.date ?? null;
  const figure = kind === 'figure' ? recordOf(atlas, kind, id) : undefined;
  return figure ? (printedOn(figure, atlas) ?? figureDay(figure, atlas)) : null;
}

/** In the place of the dossier of a record that is later than the day that is shown: what it is, and the way to its day. */
export function Later({ sel }: { sel: Selection }) {
  const day = useAtlas(restedDay);
  const edition = useAtlas((state) => state.atlas.edition);
  const reading = useAtlas(editionReadingIn);
  const change = useAtlas((state) => state.actions.change);
  const date = useDate(sel);
  const head = useRef<HTMLHeadingElement>(null);
  const title = linkTo(reading, sel)?.label ?? '';
  const to = date === null ? null : (dateRange(date)?.max ?? null);
  return (
    <div className="dossier">
      <header className="dossier-head">
        <h2 ref={head} data-part="dossier-title" tabIndex={-1}>
          {say('later.title', { day: formatDate(day ?? '') })}
        </h2>
        {date !== null && (
          <p dir="auto">
            {say(sel.kind === 'figure' ? 'later.figure' : 'later', { title, date: formatDate(date) })}
          </p>
        )}
        {to !== null && (
          <button
            type="button"
            className="button"
            onClick={() => {
              // This goes, and with it the button; the heading's focus is led on to the next heading.
              head.current?.focus({ preventScroll: true });
              change({ at: edition !== null && to >= edition ? null : to });
            }}
          >
            {say('later.go', { date: formatDate(date ?? '') })}
          </button>
        )}
      </header>
    </div>
  );
}
