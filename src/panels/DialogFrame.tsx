import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { say } from '../words/shell';
import { useApp } from './atlas';
import './dialog.css';

/** What opens over the page to be read or pressed: a title, a way to close it, and its content, which scrolls. */
export function DialogFrame({
  className,
  title,
  onClose,
  children,
}: {
  className: string;
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const { root } = useApp();
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal container={root}>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Viewport className="layer dialog-viewport" data-own-escape>
          <Dialog.Popup className={`dialog card ${className}`}>
            <div className="dialog-head">
              <Dialog.Title className="dialog-title">{title}</Dialog.Title>
              <Dialog.Close className="button button-icon" aria-label={say('dialog.close')}>
                <X size={18} aria-hidden />
              </Dialog.Close>
            </div>
            <div className="scroll dialog-body">{children}</div>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
