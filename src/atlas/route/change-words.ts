/** What a change is called: by itself, and as something that is done to the network. */
import { eitherOf, listOf, tenthNumber } from '../../words/numbers';
import { say } from '../../words/route';
import type { Atlas } from '../atlas';
import { countryName } from '../links';
import type { Mode } from '../schema';
import { formatKm, modeWord } from '../words';
import { type Change, changeKey, type Doing } from './change';
import { isStrait } from './lines';
import { caspianLanes } from './reach';
import { STRAIT_KM } from './timing';

const MODE_NAME: Readonly<Record<Mode, 'byRail' | 'bySea' | 'byRoad'>> = {
  rail: 'byRail',
  sea: 'bySea',
  road: 'byRoad',
};
const pairNames = (atlas: Atlas, id: string): string =>
  listOf(id.split('+').map((country) => countryName(atlas, country)));

/** What a change is about: "Russia", "Port of Baku (Alat)", "the crossings between Kazakhstan and Russia". */
export function nameOfChange(atlas: Atlas, { kind, id }: Change): string {
  switch (kind) {
    case 'place':
      return atlas.places.get(id)?.properties.name ?? id;
    case 'leg':
      return atlas.legs.get(id)?.properties.name ?? id;
    case 'corridor':
      return atlas.corridors.get(id)?.name ?? id;
    case 'country':
    case 'bloc':
      return countryName(atlas, id);
    case 'pair':
      return say('pair', { names: pairNames(atlas, id) });
    case 'mode':
      return say(MODE_NAME[id as Mode]);
    case 'state':
      return say(id === 'idle' ? 'idle' : 'planned');
    case 'expected':
      return say('expected', { year: id });
  }
}

/** What is done: "Russia closed", "opened: what is expected by 2030", "Port of Baku (Alat) takes 3 × as long". */
export function changeWords(atlas: Atlas, doing: Doing, change: Change, factor = 1): string {
  const name = nameOfChange(atlas, change);
  if (doing === 'slow' && change.kind === 'place' && isStrait(atlas, change.id))
    return say('slow.strait', { name, factor: tenthNumber(factor), km: formatKm(STRAIT_KM) });
  if (doing === 'slow' && change.kind === 'pair')
    return say('slow.pair', { names: pairNames(atlas, change.id), factor: tenthNumber(factor) });
  if (doing === 'slow') return say('slow', { name, factor: tenthNumber(factor) });
  if (doing === 'open') return say('open', { name });
  if (change.kind === 'pair') return say('close.pair', { names: pairNames(atlas, change.id) });
  if (change.kind === 'mode') return say('close.mode', { mode: modeWord(change.id as Mode) });
  if (change.kind === 'state') return say(change.id === 'idle' ? 'close.idle' : 'close.planned');
  return say('close', { name });
}

/** Closures that are done, in words, one for each; the Caspian's lanes are one where all are closed. */
export interface Told {
  /** "Russia closed". */
  readonly words: string;
  /** What is closed: "Russia", "the Caspian". */
  readonly name: string;
  readonly changes: readonly Change[];
}
/** Closures as a reader thinks of them: all lanes of the Caspian together are one. In the order in which they were made. */
export function toldClosures(atlas: Atlas, closed: readonly Change[]): Told[] {
  const lanes = caspianLanes(atlas);
  const keys = new Set(closed.map(changeKey));
  const isWhole = lanes.length > 1 && lanes.every((lane) => keys.has(changeKey(lane)));
  const ofSea = new Set(isWhole ? lanes.map(changeKey) : []);
  const rest = closed.filter((change) => !ofSea.has(changeKey(change)));
  const told = rest.map((change) => ({
    words: changeWords(atlas, 'close', change),
    name: nameOfChange(atlas, change),
    changes: [change],
  }));
  return isWhole
    ? [
        ...told,
        { words: say('close.caspian', { count: lanes.length }), name: say('caspian'), changes: lanes },
      ]
    : told;
}

/** "rail or sea". */
export const modesWords = (modes: readonly Mode[]): string => eitherOf(modes.map(modeWord));
