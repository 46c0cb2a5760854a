import { Combobox } from '@base-ui/react/combobox';
import { Check } from 'lucide-react';
import { useApp } from './atlas';
import './choices.css';

/** One of the things that can be chosen. */
export interface Choosable {
  readonly value: string;
  readonly label: string;
}
export const labelOf = ({ label }: Choosable): string => label;
export const sameChoice = (a: Choosable, b: Choosable): boolean => a.value === b.value;

/** What opens under the field of a Combobox: the things that fit what is typed, each with a word on it. */
export function Choices<O extends Choosable>({
  empty,
  detail,
  figures = false,
}: {
  /** What stands there where nothing fits. */
  empty: string;
  detail: (option: O) => string | number;
  /** Whether that is a number. */
  figures?: boolean;
}) {
  const { root } = useApp();
  return (
    <Combobox.Portal container={root}>
      <Combobox.Positioner className="layer choices-place" align="start" sideOffset={4} collisionPadding={8}>
        <Combobox.Popup className="card choices" data-own-escape>
          <Combobox.Empty className="small muted">{empty}</Combobox.Empty>
          <Combobox.List>
            {(option: O) => (
              <Combobox.Item key={option.value} value={option} className="choice">
                <span className="choice-mark">
                  <Combobox.ItemIndicator>
                    <Check size={14} aria-hidden />
                  </Combobox.ItemIndicator>
                </span>
                <bdi>{option.label}</bdi>
                <span className={figures ? 'small muted figures' : 'small muted'}>{detail(option)}</span>
              </Combobox.Item>
            )}
          </Combobox.List>
        </Combobox.Popup>
      </Combobox.Positioner>
    </Combobox.Portal>
  );
}
