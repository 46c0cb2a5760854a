/** Changes that are asked for often, each as one switch: what it sets of the question, and whether it is on. */
import type { Atlas } from '../atlas';
import { changeKey, hasChange, parseChange } from './change';
import { caspianLanes } from './reach';

export const PRESETS = [
  'russia',
  'iran',
  'red-sea',
  'caspian',
  'operating',
  'planned',
  'march-2026',
] as const;
export type Preset = (typeof PRESETS)[number];

/** What of the fields a preset may change; changes as a link writes them, and the day, ISO. */
export interface Switched {
  readonly closed: readonly string[];
  readonly opened: readonly string[];
  readonly at: string | null;
}

/** A day in the war in and around Iran, for which the atlas has records. */
const MARCH = '2026-03-10';

/** What a preset adds. */
function setBy(atlas: Atlas, preset: Preset): Partial<Switched> {
  switch (preset) {
    case 'russia':
      return { closed: ['country:ru'] };
    case 'iran':
      return { closed: ['country:ir'] };
    case 'red-sea':
      return { closed: ['place:bab-el-mandeb'] };
    case 'caspian':
      return { closed: caspianLanes(atlas).map(changeKey) };
    case 'operating':
      return { closed: ['state:idle'] };
    case 'planned':
      return { opened: ['state:planned'] };
    case 'march-2026':
      return { at: MARCH };
  }
}

const isKnown = (atlas: Atlas, key: string): boolean => {
  const change = parseChange(key);
  return change !== null && hasChange(atlas, change);
};

/** The presets that mean something in an atlas: it has what they close or open, and its edition is not older. */
export const presetsOf = (atlas: Atlas): Preset[] =>
  PRESETS.filter((preset) => {
    const { closed = [], opened = [], at = null } = setBy(atlas, preset);
    if (at !== null) return atlas.edition === null || at <= atlas.edition;
    return closed.length + opened.length > 0 && [...closed, ...opened].every((key) => isKnown(atlas, key));
  });

/** Whether all that a preset sets is set. */
export function isOn(atlas: Atlas, preset: Preset, now: Switched): boolean {
  const { closed = [], opened = [], at = null } = setBy(atlas, preset);
  return (
    closed.every((key) => now.closed.includes(key)) &&
    opened.every((key) => now.opened.includes(key)) &&
    (at === null || now.at === at)
  );
}

/** The fields with a preset switched on, or off again where it is on; nothing else of them is changed. */
export function toggled(atlas: Atlas, preset: Preset, now: Switched): Partial<Switched> {
  const { closed, opened, at } = setBy(atlas, preset);
  const off = isOn(atlas, preset, now);
  const list = (own: readonly string[], all: readonly string[]): readonly string[] =>
    off ? all.filter((key) => !own.includes(key)) : [...new Set([...all, ...own])];
  return {
    ...(closed && { closed: list(closed, now.closed) }),
    ...(opened && { opened: list(opened, now.opened) }),
    ...(at !== undefined && { at: off ? null : at }),
  };
}
