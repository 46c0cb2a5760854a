import { describe, expect, it } from 'vitest';
import { readingOf } from '../src/atlas/reading/reading';
import { type Change, pairOf, parseChange } from '../src/atlas/route/change';
import { bordersOfRuns, type RouteFacts } from '../src/atlas/route/facts';
import { isStrait, linesOf } from '../src/atlas/route/lines';
import { reachOf } from '../src/atlas/route/reach';
import { isAtSea, isStop } from '../src/atlas/way/way';
import { joins, type Mask } from '../src/network/net';
import { fewestClosures, planOf } from '../src/state/route';
import { maskFor, networkOf, partsOf } from '../src/state/route/net';
import { joinedBy, joinedWith } from '../src/state/route/stops';
import { linkQuestion } from '../src/state/route/testing/question';
import { AS_OF } from './edition';
import { authored } from './testing/authored';

const atlas = authored();
const lines = linesOf(atlas);
const DAYS = ['2018-06-01', AS_OF];
const readings = DAYS.map((day) => readingOf(atlas, day, AS_OF));

/** Numbers below 1 that are the same at every run. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
const countryOf = (id: string): string => atlas.places.get(id)?.properties.country ?? '';
const lanes = lines.lines.filter(({ leg }) => leg.properties.mode === 'sea');
const ports = [...new Set(lanes.flatMap(({ from, to }) => [from, to]))].filter((id) => !isStrait(atlas, id));
const portCountries = [...new Set(ports.map(countryOf))];
/** The places at which a route calls, or through which it comes on land. */
const called = ({ way }: RouteFacts): string[] =>
  way.legs.flatMap((travelled) =>
    travelled.places.filter((id) => {
      const place = atlas.places.get(id);
      return place && isStop(travelled, place);
    }),
  );

