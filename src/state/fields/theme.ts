/** Light, dark, or as the device: the browser's matter, not the link's. */
import { say } from '../../words/state';
import { type Field, NO_TABLE, type Read } from './field';
import type { ThemeChoice } from './values';

const CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

function read(plain: unknown): Read<ThemeChoice> {
  const value = CHOICES.find((choice) => choice === plain);
  return value ? { value } : { problem: say('theme.choices') };
}

export const themeChoice: Field<ThemeChoice> = {
  key: 'theme',
  kept: 'browser',
  initial: () => 'auto',
  absent: 'keep',
  read,
  write: (value) => (value === 'auto' ? null : value),
  ...NO_TABLE,
  step: 'replace',
  equal: Object.is,
  handle: { name: 'theme', event: 'theme', take: read, tell: (value) => value },
};
