import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { formatDate } from '../../atlas/date-words';
import { say } from '../../words/about';
import { wholeNumber } from '../../words/numbers';
import { useApp, useAtlas } from '../atlas';
import { FileLink } from '../FileLink';
import { TableState } from '../Plight';
import { Rich } from '../Rich';
import { OutwardLink } from '../SourceLink';
import './about.css';

const kilobytes = (bytes: number): string => wholeNumber(Math.max(1, Math.round(bytes / 1000)));

/** Who made what, what borders mean here, under which terms, and the data to take away. Loaded when asked for. */
export default function AboutDialog({ onClose }: { onClose: () => void }) {
  const { root } = useApp();
  const index = useAtlas((state) => state.index);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal container={root}>
        <Dialog.Backdrop className="scrim" />
        <Dialog.Viewport className="layer about-viewport" data-own-escape>
          <Dialog.Popup className="about card">
            <div className="about-head">
              <Dialog.Title className="about-title">{say('title')}</Dialog.Title>
              <Dialog.Close className="button button-icon" aria-label={say('close')}>
                <X size={18} aria-hidden />
              </Dialog.Close>
            </div>
            <div className="scroll about-body">
              <p>{say('what')}</p>
              <h3>{say('borders')}</h3>
              <p>{say('borders.what')}</p>
              <TableState table="index" />
              {index && (
                <>
                  <h3>{say('credits')}</h3>
                  <ul>
                    {index.attribution.map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                  <p>
                    {index.licence.text}{' '}
                    <OutwardLink href={index.licence.url}>{index.licence.id}</OutwardLink>
                  </p>
                  <h3>{say('layers')}</h3>
                  <ul>
                    <li>{say('layers.land')}</li>
                    <li>{say('layers.coast')}</li>
                    <li>{say('layers.towns')}</li>
                  </ul>
                  <h3>{say('data')}</h3>
                  <p className="figures">
                    <Rich
                      id={say.key('edition')}
                      values={{
                        edition: index.edition.number,
                        version: index.version,
                        date: formatDate(index.asOf),
                      }}
                      parts={{
                        file: <FileLink path="index.json" />,
                        package: <FileLink path="datapackage.json" />,
                      }}
                    />
                  </p>
                  <ul className="about-files figures">
                    {index.files.map((file) => (
                      <li key={file.path}>
                        <FileLink path={file.path} download>
                          {file.path}
                        </FileLink>
                        <span className="muted">
                          <Rich
                            id={say.key('file')}
                            values={{ records: file.records, size: kilobytes(file.bytes), path: file.path }}
                            parts={{
                              schema: <FileLink path={file.schema} />,
                              unseen: <span className="unseen" />,
                            }}
                          />
                        </span>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <h3>{say('privacy')}</h3>
              <p>{say('privacy.what')}</p>
            </div>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
