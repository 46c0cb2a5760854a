/** Whether the main lines that belong to no corridor are shown, from the zoom at which they help: `links=off`. */
import { say } from '../../words/state';
import { type Field, NO_TABLE } from './field';
import { cut } from './foreign';
import { bare } from './travelled';

export const links: Field<boolean> = {
  ...NO_TABLE,
  key: 'links',
  kept: 'link',
  initial: () => true,
  absent: 'initial',
  read(text) {
    const value = bare(text);
    if (value === '' || value === 'on') return { value: true };
    return value === 'off' ? { value: false } : { problem: say('links.malformed', { text: cut(text) }) };
  },
  write: (value) => (value ? null : 'off'),
  // As the corridors that are on: a setting of the map, and no place to come back to.
  step: 'replace',
  equal: Object.is,
  handle: {
    name: 'links',
    event: 'corridors',
    take: (plain) =>
      typeof plain === 'boolean'
        ? { value: plain }
        : { problem: say('links.form', { text: cut(String(plain)) }) },
    tell: (value) => value,
  },
};
