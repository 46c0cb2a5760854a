import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../atlas/atlas';
import type { Question } from '../../atlas/route/question';
import { fixtureTables } from '../../atlas/testing/fixture';
import { MOST_KEPT } from '../fields/scenario';
import { questionOf } from './index';
import { hasRoom, isKept, withScenario } from './kept';
import { endsName, fieldsOf, openLink, readScenario, scenarioLink, writeScenario } from './scenario-file';

const EDITION = { number: 2, date: '2024-08-31' };
const atlas = buildAtlas(fixtureTables(), EDITION.date);
const ASKED: Question = {
  from: 'aktau',
  to: 'tbilisi',
  via: ['baku'],
  by: ['rail', 'sea'],
  prefer: 'time',
  closed: [
    { kind: 'country', id: 'cn' },
    { kind: 'pair', id: 'az+ge' },
  ],
  opened: [{ kind: 'expected', id: '2030' }],
  slow: [{ change: { kind: 'place', id: 'baku-port' }, factor: 2.5 }],
  assumed: new Map([
    ['dwell-gauge', { from: 10, to: 40.5 }],
    ['dwell-port', null],
  ]),
};
const fields = fieldsOf(ASKED, '2012-05-12');
const LINK =
  'at=2012-05-12&from=aktau&to=tbilisi&via=baku&by=rail,sea&prefer=time&closed=country:cn,pair:az+ge' +
  '&opened=expected:2030&slow=place:baku-port~2.5&assume=dwell-gauge:10-40.5,dwell-port:none';
const file = (changed: Record<string, unknown> = {}): string =>
  JSON.stringify({
    kind: 'corridor-atlas-scenario',
    version: 1,
    name: 'A way',
    edition: EDITION,
    link: LINK,
    ...changed,
  });
function opened(text: string) {
  const found = readScenario(text, atlas, EDITION);
  if ('refused' in found) throw new Error(found.refused);
  return found;
}
const refusal = (text: string): string => {
  const found = readScenario(text, atlas, EDITION);
  return 'refused' in found ? found.refused : '';
};

describe('a scenario', () => {
  it('says a question as a link does, and comes back as the same', () => {
    expect(scenarioLink(fields)).toBe(LINK);
    expect(questionOf(openLink(LINK, atlas).asked)).toEqual(ASKED);
  });
  it('that closes as much as the atlas has by name is read back whole', () => {
    const closed = Array.from({ length: 500 }, (_, i) => `leg:some-quite-long-name-of-a-line-${i}`);
    const text = writeScenario('All', { ...fields, closed }, EDITION);
    // None of these is in this atlas: each is named.
    expect(opened(text).said).toHaveLength(1);
    expect(opened(text).asked.to).toBe('tbilisi');
  });
  it('goes through a file to the byte', () => {
    const text = writeScenario('A way', fields, EDITION);
    expect(JSON.parse(text)).toEqual(JSON.parse(file()));
    expect(opened(text)).toEqual({ name: 'A way', asked: fields, said: [] });
  });
  it('says nothing of what it does not change: that is as at first', () => {
    const { asked } = opened(file({ link: 'from=aktau&to=baku' }));
    expect(asked).toMatchObject({ at: null, via: [], by: [], prefer: 'distance', closed: [], assume: [] });
  });
  it('is called by its ends where nobody has named it', () => {
    expect(endsName(atlas, fields)).toBe('Aktau to Tbilisi');
    expect(endsName(atlas, { from: null, to: 'baku' })).toBe('');
  });
});

describe('a file that is no scenario is refused in a sentence:', () => {
  it.each([
    ['no JSON', '{"kind":', /it is not JSON/],
    ['nothing', '', /it is not JSON/],
    ['no object', 'null', /no scenario of Corridor Atlas/],
    ['a list', '[]', /no scenario of Corridor Atlas/],
    ['another file of the atlas', '{"type":"FeatureCollection"}', /no scenario of Corridor Atlas/],
    ['a later version', file({ version: 2 }), /of version 2, which is later than version 1 .* Reload/],
    ['no version', file({ version: '1' }), /in which version/],
    ['no link', file({ link: 5 }), /no question in it/],
    ['a link without end', file({ link: `from=${'a'.repeat(60_000)}` }), /no question in it/],
    [
      'a link of other things',
      file({ link: 'on=middle-corridor&sel=place:baku' }),
      /nothing that this page knows/,
    ],
    ['an empty link', file({ link: '' }), /nothing that this page knows/],
    ['a book', ' '.repeat(200_000), /too long/],
  ])('%s', (_, text, why) => {
    expect(refusal(text)).toMatch(why);
    expect(refusal(text)).toContain('Nothing was changed');
  });
});

