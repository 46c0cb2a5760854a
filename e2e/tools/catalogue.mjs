/**
 * `npm test` asks it: does every sentence of the page come from the catalogue, and is every message of the catalogue said,
 * with the values that it names?
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import ts from 'typescript';
import { ROOT } from './paths.mjs';

/** Where the page's own sentences could stand. */
const ROOMS = ['atlas', 'state', 'network', 'map', 'panels', 'export'].map((room) => join(ROOT, 'src', room));
/** Capitalised words that machines say to each other: names of keys and of GeoJSON's types. */
const NAMES = new Set(
  `Alt Alt AltGraph Apps Backspace Control Delete End Enter Escape Esc Home Insert Meta Shift Space Tab
  Feature FeatureCollection GeometryCollection LineString MultiLineString MultiPoint MultiPolygon Point Polygon
  NotReady LoadError KeyK Slash`.split(/\s+/),
);
/** Attributes that are read to somebody. */
const SPOKEN = new Set([
  ...[
    'alt',
    'aria-description',
    'aria-label',
    'aria-roledescription',
    'aria-valuetext',
    'label',
    'placeholder',
    'title',
  ],
]);
/** The map's cuts of type, by the family names under which MapLibre finds weight and slope. */
const FAMILY = /^Atlas (Regular|SemiBold|Italic)$/;
/** Calls whose arguments a reader never sees: errors are for programmers, but the page shows a LoadError's message. */
const UNSEEN =
  /^(console\.\w+|new (?!LoadError$)\w*Error|new NotReady|\w+\.(querySelector(All)?|closest|matches|matchMedia|getAttribute|setProperty)|matchMedia|require|room)$/;

/**
 * @param {string} path
 * @param {string} text
 */
const parsed = (path, text) =>
  ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** @typedef {{ file: string, line: number, text: string }} Literal */

/**
 * @param {string} folder
 * @returns {string[]} the page's own sources in it, without tests and what only tests use
 */
function sources(folder) {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => join(folder, path))
      .filter((path) => /[.]tsx?$/.test(path) && !/[.](test|d)[.]tsx?$|[\\/]testing[\\/]/.test(path));
  } catch {
    return []; // A room that does not exist yet.
  }
}

/**
 * Whether a text is made of words: two in a row, or one that begins like a heading.
 *
 * @param {string} text
 */
const isWords = (text) =>
  !FAMILY.test(text) &&
  // Not a media query.
  !/^\([a-z-]+: [^)]+\)$/.test(text) &&
  (/\p{L}{2,}[,;:]?( \p{L})* \p{L}{2,}/u.test(text) ||
    (/^\p{Lu}\p{Ll}{2,}[.:…]?$/u.test(text) && !NAMES.has(text)));

/**
 * Whether somebody other than a reader is addressed: an error for programmers, a selector, a class, a type.
 *
 * @param {ts.Node} node
 */
function isForMachines(node) {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isTypeNode(parent))
      return true;
    if (ts.isJsxAttribute(parent)) {
      const name = parent.name.getText();
      if (!SPOKEN.has(name)) return true;
    }
    if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
      const called = `${ts.isNewExpression(parent) ? 'new ' : ''}${parent.expression.getText()}`;
      if (UNSEEN.test(called.replace(/\s+/g, '').replace(/^new/, 'new '))) return true;
    }
    if (ts.isBinaryExpression(parent) && /[.]className$/.test(parent.left.getText())) return true;
    if (ts.isStatement(parent)) break;
  }
  return false;
}

/**
 * The `say`s that a source has from src/words, whatever it calls them.
 *
 * @param {ts.SourceFile} source
 * @param {string} path
 * @returns {Map<string, string>} local name → room
 */
function saysOf(source, path) {
  /** @type {Map<string, string>} */
  const names = new Map();
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const room =
      /(?:^|\/)words\/([a-z-]+)$/.exec(statement.moduleSpecifier.text)?.[1] ??
      (/[\\/]words[\\/]/.test(path)
        ? /^\.\/([a-z-]+)$/.exec(statement.moduleSpecifier.text)?.[1]
        : undefined);
    const bindings = statement.importClause?.namedBindings;
    if (!room || !bindings || !ts.isNamedImports(bindings)) continue;
    for (const element of bindings.elements) {
      if ((element.propertyName ?? element.name).text === 'say') names.set(element.name.text, room);
    }
  }
  // A room's own file makes its `say`.
  const own = /[\\/]words[\\/]([a-z-]+)\.ts$/.exec(path)?.[1];
  if (own && /export const say = room\(/.test(source.text)) names.set('say', own);
  return names;
}

/**
 * The name that a call says its message with: `say(…)` and `say.key(…)` alike; empty where it is something else.
 *
 * @param {ts.CallExpression} call
 */
