import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, foldWords, plainFold, wordsOf } from './fold';

/** A whole text as keys. */
const fold = (text: string): string => foldWords(wordsOf(text));

describe('fold', () => {
  it.each([
    ['Ələt', 'Alat', 'Alyat'],
    ['Khorgos', 'Horgos'],
    ['Qorgas', 'Qorğas', 'Қорғас', 'Korgas'],
    ['Aqtau', 'Aktau', 'Ақтау', 'Актау'],
    ["Xi'an", 'Xi’an', 'Xian', 'XIAN'],
    ['Lukashenko', 'Лукашенко', 'Lukaşenko'],
    ['Hajiyev', 'Hacıyev'],
    ['Aliyev', 'Aliev', 'Алиев'],
    ['Naxçıvan', 'Nakhchivan'],
    ['Kuryk', 'Quryq', 'Құрық'],
    ['Türkmenbaşy', 'Turkmenbashi', 'Turkmenbashy'],
    ['Gəncə', 'Ganja', 'Gandja'],
  ])('gives %s one key with its other spellings', (name, ...others) => {
    for (const other of others) expect(fold(other)).toBe(fold(name));
  });

  it('keeps different places apart', () => {
    expect(new Set(['Baku', 'Batumi', 'Poti', 'Kars', 'Astara', 'Astana'].map(fold)).size).toBe(6);
  });

  it('is its own key: folding a key changes nothing, and no word is lost', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcdeghijkopqstuvwxyzəışçğЖхщя’h') });
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        for (const word of wordsOf(text)) expect(foldWord(word)).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('sees nothing of what nobody sees', () => {
    const unseen = fc.string({
      unit: fc.constantFrom(
        ...'\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u2069\ufeff\u061c',
      ),
    });
    fc.assert(
      fc.property(
        unseen,
        fc.constantFrom('Baku', 'Xi’an', 'Əl\u0259t', 'Türkmenbaşy'),
        fc.nat(),
        (ghosts, name, seed) => {
          const at = seed % (name.length + 1);
          expect(plainFold(name.slice(0, at) + ghosts + name.slice(at))).toBe(plainFold(name));
        },
      ),
    );
    expect(plainFold('Port\u00a0of\u2007 Baku')).toBe('port of baku');
  });

  it('takes any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => typeof fold(text) === 'string'));
  });
});

describe('plainFold and wordsOf', () => {
  it('keep the spelling but for case, marks, script and apostrophes', () => {
    expect(plainFold('Bakı Limanı (Ələt)')).toBe('baki limani (alat)');
    expect(wordsOf("North–South: Xi'an")).toEqual(['north', 'south', 'xian']);
    expect(wordsOf(' – !? ')).toEqual([]);
  });
  it('takes a number for one word, and for no other number', () => {
    expect(wordsOf('$8.4 billion, 4,256 km, 13–17 days, 1,2')).toEqual([
      '8.4',
      'billion',
      '4256',
      'km',
      '13',
      '17',
      'days',
      '1',
      '2',
    ]);
    expect(foldWord('11')).toBe('11');
  });
  it('parts Chinese and Japanese into pairs of signs', () => {
    expect(wordsOf('中间走廊')).toEqual(['中间', '间走', '走廊']);
    expect(wordsOf('12天到巴库 Baku 港')).toEqual(['12', '天到', '到巴', '巴库', 'baku', '港']);
  });
});
