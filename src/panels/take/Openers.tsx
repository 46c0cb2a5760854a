import { Download, Quote } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { Selection } from '../../atlas/selection';
import { say } from '../../words/shell';
import { useAtlas } from '../atlas';
import { Boundary } from '../shell/Boundary';
import { failedPart } from '../shell/failedPart';
import { type Part, partOf, usePart } from '../shell/usePart';

const TAKE = partOf(() => import('./TakeDialog'));
const CITE = partOf(() => import('./CiteDialog'));

/** A button that opens a dialog, whose program comes when it is first pressed; one that fails says so, and is fetched again. */
function Opener<P>({
  part,
  name,
  button,
  dialog,
}: {
  part: Part<P>;
  name: 'take' | 'cite';
  button: (open: () => void) => ReactNode;
  dialog: (Dialog: NonNullable<Part<P>['component']>, close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const notify = useAtlas((state) => state.actions.notify);
  const close = (): void => setOpen(false);
  const fail = (): void => {
    notify(failedPart(name));
    close();
  };
  const Dialog = usePart(part, open, fail);
  return (
    <>
      {button(() => setOpen(true))}
      <Boundary attempt={open} onFail={fail}>
        {open && Dialog && dialog(Dialog, close)}
      </Boundary>
    </>
  );
}

/** Opens what can be taken away: the map as a picture, the records as files. */
export function TakeButton() {
  return (
    <Opener
      part={TAKE}
      name="take"
      button={(open) => (
        <button
          type="button"
          className="button"
          aria-haspopup="dialog"
          title={say('take.what')}
          onClick={open}
        >
          <Download size={16} aria-hidden />
          <span>{say('take')}</span>
        </button>
      )}
      dialog={(Dialog, close) => <Dialog onClose={close} />}
    />
  );
}

/** Opens the citation of what is selected. */
export function CiteButton({ sel }: { sel: Selection }) {
  return (
    <Opener
      part={CITE}
      name="cite"
      button={(open) => (
        <button type="button" className="button" aria-haspopup="dialog" title={say('cite')} onClick={open}>
          <Quote size={16} aria-hidden />
          <span>{say('cite')}</span>
        </button>
      )}
      dialog={(Dialog, close) => <Dialog sel={sel} onClose={close} />}
    />
  );
}
