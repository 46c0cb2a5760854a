import { formatDate } from '../../atlas/date-words';
import { say } from '../../words/about';
import { wholeNumber } from '../../words/numbers';
import { useAtlas } from '../atlas';
import { DialogFrame } from '../DialogFrame';
import { FileLink } from '../FileLink';
import { TableState } from '../Plight';
import { Rich } from '../Rich';
import { OutwardLink } from '../SourceLink';
import './about.css';

const kilobytes = (bytes: number): string => wholeNumber(Math.max(1, Math.round(bytes / 1000)));

/** Who made what, what borders mean here, under which terms, and the data to take away. Loaded when asked for. */
export default function AboutDialog({ onClose }: { onClose: () => void }) {
  const index = useAtlas((state) => state.index);
  return (
    <DialogFrame className="about" title={say('title')} onClose={onClose}>
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
            {index.licence.text} <OutwardLink href={index.licence.url}>{index.licence.id}</OutwardLink>
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
    </DialogFrame>
  );
}