describe('a file of a scenario is repaired, and it is said', () => {
  it('where the atlas has not what it names: the rest is taken', () => {
    const { asked, said } = opened(
      file({ link: 'from=aktau&to=tbilisi&via=atlantis,baku&closed=country:xx,country:cn' }),
    );
    expect(asked).toMatchObject({ from: 'aktau', via: ['baku'], closed: ['country:cn'] });
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('“atlantis”');
    expect(said[1]).toContain('“country:xx”');
  });
  it('where an end is unknown: it is left open', () => {
    const { asked, said } = opened(file({ link: 'from=atlantis&to=tbilisi' }));
    expect(asked).toMatchObject({ from: null, to: 'tbilisi' });
    expect(said).toEqual(['The atlas has no place “atlantis”; the route’s “from” is left out.']);
  });
  it('where a part is malformed', () => {
    const { asked, said } = opened(file({ link: 'from=aktau&to=tbilisi&prefer=luck&closed=everything' }));
    expect(asked).toMatchObject({ prefer: 'distance', closed: [] });
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('“luck”');
  });
  it('where it has parts that are no scenario’s, in its link or beside it', () => {
    const { asked, said } = opened(
      file({ link: 'from=aktau&to=tbilisi&weather=bad&sel=place:baku', author: 'x' }),
    );
    expect(asked).toMatchObject({ from: 'aktau', to: 'tbilisi' });
    expect(said).toHaveLength(2);
    expect(said[0]).toContain('“author”, which is no part');
    expect(said[1]).toContain('“weather” and “sel”, which are no parts');
  });
  it('where it is of another edition, or of none', () => {
    const other = opened(file({ edition: { number: 1, date: '2023-01-31' } }));
    expect(other.asked).toEqual(fields);
    expect(other.said).toEqual([
      'It was written with edition no. 1 of 31 January 2023, and this is edition no. 2 of 31 August 2024: what is known may have changed, and the answer with it.',
    ]);
    expect(opened(file({ edition: null })).said[0]).toContain('does not say with which edition');
    // Where the page's own is not known there is nothing to compare.
    expect(readScenario(file(), atlas, null)).toMatchObject({ said: [] });
  });
  it('where it is of a day that this edition does not reach', () => {
    const { asked, said } = opened(file({ link: 'from=aktau&to=tbilisi&at=2030-01-01' }));
    expect(asked.at).toBeNull();
    expect(said[0]).toContain('lies after this edition');
  });
  it('where it has no name', () => {
    for (const name of [undefined, '', '  ', 7]) {
      const found = opened(file({ name }));
      expect(found.name).toBe('Aktau to Tbilisi');
      expect(found.said).toEqual(['The file gives it no name.']);
    }
    expect(opened(file({ name: undefined, link: 'closed=country:cn' })).name).toBe('A scenario');
    expect(opened(file({ name: 'x'.repeat(100) })).name).toHaveLength(60);
  });
  it('where its link is an address, or an editor put a mark before it', () => {
    const found = opened(`\uFEFF${file({ link: `https://example.org/atlas/#${LINK}` })}`);
    expect(found).toEqual({ name: 'A way', asked: fields, said: [] });
  });
  it('as far as the tables that are there can tell', () => {
    const empty = buildAtlas({}, null);
    expect(openLink('from=atlantis&to=tbilisi', empty)).toMatchObject({
      asked: { from: 'atlantis', to: 'tbilisi' },
      said: [],
    });
  });
});

describe('the scenarios that are kept', () => {
  const kept = [
    { name: 'One', link: 'from=aktau&to=baku' },
    { name: 'Two', link: 'from=baku&to=aktau' },
  ];
  it('have one of a name: the later takes the place of the earlier', () => {
    const next = withScenario(kept, ' One ', LINK);
    expect(next).toEqual([{ name: 'One', link: LINK }, kept[1]]);
    expect(kept[0]?.link).toBe('from=aktau&to=baku');
    expect(isKept(kept, 'One ')).toBe(true);
    expect(isKept(kept, 'Three')).toBe(false);
  });
  it('are so many at most: none goes because another comes', () => {
    const full = Array.from({ length: MOST_KEPT }, (_, i) => ({ name: `N${i}`, link: LINK }));
    expect(withScenario(full, 'One more', LINK)).toBeNull();
    expect(hasRoom(full, 'One more')).toBe(false);
    expect(hasRoom(full, 'N3')).toBe(true);
    expect(withScenario(full, 'N3', 'to=baku')).toHaveLength(MOST_KEPT);
  });
  it('have a name, and a link that a browser keeps', () => {
    expect(withScenario(kept, '  ', LINK)).toBeNull();
    expect(withScenario(kept, 'Long', 'a'.repeat(60_000))).toBeNull();
  });
});
