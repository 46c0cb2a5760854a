import { Check, Link2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { linkOf, pageAddress } from '../../state/link';
import { say } from '../../words/shell';
import { useAtlas, useAtlasStore } from '../atlas';

const THANKS_MS = 2500;

/**
 * Copies a link to what the page shows; not the address bar, which may lag behind or, in a frame, be another page's.
 * Says when it has, or gives the link to be copied by hand.
 */
export function CopyLink() {
  const store = useAtlasStore();
  const notify = useAtlas((state) => state.actions.notify);
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), THANKS_MS);
    return () => clearTimeout(timer);
  }, [copied]);

  const copy = async (): Promise<void> => {
    const link = pageAddress() + linkOf(store.getState());
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      notify(say('copy.refused', { link }));
    }
  };
  return (
    <button type="button" className="button" onClick={() => void copy()}>
      {copied ? <Check size={16} aria-hidden /> : <Link2 size={16} aria-hidden />}
      <span aria-live="polite">{copied ? say('copy.done') : say('copy')}</span>
    </button>
  );
}
