import { ArrowUpRight } from 'lucide-react';
import { linkOf, pageAddress } from '../../state/link';
import { say } from '../../words/shell';
import { useAtlas } from '../atlas';

/** From a frame in another page to the atlas itself, with what is shown here. */
export function OpenLink() {
  const href = pageAddress() + useAtlas(linkOf);
  return (
    <a className="button open-link" href={href} target="_blank" rel="noopener">
      <span>{say('open')}</span>
      <ArrowUpRight size={16} className="turns" aria-hidden />
      <span className="unseen">{say('outward')}</span>
    </a>
  );
}
