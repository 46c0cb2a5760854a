import { RECORD_FORMATS, type RecordFormat, type RecordIds } from '../../state/taking';
import { say } from '../../words/take';
import { Answer } from './Answer';
import { useTaker } from './useTaker';
import './take.css';

/**
 * Saves records as CSV, GeoJSON or JSON, in the order they are given.
 * @param filter what they have in common, in words, for the file; null: they are all that are known on the day
 */
export function TakeMenu({ records, filter }: { records: RecordIds; filter: string | null }) {
  const taker = useTaker();
  const count = records.deals.length + records.quotes.length + records.figures.length;
  const save = (format: RecordFormat): void =>
    taker.take((taking) => {
      const file = taking.records(records, format, filter);
      taking.save(file);
      return say('records.taken', { count, name: file.name });
    });
  return (
    <fieldset className="take-menu">
      <legend className="small">{say('records.group', { count })}</legend>
      <div className="take-row">
        {RECORD_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            className="button"
            title={say(`records.${format}.what`)}
            onClick={() => save(format)}
          >
            {say(`records.${format}`)}
          </button>
        ))}
      </div>
      <Answer taker={taker} busy={say('records.making')} />
    </fieldset>
  );
}
