import { Check, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useAtlas } from '../atlas';

const THANKS_MS = 2500;

/** Copies the page's address, which shows exactly what is selected. Says when it has, or why it could not. */
export function CopyLink() {
  const notify = useAtlas((state) => state.actions.notify);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), THANKS_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setCopied(true);
    } catch {
      notify('The browser did not let the page copy the link; it is in the address bar.');
    }
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      {copied ? <Check size={16} aria-hidden /> : <Link2 size={16} aria-hidden />}
      <span aria-live="polite">{copied ? 'Link copied' : 'Copy link'}</span>
    </button>
  );
}
