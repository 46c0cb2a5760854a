import { TransNoContext } from '@lingui/react/server';
import type { ReactElement } from 'react';
import { i18n, type Values } from '../words/i18n';

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
      <TransNoContext id={id} {...(values ? { values } : {})} components={{ ...parts }} lingui={{ i18n }} />
    </span>
  );
}
