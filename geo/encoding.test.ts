import { describe, expect, it } from 'vitest';
import { decode } from './encoding';

const bytes = (...parts: (string | number)[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part])))),
  );

describe('decode', () => {
  it('reads UTF-8', () => {
    expect(decode(bytes('Şərq, 阿拉山口'))).toEqual({ ok: true, text: 'Şərq, 阿拉山口', problem: null });
  });

  it('tells a byte order mark once, and reads on', () => {
    expect(decode(bytes(0xef, 0xbb, 0xbf, '[]'))).toEqual({
      ok: true,
      text: '[]',
      problem: 'begins with a byte order mark: save it as UTF-8 without a byte order mark',
    });
  });

  it('tells the line and the letter of a file in Windows-1252', () => {
    expect(decode(bytes('[\n"Baku', 0x92, 's port"\n]'))).toEqual({
      ok: false,
      line: 2,
      reason:
        'is not UTF-8: the byte 0x92, which in Windows-1252 is “’”; save it as UTF-8 without a byte order mark',
    });
  });

  it('tells UTF-16, and a letter that is cut off at the end', () => {
    expect(decode(bytes(0xff, 0xfe, 'x', 0))).toMatchObject({ ok: false, line: 1 });
    expect(decode(bytes('[\n\n"', 0xd0))).toMatchObject({ ok: false, line: 3 });
  });
});
