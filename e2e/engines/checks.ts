/** What is checked in every engine: what a reader does first, and what engines were seen to differ in. */
import type { Reader } from './reader';

const MIDDLE = 'middle-corridor';
const NORTH_SOUTH = 'north-south-corridor';
const NORTHERN = 'northern-corridor';
const BOTH = [MIDDLE, NORTH_SOUTH];

/**
 * WebKit allows a page a hundred history writes in ten seconds and throws at the next. An odd number, so that the
 * corridor ends other than it began.
 */
const BREATH = 121;

/** By what it says that holds. Each begins with a browser of its own. */
export const CHECKS: Readonly<Record<string, (reader: Reader) => Promise<void>>> = {
  'opens and draws the corridors that are on': async (reader) => {
    await reader.open();
    const { map, notices } = await reader.see();
    if (map !== 'ready') throw new Error(`the map is “${map}”`);
    if (notices !== '') throw new Error(`a notice is shown: ${notices}`);
    await reader.expectCorridors(BOTH);
    const { colours, commonest } = await reader.picture();
    // Land, sea, borders, lines, names and their softened edges.
    if (colours < 50 || commonest > 0.95)
      throw new Error(`the picture is bare: ${colours} colours, the commonest on ${commonest} of it`);
  },

  'a click on the map selects a place': async (reader) => {
    await reader.open();
    await reader.clickPlace('baku-port');
    await reader.expectDossier('place:baku-port', /Baku/);
  },

  'a click on a link in the list selects a corridor and shows it': async (reader) => {
    await reader.open();
    await reader.click(`a[data-sel="corridor:${NORTHERN}"]`);
    await reader.expectDossier(`corridor:${NORTHERN}`, /Northern Corridor/);
    await reader.sees('its switch should be on', ({ on }) => on.includes(NORTHERN));
  },

  'the search finds, and Enter takes the first hit': async (reader) => {
    await reader.open();
    await reader.search('Baku port');
    await reader.expectDossier('place:baku-port', /Baku/);
  },

  [`a switch clicked ${BREATH} times in a breath`]: async (reader) => {
    await reader.open();
    await reader.expectCorridors(BOTH);
    await reader.clickSwitch(NORTHERN, BREATH);
    await reader.expectCorridors([...BOTH, NORTHERN]);
    await reader.expectHeard([...BOTH, NORTHERN]);
    await reader.expectAddress([...BOTH, NORTHERN]);
  },

  [`a corridor switched ${BREATH} times in a breath by the handle`]: async (reader) => {
    await reader.open();
    await reader.setSwitch(NORTH_SOUTH, BREATH);
    await reader.expectCorridors([MIDDLE]);
    await reader.expectHeard([MIDDLE]);
    await reader.expectAddress([MIDDLE]);
  },

  'a link is followed, left by going back, and survives a reload': async (reader) => {
    await reader.open(`#on=${MIDDLE}&sel=place:baku-port`);
    await reader.expectDossier('place:baku-port', /Baku/);
    await reader.expectCorridors([MIDDLE]);

    await reader.follow(`#on=${NORTH_SOUTH}&sel=country:kz`);
    await reader.expectDossier('country:kz', /Kazakhstan/);
    await reader.expectCorridors([NORTH_SOUTH]);
    await reader.back();
    await reader.expectDossier('place:baku-port', /Baku/);
    await reader.expectCorridors([MIDDLE]);

    await reader.follow(`#on=${NORTH_SOUTH}&sel=country:kz`);
    await reader.expectDossier('country:kz', /Kazakhstan/);
    await reader.reload();
    await reader.expectDossier('country:kz', /Kazakhstan/);
    await reader.expectCorridors([NORTH_SOUTH]);
    await reader.expectAddress([NORTH_SOUTH]);
  },
};