describe('closed at sea, on the atlas as authored', () => {
  it('no lane is cut by closing a port at which it does not begin or end', () => {
    const [reading] = readings;
    if (!reading) throw new Error('no reading');
    const network = networkOf(reading);
    const opened = [{ kind: 'state', id: 'idle' } as const];
    for (const port of ports) {
      const closed = [{ kind: 'place', id: port } as const];
      const mask = maskFor(network, reading, { opened, by: ['sea'], closed });
      for (const { properties } of new Set(lanes.map(({ leg }) => leg))) {
        const { from, to } = properties;
        const own = new Set(lines.ofLeg.get(properties.id));
        // By its own lines alone.
        const edge = mask.edge.map((shut, i) => {
          const line = network.lineOf[i] ?? -1;
          return shut || (line >= 0 && !own.has(line)) ? 1 : 0;
        });
        const [start = -1, end = -1] = [from, to].map((id) => lines.numberOf.get(id) ?? -1);
        const isCut = !joins(network.net, { ...mask, edge }, start, end);
        expect(isCut, `${port} cuts ${properties.id}`).toBe(from === port || to === port);
      }
    }
  });

  it('closing a port, or a country that has no canal between them, parts no two other ports', () => {
    // By water through a country: the Suez Canal, the Volga.
    const canals = new Set(
      lanes.flatMap(({ from, to, leg }) =>
        leg.properties.waterway === undefined ? [] : [from, to].map(countryOf),
      ),
    );
    const one = (kind: Change['kind']) => (id: string) => ({ kind, id });
    const closings = [
      ...ports.map(one('place')),
      ...portCountries.filter((country) => !canals.has(country)).map(one('country')),
    ];
    for (const reading of readings) {
      const network = networkOf(reading);
      const shut = (closed: readonly Change[]) =>
        maskFor(network, reading, { opened: [], by: ['sea'], closed });
      const reached = (mask: Mask, from: string, to: string): boolean =>
        joins(network.net, mask, lines.numberOf.get(from) ?? -1, lines.numberOf.get(to) ?? -1);
      const open = shut([]);
      const chance = chanceOf(7);
      const some = Array.from({ length: 60 }, () =>
        [0, 1].map(() => ports[Math.floor(chance() * ports.length)] ?? ''),
      ).filter(([from = '', to = '']) => from !== to && reached(open, from, to));
      expect(some.length).toBeGreaterThan(20);
      for (const change of closings) {
        const mask = shut([change]);
        for (const [from = '', to = ''] of some)
          if (![from, to, countryOf(from), countryOf(to)].includes(change.id))
            expect(reached(mask, from, to), `${from} ${to} ${change.id}`).toBe(true);
      }
    }
  });

  it('straits stay open when what is beside them is closed, and close by name', () => {
    const [reading] = readings;
    if (!reading) throw new Error('no reading');
    const told = (from: string, to: string, closed: string[]) => {
      const { routes } = planOf(reading, linkQuestion({ from, to, by: ['sea'], closed }));
      return routes[0]?.totals.countries ?? null;
    };
    for (const closed of [[], ['country:tr'], ['place:ambarli-port']])
      expect(told('poti-port', 'piraeus-port', closed)).toEqual(['ge', 'gr']);
    expect(told('poti-port', 'piraeus-port', ['place:bosphorus'])).toBeNull();
    expect(told('poti-port', 'piraeus-port', ['place:dardanelles'])).toBeNull();
    for (const closed of [[], ['country:sg'], ['place:singapore-port'], ['country:lk']])
      expect(told('shanghai-port', 'rotterdam-port', closed)).toEqual(['cn', 'eg', 'nl']);
    expect(told('shanghai-port', 'rotterdam-port', ['place:strait-of-malacca'])).toBeNull();
    // A ship in the canal is in Egypt, whether or not it calls.
    expect(told('shanghai-port', 'rotterdam-port', ['country:eg'])).toEqual(['cn', 'nl']);
  });

  it.each([1, 2, 3])('what is closed is on no route, seed %i', (seed) => {
    const chance = chanceOf(seed);
    const pick = <T>(of: readonly T[]): T => {
      const found = of[Math.floor(chance() * of.length)];
      if (found === undefined) throw new Error('nothing to pick');
      return found;
    };
    const big = [...atlas.places.values()]
      .filter(({ id, properties }) => properties.importance <= 2 && !isStrait(atlas, id))
      .map(({ id }) => id);
    let answered = 0;
    for (let i = 0; i < 60; i++) {
      const reading = pick(readings);
      const [from, to] = [pick(chance() < 0.5 ? ports : big), pick(chance() < 0.5 ? ports : big)];
      const prefer = pick(['distance', 'time', 'borders', 'transhipments', 'known'] as const);
      const via = chance() < 0.2 ? [pick(['bosphorus', 'piraeus-port', 'singapore-port'])] : [];
      const by = chance() < 0.4 ? ['sea' as const] : [];
      const own = [countryOf(from), countryOf(to)];
      const [country, port] = [pick(portCountries), pick(ports)];
      // Often the two of the route itself: there the closing matters.
      const a = chance() < 0.7 ? (own[0] ?? '') : pick(portCountries);
      const b = chance() < 0.7 ? (own[1] ?? '') : pick(portCountries);
      const pairs = a === b ? [] : [pairOf(a, b)];
      const more = chance() < 0.3 ? [pairOf(pick(portCountries), a)].filter((id) => id !== `${a}+${a}`) : [];
      const closed = pick([
        [`country:${country}`],
        [`place:${port}`],
        [...pairs, ...more].map((pair) => `pair:${pair}`),
      ]);
      const asked = linkQuestion({ from, to, via, by, prefer, closed });
      const { routes } = planOf(reading, asked);
      expect(routes.length > 0).toBe(from !== to && joinedBy(reading, asked));
      for (const route of routes) {
        answered += 1;
        expect([...bordersOfRuns(lines, route.runs)].sort()).toEqual([...route.borders].sort());
        for (const change of asked.closed) {
          if (change.kind === 'country') expect(route.totals.countries).not.toContain(change.id);
          if (change.kind === 'pair') expect(route.borders).not.toContain(change.id);
          if (change.kind === 'place') expect(called(route)).not.toContain(change.id);
        }
      }
    }
    expect(answered).toBeGreaterThan(40);
  });

  it('no other way is offered that calls elsewhere and comes past where it has been', () => {
    const [reading] = readings;
    if (!reading) throw new Error('no reading');
    const closed = ['pair:de+pl', 'place:mangystau', 'place:samur'];
    const { routes } = planOf(
      reading,
      linkQuestion({ from: 'baku-port', to: 'khaf', prefer: 'time', closed }),
    );
    expect(routes.length).toBeGreaterThan(1);
    for (const { way } of routes) {
      const places = way.legs.flatMap((leg) => leg.places).filter((id, i, all) => id !== all[i - 1]);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('the fewest closures part the ends, and none of them can be spared, with a pair closed too', () => {
    const [reading] = readings;
    if (!reading) throw new Error('no reading');
    for (const [from, to, closed] of [
      ['constanta-port', 'ambarli-port', ['pair:ro+tr']],
      ['poti-port', 'piraeus-port', ['pair:ge+gr']],
      ['shanghai-port', 'rotterdam-port', ['pair:cn+nl', 'pair:eg+nl']],
    ] as const) {
      const asked = linkQuestion({ from, to, by: ['sea'], closed: [...closed] });
      const fewest = fewestClosures(reading, asked) ?? [];
      const joined = (less: typeof fewest): boolean =>
        joinedBy(reading, { ...asked, closed: [...asked.closed, ...less] });
      expect(fewest.length).toBeGreaterThan(0);
      expect(joined(fewest)).toBe(false);
      for (const change of fewest) expect(joined(fewest.filter((each) => each !== change))).toBe(true);
    }
  });

  it.each([
    ['zamyn-uud', 'hailar', 'leg:harbin-manzhouli'],
    ['khabarovsk', 'sirjan', 'leg:bafq-bandar-abbas'],
    ['ambarli-port', 'maladzyechna', 'leg:minsk-vilnius'],
  ])(
    'the fewest closures are counted in legs and places, not in parts of legs: %s to %s',
    (from, to, key) => {
      const [, reading] = readings;
      if (!reading) throw new Error('no reading');
      const asked = linkQuestion({ from, to });
      const [only, ...more] = fewestClosures(reading, asked) ?? [];
      expect(more).toEqual([]);
      expect(only && joinedBy(reading, { ...asked, closed: [only] })).toBe(false);
      const known = parseChange(key);
      expect(known && joinedBy(reading, { ...asked, closed: [known] })).toBe(false);
    },
  );

  it('no single closure, and no two, do what the fewest are told to be more for', () => {
    const [, reading] = readings;
    if (!reading) throw new Error('no reading');
    const network = networkOf(reading);
    const chance = chanceOf(3);
    const all = [...new Set(lines.lines.flatMap(({ from, to }) => [from, to]))];
    const legs = [...new Set(lines.lines.filter(({ leg }) => !isAtSea(leg)).map(({ leg }) => leg.id))];
    const sizes: number[] = [];
    for (let i = 0; i < 60; i++) {
      const [from = '', to = ''] = [0, 1].map(() => all[Math.floor(chance() * all.length)]);
      const asked = linkQuestion({ from, to, by: chance() < 0.3 ? ['rail'] : [] });
      if (from === to || !joinedBy(reading, asked)) continue;
      const fewest = fewestClosures(reading, asked);
      if (!fewest) continue;
      sizes.push(fewest.length);
      expect(joinedBy(reading, { ...asked, closed: [...fewest] })).toBe(false);
      const ends = [from, to].map((id) => lines.numberOf.get(id) ?? -1);
      const mask = maskFor(network, reading, asked);
      const can = [
        ...legs.map((id) => ({ kind: 'leg', id }) as const),
        ...all.map((id) => ({ kind: 'place', id }) as const),
      ]
        .map((change) => partsOf(network, reachOf(lines, reading, change)))
        .filter(({ nodes }) => !nodes.some((node) => ends.includes(node)));
      /** Whether closing so many of these, from one on, parts the two. */
      const does = (count: number, first: number): boolean => {
        if (!joins(network.net, mask, ends[0] ?? -1, ends[1] ?? -1)) return true;
        if (count === 0) return false;
        return can.slice(first).some(({ edges, nodes }, n) => {
          const newly = [edges.filter((edge) => !mask.edge[edge]), nodes.filter((node) => !mask.node[node])];
          for (const edge of newly[0] ?? []) mask.edge[edge] = 1;
          for (const node of newly[1] ?? []) mask.node[node] = 1;
          const done = does(count - 1, first + n + 1);
          for (const edge of newly[0] ?? []) mask.edge[edge] = 0;
          for (const node of newly[1] ?? []) mask.node[node] = 0;
          return done;
        });
      };
      // Of three, all pairs are tried of few of the questions: there are four hundred thousand.
      const tried =
        fewest.length === 3 && sizes.filter((size) => size === 3).length > 1 ? 1 : fewest.length - 1;
      if (fewest.length > 1) expect(does(Math.min(tried, 2), 0), `${from} ${to}`).toBe(false);
    }
    expect(sizes.filter((size) => size > 1).length).toBeGreaterThan(5);
  });

  it('what is joined is the same, asked of many sets of closures at once', () => {
    const [, reading] = readings;
    if (!reading) throw new Error('no reading');
    const closed = [
      ...['pair:cn+nl', 'pair:eg+nl', 'pair:cn+gr', 'pair:cn+kz', 'pair:ae+nl', 'mode:rail', 'country:ru'],
      ...['place:bosphorus', 'state:idle'],
    ];
    const chance = chanceOf(5);
    let parted = 0;
    for (const asked of [
      linkQuestion({ from: 'shanghai-port', to: 'rotterdam-port', closed }),
      linkQuestion({ from: 'shanghai-port', to: 'rotterdam-port', closed, by: ['sea'] }),
      linkQuestion({ from: 'poti-port', via: ['bosphorus', 'dardanelles'], to: 'piraeus-port', closed }),
      linkQuestion({ from: 'almaty', to: 'duisburg-terminal', closed }),
    ]) {
      const joined = joinedWith(reading, asked);
      for (let i = 0; i < 40; i++) {
        const held = closed.flatMap((_, n) => (chance() < 0.6 ? [n] : []));
        const less = asked.closed.filter((_, n) => held.includes(n));
        const is = joinedBy(reading, { ...asked, closed: less });
        expect(joined(held), held.map((n) => closed[n]).join()).toBe(is);
        if (!is) parted += 1;
      }
    }
    expect(parted).toBeGreaterThan(20);
  });

  it.each([
    ['kapikoy', 'kandahar', 'road', 'herat-kandahar'],
    ['cheshmeh-soraya', 'nhava-sheva-port', 'rail', 'marand-aralik'],
    ['dardanelles', 'sadarak', 'sea', 'julfa-jolfa'],
  ] as const)(
    'no link is said to be missing where one is drawn that does not operate: %s to %s',
    (from, to, by, leg) => {
      const [, reading] = readings;
      if (!reading) throw new Error('no reading');
      const { none } = planOf(reading, linkQuestion({ from, to, by: [by] }));
      expect(none?.reason).toBe('by');
      expect(none?.lacking).toContain(leg);
      const opened = (none?.lacking ?? []).map((id) => `leg:${id}`);
      expect(joinedBy(reading, linkQuestion({ from, to, opened }))).toBe(true);
    },
  );
});
