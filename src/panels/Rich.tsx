import { TransNoContext } from '@lingui/react/server';
import type { ReactElement } from 'react';
import { i18n, type Values } from '../words/i18n';

/** A sentence with elements in it: `<link>Port of Baku</link>` in the message is set in the element of that name. */
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
    <TransNoContext id={id} {...(values ? { values } : {})} components={{ ...parts }} lingui={{ i18n }} />
  );
}
