/**
 * The list of rules, one file each. Every rule runs, whatever the others find: first those that need the records alone,
 * which take a moment, then those that look at the drawn lines and at the ground.
 */
import type { Context, CourseContext, Rule } from '../context';
import { assumptions } from './assumptions';
import { branches } from './branches';
import { checked } from './checked';
import { colours } from './colours';
import { countries } from './countries';
import { countryBoxes } from './country-boxes';
import { crossings } from './crossings';
import { dates } from './dates';
import { figureText } from './figure-text';
import { figures } from './figures';
import { followedBy } from './followed-by';
import { gauges } from './gauges';
import { hops } from './hops';
import { languages } from './languages';
import { leads } from './leads';
import { legCountries } from './leg-countries';
import { legCourse } from './leg-course';
import { legEnds } from './leg-ends';
import { legTurns } from './leg-turns';
import { lengths } from './lengths';
import { links } from './links';
import { lists } from './lists';
import { locode } from './locode';
import { mains } from './mains';
import { money } from './money';
import { network } from './network';
import { parties } from './parties';
import { publishedIds } from './published-ids';
import { quantities } from './quantities';
import { quotes } from './quotes';
import { rates } from './rates';
import { reachable } from './reachable';
import { references } from './references';
import { services } from './services';
import { sourceAddresses } from './source-addresses';
import { sources } from './sources';
import { speakers } from './speakers';
import { statusOrder } from './status-order';
import { text } from './text';
import { times } from './times';
import { tracks } from './tracks';
import { uniqueIds } from './unique-ids';
import { units } from './units';
import { unused } from './unused';
import { withdrawn } from './withdrawn';
import { yardsticks } from './yardsticks';

export const CHECKS: readonly Rule<Context>[] = [
  { check: uniqueIds, fieldwise: true },
  { check: references, fieldwise: true },
  { check: dates, fieldwise: true },
  { check: checked, fieldwise: true },
  { check: sources, fieldwise: true },
  { check: text, fieldwise: true },
  { check: links, fieldwise: true },
  { check: languages, fieldwise: true },
  { check: lists, fieldwise: true },
  { check: locode },
  { check: units, fieldwise: true },
  { check: figures },
  { check: figureText },
  { check: quantities },
  { check: money },
  { check: reachable },
  { check: followedBy, needs: ['deals'] },
  { check: quotes },
  { check: speakers, needs: ['people', 'organisations', 'places'] },
  { check: parties, needs: ['people', 'organisations', 'places', 'countries'] },
  { check: leads, needs: ['figures', 'places', 'legs'] },
  { check: mains, needs: ['legs', 'figures'] },
  { check: sourceAddresses },
  {
    check: unused,
    needs: [
      'places',
      'legs',
      'corridors',
      'deals',
      'quotes',
      'figures',
      'countries',
      'people',
      'services',
      'organisations',
      'times',
      'assumptions',
      'rates',
    ],
    complete: true,
  },
  { check: publishedIds },
  { check: withdrawn },
  { check: legEnds },
  { check: statusOrder },
  { check: branches, needs: ['legs'] },
  { check: legCountries, needs: ['places', 'stations'] },
  { check: gauges, needs: ['places', 'legs', 'corridors'], complete: true },
  { check: crossings, needs: ['places', 'stations'] },
  { check: services, needs: ['legs'] },
  { check: times, needs: ['places', 'legs'] },
  { check: rates, needs: ['places', 'legs'] },
  { check: yardsticks },
  { check: assumptions, complete: true, needs: ['assumptions'] },
  { check: colours },
];

export const COURSE_CHECKS: readonly Rule<CourseContext>[] = [
  { check: countries },
  { check: countryBoxes },
  { check: legCourse },
  { check: legTurns },
  { check: lengths },
  { check: hops },
  { check: tracks, needs: ['stations'], complete: true },
  { check: network, needs: ['places', 'stations', 'legs', 'sources'], complete: true },
];
