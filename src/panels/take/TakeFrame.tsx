import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '../../words/take';
import { useApp } from '../atlas';
import './take.css';

/** The frame of what opens to be taken from: a title, a way to close it, and its content. */
export function TakeFrame({
  title,
  onClose,
  children,
}: {
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const { root } = useApp();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal container={root}>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Viewport className="layer take-viewport" data-own-escape>
          <Dialog.Popup className="take card">
            <div className="take-head">
              <Dialog.Title className="take-title">{title}</Dialog.Title>
              <Dialog.Close className="button button-icon" aria-label={say('close')}>
                <X size={18} aria-hidden />
              </Dialog.Close>
            </div>
            <div className="scroll take-body">{children}</div>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
