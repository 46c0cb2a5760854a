import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { formatDate } from '../../atlas/date-words';
import { useAtlas } from '../atlas';
import { TableState } from '../Plight';
import { OutwardLink } from '../SourceLink';
import './about.css';
import { say } from '../../words/about';

/** Where the published atlas lies, from the page. */
const PUBLISHED = './atlas/';

const size = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en-GB')} kB`;

/** Who made what, what borders mean here, under which terms, and the data to take away. Loaded when asked for. */
export default function AboutDialog({ onClose }: { onClose: () => void }) {
  const index = useAtlas((state) => state.index);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Viewport className="layer about-viewport" data-own-escape>
          <Dialog.Popup className="about card">
            <div className="about-head">
              <Dialog.Title className="about-title">About the atlas</Dialog.Title>
              <Dialog.Close className="button button-icon" aria-label="Close">
                <X size={18} aria-hidden />
              </Dialog.Close>
            </div>
            <div className="scroll about-body">
              <p>
                Corridor Atlas draws the trade corridors that cross Eurasia along their real railways and sea
                lanes, and leads from every place to the deals and the words that concern it. Every statement
                names its source. Where figures disagree they stand side by side with who says so; lengths and
                sums of our own are marked as ours.
              </p>
              <h3>Borders</h3>
              <p>{say('borders')}</p>
              <TableState table="index" />
              {index && (
                <>
                  <h3>Credits and licence</h3>
                  <ul>
                    {index.attribution.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                  <p>
                    {index.licence.text}{' '}
                    <OutwardLink href={index.licence.url}>{index.licence.id}</OutwardLink>
                  </p>
                  <h3>The data</h3>
                  <p className="figures">
                    Version {index.version}, as of {formatDate(index.asOf)}. Begin with{' '}
                    <a href={`${PUBLISHED}index.json`}>index.json</a>, which describes the rest:
                  </p>
                  <ul className="about-files figures">
                    {index.files.map((file) => (
                      <li key={file.path}>
                        <a href={PUBLISHED + file.path} download>
                          {file.path}
                        </a>
                        <span className="muted">
                          {file.records.toLocaleString('en-GB')} records, {size(file.bytes)},{' '}
                          <a href={PUBLISHED + file.schema}>
                            schema<span className="unseen"> of {file.path}</span>
                          </a>
                        </span>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <h3>Privacy</h3>
              <p>The page asks no other host for anything, sets no cookie and counts nobody.</p>
            </div>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
