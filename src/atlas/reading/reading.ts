/**
 * The atlas as read on a day: which state a line is in, which memberships hold, what is already known. Nobody else
 * knows what "today" is. Tables and records stay as they are, so that nothing drawn from them is rebuilt.
 */
import type { Atlas } from '../atlas';
import { dateRange } from '../dates';
import type { Leg, Status } from '../schema';

export type Spell = Leg['properties']['status'][number];
/** A date of a year or a month holds `perhaps` inside its span. */
export type Holds = 'yes' | 'perhaps' | 'no';

/** The state of a leg on the day. */
export interface Standing {
  /** Null: the line is not there yet, as far as the atlas knows. */
  readonly status: Status | null;
  /** The spell that the state began with: later ones of the same status tell of works on a line that went on. */
  readonly since: Spell | null;
  /** `perhaps`: the day lies within the imprecise date of a change, or before the first source. */
  readonly holds: Holds;
}

export interface Reading {
  readonly atlas: Atlas;
  /** ISO day; null: no edition is known yet, and all that the tables hold is taken as known. */
  readonly day: string | null;
  standingOf(leg: Leg): Standing;
  /** Whether something of this EDTF date is there on the day. */
  holds(edtf: string): Holds;
}

/** Later than any date of the atlas. */
const END = '9999-12-31';

/** Whether what began at an EDTF date has begun by a day. A date that cannot be read, or is unknown, perhaps. */
export function begun(edtf: string | null, day: string): Holds {
  const range = edtf === null ? null : dateRange(edtf);
  if (!range) return 'perhaps';
  if (day < range.min) return 'no';
  return day < range.max ? 'perhaps' : 'yes';
}

function standing(leg: Leg, day: string, atlas: Atlas): Standing {
  const { status: spells } = leg.properties;
  let at = -1;
  let holds: Holds = 'yes';
  spells.forEach((spell, i) => {
    // Since before the sources: certain from the day its source speaks of, which is not asked without that table.
    const from = spell.from ?? atlas.sources.get(spell.source)?.date ?? null;
    const has = spell.from === null && begun(from, day) !== 'yes' ? 'perhaps' : begun(from, day);
    if (has === 'no') return;
    at = i;
    holds = has;
  });
  const now = spells[at];
  if (!now) return { status: null, since: null, holds: 'yes' };
  const before = spells.slice(0, at).findLastIndex((spell) => spell.status !== now.status);
  return { status: now.status, since: spells[before + 1] ?? now, holds };
}

const readings = new WeakMap<Atlas, Map<string | null, Reading>>();

/** The reading of an atlas on a day (ISO, or null for all that is known); the same one for the same two. */
export function readingOf(atlas: Atlas, day: string | null): Reading {
  const known = readings.get(atlas) ?? new Map<string | null, Reading>();
  readings.set(atlas, known);
  const found = known.get(day);
  if (found) return found;
  const standings = new Map<Leg, Standing>();
  const reading: Reading = {
    atlas,
    day,
    standingOf(leg) {
      const told = standings.get(leg) ?? standing(leg, day ?? END, atlas);
      standings.set(leg, told);
      return told;
    },
    holds: (edtf) => begun(edtf, day ?? END),
  };
  known.set(day, reading);
  return reading;
}