function saidBy({ expression }) {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) &&
    expression.name.text === 'key' &&
    ts.isIdentifier(expression.expression)
    ? expression.expression.text
    : '';
}

/**
 * Whether a number, a date or a name is written or sorted beside src/words, in a language of its own.
 *
 * @param {ts.Node} node
 */
const isOwnLanguage = (node) =>
  ts.isPropertyAccessExpression(node) &&
  (/^(toLocale\w+|localeCompare)$/.test(node.name.text) || node.expression.getText() === 'Intl');

/**
 * What the messages that valibot gives are for: whoever writes a record reads them from the compiler, whose language is
 * English. The name under which a source has valibot as a whole; empty where it has not.
 *
 * @param {ts.SourceFile} source
 */
function schemaMaker(source) {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (statement.moduleSpecifier.text === 'valibot' && bindings && ts.isNamespaceImport(bindings))
      return bindings.name.text;
  }
  return '';
}

/**
 * Texts that a source declares as types: the compiler knows them as names of states, and every use of them is checked.
 *
 * @param {ts.SourceFile} source
 */
function literalTypes(source) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @type {(node: ts.Node) => void} */
  const visit = (node) => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) found.add(node.literal.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * Whether a text is what an element holds, be it one of two or only under a condition.
 *
 * @param {ts.Node} node
 */
function isHeld(node) {
  let at = node;
  while (
    ts.isParenthesizedExpression(at.parent) ||
    (ts.isConditionalExpression(at.parent) && at.parent.condition !== at) ||
    (ts.isBinaryExpression(at.parent) &&
      (at.parent.right === at || at.parent.operatorToken.kind !== ts.SyntaxKind.AmpersandAmpersandToken) &&
      [
        ts.SyntaxKind.AmpersandAmpersandToken,
        ts.SyntaxKind.BarBarToken,
        ts.SyntaxKind.QuestionQuestionToken,
      ].includes(at.parent.operatorToken.kind))
  )
    at = at.parent;
  return ts.isJsxExpression(at.parent) && !ts.isJsxAttribute(at.parent.parent);
}

/**
 * The sentences that stand in a source instead of in the catalogue.
 *
 * @param {string} path
 * @param {string} text
 * @returns {Literal[]}
 */
export function literalsIn(path, text) {
  const source = parsed(path, text);
  /** @type {Literal[]} */
  const found = [];
  const says = saysOf(source, path);
  const schemas = schemaMaker(source);
  const states = literalTypes(source);
  /** An id of the catalogue, or what only those who write records read. @type {(node: ts.Node) => boolean} */
  const isElsewhere = (node) => {
    for (let at = node; at.parent && !ts.isStatement(at); at = at.parent) {
      const { parent } = at;
      if (!ts.isCallExpression(parent) || parent.expression === at) continue;
      if (parent.arguments[0] === at && says.has(saidBy(parent)) && !ts.isCallExpression(at)) return true;
      const { expression } = parent;
      if (schemas && ts.isPropertyAccessExpression(expression) && expression.expression.getText() === schemas)
        return true;
    }
    return false;
  };
  /** @type {(node: ts.Node, words: string) => void} */
  const add = (node, words) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ file: relative(ROOT, path).replaceAll('\\', '/'), line: line + 1, text: words.trim() });
  };
  /** @type {(node: ts.Node) => void} */
  const visit = (node) => {
    if (ts.isJsxText(node)) {
      if (/\p{L}{2,}/u.test(node.text)) add(node, node.text);
    } else if (isOwnLanguage(node)) {
      add(node, node.getText());
    } else if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
      const spoken =
        isHeld(node) || (ts.isJsxAttribute(node.parent) && SPOKEN.has(node.parent.name.getText()));
      const worded = spoken ? /\p{L}{2,}/u.test(node.text) : isWords(node.text) && !states.has(node.text);
      if (worded && !isForMachines(node) && !isElsewhere(node)) add(node, node.text);
    } else if (ts.isTemplateExpression(node)) {
      const pieces = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
      const worded = isHeld(node)
        ? pieces.some((piece) => /\p{L}{2,}/u.test(piece))
        : pieces.some((piece) => isWords(piece.trim()));
      if (worded && !isForMachines(node) && !isElsewhere(node)) add(node, pieces.join('…'));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * What a compiled message names, at any depth.
 *
 * @param {unknown} message
 * @returns {Set<string>}
 */
function valuesOf(message) {
  const names = new Set();
  /** @type {(tokens: unknown) => void} */
  const visit = (tokens) => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      const [name, , choices] = token;
      if (typeof name === 'string') names.add(name);
      if (choices && typeof choices === 'object') for (const choice of Object.values(choices)) visit(choice);
    }
  };
  visit(message);
  return names;
}

