import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { say } from '../words/shell';
import { Modal } from './widgets/Modal';
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
  const id = useId();
  return (
    <Modal className="layer dialog-viewport" labelledBy={id} onClose={onClose}>
      <div className={`dialog card ${className}`}>
        <div className="dialog-head">
          <h2 id={id} className="dialog-title">
            {title}
          </h2>
          <button
            type="button"
            className="button button-icon"
            aria-label={say('dialog.close')}
            onClick={onClose}
          >
            <X size={18} aria-hidden />
          </button>
        </div>
        <div className="scroll dialog-body">{children}</div>
      </div>
    </Modal>
  );
}
