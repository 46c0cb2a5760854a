import { type FormEvent, useId, useState } from 'react';
import { PICTURE_SCALES, PICTURE_SIZES, type PictureSize, type PictureWish } from '../../state/taking';
import { say } from '../../words/take';
import { useAtlas } from '../atlas';
import { Answer } from './Answer';
import { useTaker } from './useTaker';

const SIZES = Object.keys(PICTURE_SIZES) as PictureSize[];

/** One of a few, each with its words. */
function Choice<T extends string | number>({
  legend,
  options,
  value,
  wordOf,
  onChoose,
}: {
  legend: string;
  options: readonly T[];
  value: T;
  wordOf: (option: T) => string;
  onChoose: (option: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="take-choice">
      <legend className="small">{legend}</legend>
      {options.map((option) => (
        <label key={option} className="figures">
          <input
            type="radio"
            name={name}
            value={option}
            checked={option === value}
            onChange={() => onChoose(option)}
          />
          {wordOf(option)}
        </label>
      ))}
    </fieldset>
  );
}

/** Of what size and scale the picture is to be, and the way to have it. */
export function PictureForm() {
  const map = useAtlas((state) => state.mapStatus);
  const [wish, setWish] = useState<PictureWish>({ size: 'card', scale: 2 });
  const taker = useTaker();
  if (map === 'absent') return <p>{say('map.none')}</p>;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    taker.take(async (taking, signal) => {
      const picture = await taking.picture(wish, signal);
      if (signal.aborted) return '';
      taking.save(picture);
      return say('map.taken', { name: picture.name, width: picture.width, height: picture.height });
    });
  };
  return (
    <form className="take-form" onSubmit={submit}>
      <p>{say('map.what')}</p>
      <Choice
        legend={say('size')}
        options={SIZES}
        value={wish.size}
        wordOf={(size) => say(`size.${size}`)}
        onChoose={(size) => setWish({ ...wish, size })}
      />
      <Choice
        legend={say('scale')}
        options={PICTURE_SCALES}
        value={wish.scale}
        wordOf={(n) => say('scale.n', { n })}
        onChoose={(scale) => setWish({ ...wish, scale })}
      />
      {/* Not `disabled` meanwhile: the focus would be lost with it. */}
      <button type="submit" className="button" aria-disabled={taker.busy}>
        {say('map.take')}
      </button>
      <Answer taker={taker} busy={say('map.drawing')} />
    </form>
  );
}