/** @typedef {{ id: string, values: string[] | null, where: string }} Said `id`: a pattern where parts of it are computed */

/**
 * What a source says of the catalogue's rooms: calls of a `say` that it imports from src/words, whatever it calls it.
 *
 * @param {string} path
 * @param {string} text
 * @returns {Map<string, Said[]>} by room
 */
export function saidIn(path, text) {
  const source = parsed(path, text);
  const names = saysOf(source, path);
  /** @type {Map<string, Said[]>} */
  const said = new Map();

  /** @type {(node: ts.Expression | undefined) => string[]} */
  const patterns = (node) => {
    if (!node) return [];
    if (ts.isStringLiteralLike(node)) return [node.text];
    if (ts.isConditionalExpression(node)) return [...patterns(node.whenTrue), ...patterns(node.whenFalse)];
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return patterns(node.expression);
    if (ts.isTemplateExpression(node))
      return [[node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('*')];
    return ['*'];
  };
  /** @type {(node: ts.Node) => void} */
  const visit = (node) => {
    if (ts.isCallExpression(node)) {
      const callee = node.expression;
      const room = names.get(saidBy(node));
      if (room) {
        const [id, values] = node.arguments;
        const isKey = ts.isPropertyAccessExpression(callee);
        const given =
          isKey ||
          (values && !ts.isObjectLiteralExpression(values)) ||
          (values && ts.isObjectLiteralExpression(values) && values.properties.some(ts.isSpreadAssignment))
            ? null
            : values && ts.isObjectLiteralExpression(values)
              ? values.properties.map((property) => property.name?.getText() ?? '')
              : [];
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        const where = `${relative(ROOT, path).replaceAll('\\', '/')}:${line + 1}`;
        for (const pattern of patterns(id))
          said.set(room, [...(said.get(room) ?? []), { id: pattern, values: given, where }]);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return said;
}

/** @param {string} pattern */
const asPattern = (pattern) =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
  );

/**
 * @param {string} room
 * @param {Readonly<Record<string, string>>} messages
 * @param {readonly Said[]} said
 * @returns {string[]} what is wrong: messages nobody says, values that are missing
 */
export function faultsOf(room, messages, said) {
  const problems = [];
  const ids = Object.keys(messages);
  /** @type {Set<string>} */
  const used = new Set();
  for (const { id, values, where } of said) {
    const pattern = asPattern(id);
    for (const match of ids.filter((known) => pattern.test(known))) {
      // A pattern of nothing but a star would excuse every message.
      if (id !== '*') used.add(match);
      // What a computed id needs only the whole catalogue could tell: the made-up language shows it.
      if (values === null || id.includes('*')) continue;
      const missing = [...valuesOf(compileMessageOrThrow(messages[match] ?? ''))].filter(
        (name) => !values.includes(name),
      );
      if (missing.length > 0)
        problems.push(`${where}: “${room}.${match}” is said without ${missing.join(', ')}`);
    }
  }
  const free = said.some(({ id }) => id === '*');
  for (const id of ids)
    if (!used.has(id) && !free) problems.push(`src/words/en/${room}.json: nobody says “${id}”`);
  return problems;
}

/**
 * @returns {Promise<string>} what was checked, in a few words
 * @throws when a sentence stands outside of the catalogue, or the catalogue and the page disagree; all are printed first
 */
export async function checkCatalogue() {
  const files = [...ROOMS.flatMap(sources), join(ROOT, 'src/app.ts'), join(ROOT, 'src/main.tsx')];
  const texts = files.map((path) => /** @type {const} */ ([path, readFileSync(path, 'utf8')]));
  const literals = texts.flatMap(([path, text]) => literalsIn(path, text));
  const words = sources(join(ROOT, 'src/words')).map(
    (path) => /** @type {const} */ ([path, readFileSync(path, 'utf8')]),
  );
  const saids = [...texts, ...words].map(([path, text]) => saidIn(path, text));
  const folder = join(ROOT, 'src/words/en');
  const rooms = readdirSync(folder).filter((file) => file.endsWith('.json'));
  let count = 0;
  const faults = rooms.flatMap((file) => {
    const room = basename(file, '.json');
    const messages = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    count += Object.keys(messages).length;
    return faultsOf(
      room,
      messages,
      saids.flatMap((said) => said.get(room) ?? []),
    );
  });
  for (const { file, line, text } of literals)
    console.error(`${file}:${line}: “${text.replace(/\s+/g, ' ')}” is not in the catalogue`);
  for (const fault of faults) console.error(fault);
  if (literals.length + faults.length > 0)
    throw new Error(`${literals.length} sentences outside of the catalogue, ${faults.length} faults in it`);
  return `${count} messages in ${rooms.length} rooms`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await checkCatalogue().then(console.log, (error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
