/** BibTeX: its escapes, and an entry of fields. */

const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces, also those with a backslash before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** A text as BibTeX and LaTeX print it; letters of all scripts stay as they are (UTF-8). */
export const escaped = (text: string): string =>
  text.replace(/[\\{}~^&%$#_]/g, (character) => ESCAPED[character] ?? character).replace(/\s+/g, ' ');

/** An address is taken as it stands: only what would end the field, or the line in some styles, is written as bytes. */
const address = (url: string): string =>
  url.replace(/[\\{}\s]/g, (character) => encodeURIComponent(character));

/** What a field holds: `text` is escaped, `name` is whole and not taken for a first and a family name. */
export type Field =
  | { readonly text: string }
  | { readonly name: readonly string[] }
  | { readonly url: string }
  /** Digits, and words that are BibTeX's own. */
  | { readonly plain: string };

function written(field: Field): string {
  if ('url' in field) return `{${address(field.url)}}`;
  if ('plain' in field) return field.plain;
  if ('name' in field) return `{${field.name.map((name) => `{${escaped(name)}}`).join(' and ')}}`;
  // In braces of its own: no style makes small letters of its capitals.
  return `{{${escaped(field.text)}}}`;
}

/**
 * An entry of BibTeX.
 * @param key of ASCII letters, digits, hyphens
 */
export function bibtexOf(type: string, key: string, fields: readonly (readonly [string, Field])[]): string {
  const lines = fields.map(([name, field]) => `  ${name} = ${written(field)},\n`);
  return `@${type}{${key},\n${lines.join('')}}\n`;
}
