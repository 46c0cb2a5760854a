/**
 * Links that have travelled: through mail, chat and text processors, which escape them (`%26sel%3D`, `&amp;sel=`,
 * `%253A`), set them in brackets and end them with a full stop. Here escapes are undone and the parts told apart; what
 * cannot belong to a value is trimmed by the fields, each of which knows its own letters.
 */

/** Nobody escapes more often than this. */
const DEEPEST = 5;

/** Percent-escapes undone where they are whole; a broken one stays as it is typed. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Unescaped until nothing more changes. */
function unescapedWhole(text: string): string {
  let before = text;
  for (let turn = 0; turn < DEEPEST; turn += 1) {
    const after = unescaped(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

/** A key without what a journey put before it: `#`, quotes, brackets, the rest of an `&amp;`. */
const keyOf = (text: string): string =>
  unescapedWhole(text).replace(/^(?:[^\p{L}\p{N}]|(?:amp|#38|#x26);)+/iu, '');

/**
 * The parts of a link as key and text, in order.
 * @param hash with or without its `#`
 * @param kindOf whether a key is a field's, and if its text is free; null: it is foreign, and its text is nothing to us
 */
export function partsOf(
  hash: string,
  kindOf: (key: string) => 'free' | 'strict' | null,
): readonly (readonly [key: string, text: string])[] {
  const parts: (readonly [string, string])[] = [];
  const take = (piece: string, depth: number): void => {
    const equals = piece.indexOf('=');
    if (equals < 0) {
      // A link that was escaped as a whole.
      const plain = unescapedWhole(piece);
      if (plain.includes('=') && depth < DEEPEST) takeAll(plain, depth + 1);
      return;
    }
    const key = keyOf(piece.slice(0, equals));
    const text = piece.slice(equals + 1);
    const kind = kindOf(key);
    if (kind === 'free') parts.push([key, unescaped(text)]);
    else if (kind === 'strict') {
      // No such value holds an ampersand: what comes after one is the rest of the link.
      const [own = '', ...others] = unescapedWhole(text).split('&');
      parts.push([key, own]);
      if (depth < DEEPEST) for (const other of others) take(other, depth + 1);
    }
  };
  const takeAll = (text: string, depth: number): void => {
    for (const piece of text.split('&')) take(piece, depth);
  };
  takeAll(hash.replace(/^#/, ''), 0);
  return parts;
}

/**
 * A text of lower-case letters, digits, hyphens and colons without what a journey hung around it: brackets, quotes, a
 * full stop, another's query. As it is where anything else stands inside.
 */
export function bare(text: string): string {
  return (
    /^[^a-z0-9]*([a-z0-9](?:[a-z0-9:-]*[a-z0-9])?)(?:[^a-z0-9:-]+|[^a-z0-9:-]*[?#/].*)?$/s.exec(text)?.[1] ??
    text
  );
}
