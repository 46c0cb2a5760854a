/** The list of rules. One file each; every rule runs, whatever the others find. */
import type { Check } from '../context';
import { branches } from './branches';
import { countries } from './countries';
import { crossings } from './crossings';
import { dates } from './dates';
import { figures } from './figures';
import { gauges } from './gauges';
import { hops } from './hops';
import { legCountries } from './leg-countries';
import { legCourse } from './leg-course';
import { legEnds } from './leg-ends';
import { legTurns } from './leg-turns';
import { lengths } from './lengths';
import { links } from './links';
import { locode } from './locode';
import { quotes } from './quotes';
import { reachable } from './reachable';
import { references } from './references';
import { sources } from './sources';
import { text } from './text';
import { uniqueIds } from './unique-ids';

export const CHECKS: readonly Check[] = [
  uniqueIds,
  references,
  dates,
  sources,
  text,
  links,
  locode,
  figures,
  reachable,
  quotes,
  countries,
  legEnds,
  branches,
  legCourse,
  legTurns,
  legCountries,
  gauges,
  crossings,
  lengths,
  hops,
];
