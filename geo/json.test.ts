import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json';

const faultOf = (text: string) => {
  const result = parseJson(text);
  return result.ok ? null : `${result.fault.line}:${result.fault.column} ${result.fault.reason}`;
};

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const result = parseJson(text);
        expect(result.ok && JSON.stringify(result.value)).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  it('refuses what JSON.parse refuses, whatever one character is changed', () => {
    const accepts = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', ':', '1', '-', '\\', 'e', '\n'),
        (text, n, c) => {
          const at = n % (text.length + 1);
          const broken = text.slice(0, at) + c + text.slice(at + 1);
          expect(parseJson(broken).ok).toBe(accepts(broken));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{\n  "a": 1,\n}', '3:1 expected a key in double quotes, found "}"'],
    ['[\n  1\n  2]', '3:3 expected "," or "]", found "2"'],
    ['{"a" 1}', '1:6 expected ":" after the key "a", found "1"'],
    ['[1,', '1:4 expected a value, found the end of the file'],
    ['', '1:1 expected a value, found the end of the file'],
    ['[1] x', '1:5 cannot be read at "x"'],
    ['[1] 2', '1:5 expected the end of the file, found "2"'],
    ['[01]', '1:2 cannot be read at "01"'],
    ["['a']", '1:2 cannot be read at "\'"'],
  ])('says where %j goes wrong', (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it('finds a key that stands twice in one object, not in two', () => {
    const result = parseJson('{"a": {"b": 1},\n "c": {"b": 2}, "a": 3}');
    expect(result.ok && result.duplicates).toEqual([
      { line: 2, column: 17, reason: 'has the key "a" twice in one object' },
    ]);
  });

  it('survives deep nesting', () => {
    expect(parseJson('['.repeat(20_000)).ok).toBe(false);
  });
});
