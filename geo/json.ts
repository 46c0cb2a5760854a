/**
 * JSON with places: JSON.parse in Node 20 does not say where an unexpected token
 * stands, and silently keeps the last of two equal keys. This scanner finds both.
 */

export interface JsonFault {
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}
export type JsonResult =
  | { readonly ok: true; readonly value: unknown; readonly duplicates: readonly JsonFault[] }
  | { readonly ok: false; readonly fault: JsonFault };

/** A text's unescaped characters are those of RFC 8259, section 7. */
const TOKEN =
  /[\t\n\r ]*(?:[{}[\],:]|"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|true\b|false\b|null\b))/uy;
const SPACE = /[\t\n\r ]*/y;

interface Token {
  readonly text: string;
  readonly at: number;
}
class Fault extends Error {
  constructor(
    readonly at: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** The tokens of a JSON text, one at a time; '' at its end. */
function tokenizer(text: string): () => Token {
  let at = 0;
  return () => {
    SPACE.lastIndex = at;
    const start = at + (SPACE.exec(text)?.[0].length ?? 0);
    if (start >= text.length) return { text: '', at: text.length };
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) {
      const piece = /^(?:"[^\n]{0,20}|[\w.+-]{1,20}|.)/su.exec(text.slice(start))?.[0] ?? '';
      throw new Fault(start, `cannot be read at ${JSON.stringify(piece)}`);
    }
    at = TOKEN.lastIndex;
    return { text: text.slice(start, at), at: start };
  };
}

const named = (token: Token): string =>
  token.text === ''
    ? 'the end of the file'
    : token.text.startsWith('"')
      ? token.text.slice(0, 30)
      : `"${token.text.slice(0, 30)}"`;

/** Walks the text with an explicit stack (deep nesting must not overflow); throws Fault at the first error. */
function walk(text: string, duplicate: (at: number, key: string) => void): void {
  const next = tokenizer(text);
  const stack: { readonly close: '}' | ']'; readonly keys: Set<string> }[] = [];
  /** Reads a key and its colon; `token` is what stands where the key should. */
  const key = (token: Token, keys: Set<string>): void => {
    if (!token.text.startsWith('"'))
      throw new Fault(token.at, `expected a key in double quotes, found ${named(token)}`);
    if (keys.has(token.text)) duplicate(token.at, token.text);
    keys.add(token.text);
    const colon = next();
    if (colon.text !== ':')
      throw new Fault(colon.at, `expected ":" after the key ${token.text}, found ${named(colon)}`);
  };
  let token = next();
  for (;;) {
    let complete = true;
    if (token.text === '{' || token.text === '[') {
      const top = { close: token.text === '{' ? '}' : ']', keys: new Set<string>() } as const;
      const first = next();
      if (first.text !== top.close) {
        stack.push(top);
        complete = false;
        if (top.close === '}') {
          key(first, top.keys);
          token = next();
        } else token = first;
      }
    } else if (/^[}\],:]?$/.test(token.text)) {
      throw new Fault(token.at, `expected a value, found ${named(token)}`);
    }
    while (complete) {
      const top = stack.at(-1);
      token = next();
      if (!top) {
        if (token.text !== '')
          throw new Fault(token.at, `expected the end of the file, found ${named(token)}`);
        return;
      }
      if (token.text === top.close) stack.pop();
      else if (token.text === ',') {
        if (top.close === '}') key(next(), top.keys);
        token = next();
        complete = false;
      } else throw new Fault(token.at, `expected "," or "${top.close}", found ${named(token)}`);
    }
  }
}

/** Parses JSON; a syntax error or an equal key in one object comes back with its line and column. Never throws. */
export function parseJson(text: string): JsonResult {
  const fault = (at: number, reason: string): JsonFault => {
    const before = text.slice(0, at).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, reason };
  };
  const duplicates: JsonFault[] = [];
  try {
    walk(text, (at, key) => duplicates.push(fault(at, `has the key ${key} twice in one object`)));
    return { ok: true, value: JSON.parse(text), duplicates };
  } catch (error) {
    return error instanceof Fault
      ? { ok: false, fault: fault(error.at, error.message) }
      : { ok: false, fault: fault(0, error instanceof Error ? error.message : String(error)) };
  }
}
