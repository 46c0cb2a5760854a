import { describe, expect, it } from 'vitest';
import { faultsOf, literalsIn, saidIn } from './catalogue.mjs';
import { compileRoom, pseudo } from './words.mjs';

/** So that a template in a source is not one here. */
const DOLLAR = '$';
const texts = (source: string): string[] => literalsIn('src/panels/A.tsx', source).map(({ text }) => text);

describe('a sentence outside of the catalogue', () => {
  it.each([
    ['text between tags', '<p>Nothing here.</p>', 'Nothing here.'],
    ['a single word between tags', '<h3>Legend</h3>', 'Legend'],
    ['an attribute that is read aloud', '<a aria-label="Close">x</a>', 'Close'],
    ['a string of two words', "notify('the link was old')", 'the link was old'],
    ['a heading in a table', "const row = { label: 'Country' }", 'Country'],
    ['a template', `\`Loading ${DOLLAR}{what} now\``, 'Loading … now'],
    ['one word in an element, under a condition', "<p>{port && ', port'}</p>", ', port'],
    ['one word in an element, or another', "<p>{date === null ? 'undated' : date}</p>", 'undated'],
    ['one word in an element, with a value', `<p>{\`${DOLLAR}{n} days\`}</p>`, '… days'],
    ['words with a short one between them', `\`${DOLLAR}{title}, as a table\``, '…, as a table'],
    [
      'the reason for which a file could not be had',
      "throw new LoadError('The file is damaged.')",
      'The file is damaged.',
    ],
    ['a message that only looks like a schema’s', "v.regex(form, 'must be a day')", 'must be a day'],
    ['an id that only looks like the catalogue’s', "say('Where is it')", 'Where is it'],
    [
      'a value of a message',
      "import { say } from '../words/map';\nsay('at', { place: 'Port of Baku' })",
      'Port of Baku',
    ],
    [
      'a message of a schema that is said elsewhere',
      "import * as v from 'valibot';\nnotify('must be a day')",
      'must be a day',
    ],
    ['a number in a language of its own', "const far = km.toLocaleString('en-GB')", 'km.toLocaleString'],
    ['a date in a language of its own', 'const form = new Intl.DateTimeFormat()', 'Intl.DateTimeFormat'],
    ['a template with words in one piece', `\`${DOLLAR}{n} of the deals\``, '… of the deals'],
  ])('is found: %s', (_, source, text) => {
    expect(texts(source)).toContain(text);
  });

  it.each([
    ['a class', '<p className="muted small figures">{x}</p>'],
    ['a class that is set', "element.className = 'card map-message'"],
    ['an error for programmers', "throw new Error('A panel stands outside.')"],
    ['a selector', "root.querySelector('main canvas')"],
    ['a media query', "followMedia('(prefers-color-scheme: dark)', f)"],
    ['a key', "if (event.key === 'Escape') stop()"],
    ['a type', "type A = 'one word' | 'another word'"],
    ['a path of a symbol', "const mark = 'M12 8.4v9.4M8.6 10.6h6.8'"],
    ['an id', "const kind = 'dry-port'"],
    [
      'a schema’s message to who writes records',
      "import * as v from 'valibot';\nv.pipe(v.string(), v.regex(DAY, 'must be a day'))",
    ],
    ['an id of the catalogue', `import { say } from '../words/dossier';\nsay(\`Members.${DOLLAR}{status}\`)`],
    [
      'an id of the catalogue, as a key',
      `import { say as tell } from '../words/map';\ntell.key(\`Status.${DOLLAR}{status}\`)`,
    ],
    ['a family of type', "const REGULAR = 'Atlas Regular'"],
    ['a state that a type declares', "type Pass = 'none due' | 'due';\nlet pass: Pass = 'none due'"],
    ['a condition in an element', "<p>{kind === 'port' && name}</p>"],
    ['an import', "import a from './some file'"],
  ])('is not mistaken for one: %s', (_, source) => {
    expect(texts(source)).toEqual([]);
  });
});

describe('the catalogue', () => {
  const MESSAGES = {
    hint: 'Type.',
    found: '{count, plural, one {# of {all}} other {# of {all}}}',
    'kind.port': 'port',
  };
  const faults = (source: string): string[] =>
    faultsOf(
      'search',
      MESSAGES,
      saidIn('src/panels/A.tsx', `import { say } from '../words/search';\n${source}`).get('search') ?? [],
    );
  const ALL = `say('hint'); say('found', { count, all }); say(\`kind.${DOLLAR}{kind}\`);`;

  it('is content when everything is said with what it names', () => {
    expect(faults(ALL)).toEqual([]);
  });
  it('names a message that nobody says', () => {
    expect(faults(ALL.replace("say('hint');", ''))).toEqual(['src/words/en/search.json: nobody says “hint”']);
  });
  it('names a value that is missing, however deep the message asks for it', () => {
    expect(faults(ALL.replace('{ count, all }', '{ count }'))).toEqual([
      'src/panels/A.tsx:2: “search.found” is said without all',
    ]);
  });
  it('sees a message chosen between two, and one said as a key', () => {
    expect(faults("say(a ? 'hint' : 'kind.port'); say.key('found')")).toEqual([]);
  });
});

describe('the pseudo-language', () => {
  it('marks letters and lengthens the text by at least 40 %, within its blanks', () => {
    expect(pseudo('Search the atlas ')).toBe('Šéárçh thé átláš······ ');
    expect(pseudo('Search the atlas').length).toBeGreaterThanOrEqual('Search the atlas'.length * 1.3);
    expect(pseudo(', ')).toBe(', ');
  });
  it('leaves values and tags as they are', () => {
    const { lead } = compileRoom('{"lead":"Begin at <a>{place}</a> now"}', { pseudo: true });
    expect(JSON.stringify(lead)).toContain('<a>');
    expect(JSON.stringify(lead)).toContain('["place"]');
  });
  it('says which message cannot be read', () => {
    expect(() => compileRoom('{"bad":"{count, plural, one {"}')).toThrow(/“bad” cannot be read/);
  });
});
