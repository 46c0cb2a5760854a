/** Bytes to text: UTF-8 and nothing else, so that no letter is lost in silence. Pure. */

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly problem: string | null }
  | { readonly ok: false; readonly line: number; readonly reason: string };

const SAVE = 'save it as UTF-8 without a byte order mark';
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Windows-1252 from 0x80 to 0x9F, where it is not Latin-1; a blank where it has nothing. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Index of the first byte that is not UTF-8, in bytes that are not. */
function firstFault(bytes: Uint8Array): number {
  const streaming = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  // Line by line first: a file has megabytes, and the fault is in one line of it.
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    try {
      strict.decode(bytes.subarray(start, end + 1));
    } catch {
      break;
    }
    start = end + 1;
  }
  for (let at = start; at < bytes.length; at++) {
    try {
      streaming.decode(bytes.subarray(at, at + 1), { stream: true });
    } catch {
      return at;
    }
  }
  return bytes.length;
}

/**
 * The text of a file. A byte order mark is told and passed over, so that what is wrong besides is told too; bytes that
 * are not UTF-8 are told with their line, and with the letter they may have meant.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff))
    return { ok: false, line: 1, reason: `is UTF-16: ${SAVE}` };
  try {
    const text = strict.decode(bytes);
    return a === 0xef && b === 0xbb && c === 0xbf
      ? { ok: true, text: text.slice(1), problem: `begins with a byte order mark: ${SAVE}` }
      : { ok: true, text, problem: null };
  } catch {
    const at = firstFault(bytes);
    const byte = bytes[at] ?? 0;
    const hex = byte.toString(16).toUpperCase().padStart(2, '0');
    let line = 1;
    for (let i = 0; i < at; i++) if (bytes[i] === 10) line++;
    const letter = byte < 0xa0 ? WINDOWS.charAt(byte - 0x80).trim() : String.fromCharCode(byte);
    const guess = at < bytes.length && letter !== '' ? `, which in Windows-1252 is “${letter}”` : '';
    return { ok: false, line, reason: `is not UTF-8: the byte 0x${hex}${guess}; ${SAVE}` };
  }
}
