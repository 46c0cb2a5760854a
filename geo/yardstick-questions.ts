/**
 * What the planner is asked, and by which published times and lengths its answers are measured. Nothing is tuned to them, and
 * a miss stays one. How the days are held from reading them is in yardsticks.ts.
 */
import type { Mode } from '../src/atlas/schema';

interface Ends {
  /** Ids of places. */
  readonly from: string;
  readonly to: string;
  readonly via: readonly string[];
}
/** What more is asked, where the published time is of a narrower way than the ends say. */
export interface Narrower {
  /** How it is narrower, in words. */
  readonly words: string;
  readonly via?: readonly string[];
  readonly closed?: readonly string[];
}
export interface DaysQuestion extends Ends {
  /** Ids of times; what they say together, from the shortest to the longest, is the yardstick. It is asked on their newest day. */
  readonly times: readonly string[];
  /** Our range has to hold all that is said, or only to meet it. */
  readonly how: 'contains' | 'overlaps';
  readonly narrower: Narrower;
}
/** A length of legs that somebody published of one of them: the first record of that source there. */
export interface LengthOf {
  readonly leg: string;
  readonly source: string;
  /** Ids of the legs that it measures together. */
  readonly over: readonly string[];
}
export interface KmQuestion extends Ends {
  readonly by: readonly Mode[];
  /** ISO; none: the edition's. */
  readonly day?: string;
  /** Ids of figures of the whole way, in km or nautical miles. */
  readonly figures: readonly string[];
  /** Or lengths of its parts, added up. */
  readonly lengths: readonly LengthOf[];
}
export interface Questions {
  readonly days: readonly DaysQuestion[];
  readonly km: readonly KmQuestion[];
}

/** The times are those of the Trans-Caspian route, which leaves Russia out; the soonest way need not. */
const CASPIAN: Narrower = {
  words: 'without Russia, as the Trans-Caspian route goes',
  closed: ['country:ru'],
};
/** Still open to the container lines; by now they go round the Cape. */
const SUEZ_OPEN = '2022-01-01';
const sea = {
  from: 'shanghai-port',
  to: 'rotterdam-port',
  by: ['sea'],
  day: SUEZ_OPEN,
  lengths: [],
} as const;
const own = (leg: string, source: string): LengthOf => ({ leg, source, over: [leg] });

export const QUESTIONS: Questions = {
  days: [
    {
      ...{ from: 'altynkol', to: 'baku', via: [], times: ['altynkol-baku-2024-10'], how: 'contains' },
      narrower: CASPIAN,
    },
    {
      ...{ from: 'altynkol', to: 'poti-port', via: [], times: ['altynkol-poti-2024-10'], how: 'contains' },
      narrower: CASPIAN,
    },
    {
      ...{ from: 'xian-port', to: 'baku', via: [], how: 'overlaps' },
      times: ['xian-baku-2024-09', 'xian-baku-2024-07'],
      narrower: CASPIAN,
    },
    {
      ...{ from: 'nhava-sheva-port', to: 'moscow', via: ['astara-az'], how: 'contains' },
      times: ['nhava-sheva-moscow-2016'],
      narrower: {
        words: 'by Bandar Abbas, Rasht and Astara, as the run went',
        via: ['bandar-abbas-port', 'rasht', 'astara-az'],
      },
    },
    {
      ...{
        from: 'xian-port',
        to: 'constanta-port',
        via: [],
        times: ['xian-constanta-2025'],
        how: 'overlaps',
      },
      narrower: CASPIAN,
    },
  ],
  km: [
    { ...sea, via: ['suez'], figures: ['suez-length-pemp', 'suez-length-flexport'] },
    { ...sea, via: ['cape-of-good-hope'], figures: ['cape-length-pemp', 'cape-length-flexport'] },
    {
      ...{ from: 'xian-port', to: 'almaty', via: [], by: ['rail'], figures: [] },
      lengths: [
        own('xian-lanzhou', 'wikipedia-longhai'),
        {
          ...{ leg: 'lanzhou-liuyuan', source: 'wikipedia-lanxin' },
          over: ['lanzhou-liuyuan', 'liuyuan-urumqi'],
        },
        own('urumqi-jinghe', 'railway-technology-jinghe'),
        own('jinghe-khorgos', 'wikipedia-jingyihuo'),
        own('altynkol-zhetygen', 'uic-enews-327-2013'),
      ],
    },
    {
      ...{ from: 'baku', to: 'kars', via: [], by: ['rail'], lengths: [] },
      figures: ['btk-length-caci', 'btk-length-rayhaber', 'btk-length-railway-magazine', 'btk-length-aliyev'],
    },
    {
      ...{ from: 'poti-port', to: 'baku', via: [], by: ['rail'], figures: [] },
      lengths: [
        own('senaki-poti', 'wikipedia-georgian-railway'),
        own('samtredia-senaki', 'wikipedia-georgian-railway'),
        own('tbilisi-samtredia', 'wikipedia-georgian-railway'),
        {
          ...{ leg: 'baku-alat', source: 'regionplus-boyuk-kesik-2015' },
          over: ['ganja-boyuk-kesik', 'hajigabul-ganja', 'alat-hajigabul', 'baku-alat', 'baku-bilajari'],
        },
      ],
    },
  ],
};
