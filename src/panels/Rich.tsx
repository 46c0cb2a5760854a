import { TransNoContext } from '@lingui/react/server';
import type { ReactElement, ReactNode } from 'react';
import { i18n, type Values } from '../words/i18n';

/** What a record says is text, even where it looks like a tag: given as a node, it is not read as one. */
const asText = (values: Values): Record<string, ReactNode> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
  );

/**
 * A sentence with elements in it: `<link>Port of Baku</link>` in the message is set in the element of that name.
 *
 * It is one element, another one when it says something else: a page translator puts its own elements around bare text,
 * or in its place, and React would not find that again to change it or to take it away.
 */
export function Rich({
  id,
  values,
  parts,
}: {
  /** From a room's `say.key`. */
  id: string;
  values?: Values;
  parts: Readonly<Record<string, ReactElement>>;
}) {
  return (
    <span key={JSON.stringify([id, values])}>
      <TransNoContext
        id={id}
        {...(values ? { values: asText(values) } : {})}
        components={{ ...parts }}
        lingui={{ i18n }}
      />
    </span>
  );
}
