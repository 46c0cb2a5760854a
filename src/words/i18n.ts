/**
 * The catalogue: every sentence the page says, by room and language. Each room's messages (ICU MessageFormat, in
 * `en/ROOM.json`) come with the chunk that uses them; vite.config.ts compiles them, so that no parser is shipped and
 * nothing is evaluated. What records say is data and does not belong here.
 *
 * The language is the document's: two atlases in one page speak the same one.
 */
import { setupI18n } from '@lingui/core';

/** BCP 47: the language of the catalogue that is loaded. */
export const LANGUAGE = 'en';
/** British forms of numbers, lists and dates. */
export const LOCALE = 'en-GB';

export const i18n = setupI18n({ locale: LANGUAGE, locales: LOCALE, messages: { [LANGUAGE]: {} } });

export type Values = Readonly<Record<string, string | number>>;
/** Says a message of one room. A value that a message names and is not given is an error that types can't see: words.test.ts looks for it. */
export interface Say<Id extends string> {
  (id: Id, values?: Values): string;
  /** The id within the whole catalogue, for <Rich>. */
  key(id: Id): string;
}

/**
 * Registers a room's messages and returns how to say them.
 * @param name the room: the name of its file
 * @param messages what the file holds: messages by id
 */
export function room<M extends object>(name: string, messages: M): Say<keyof M & string> {
  const key = (id: string): string => `${name}.${id}`;
  i18n.load(
    LANGUAGE,
    Object.fromEntries(Object.entries(messages).map(([id, message]) => [key(id), message])),
  );
  return Object.assign((id: string, values?: Values) => i18n._(key(id), values as Record<string, unknown>), {
    key,
  });
}
