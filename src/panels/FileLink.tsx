import type { ReactNode } from 'react';

/** A published file, by its path in the atlas's folder; its words may come from the sentence it stands in. */
export function FileLink({
  path,
  download = false,
  children,
}: {
  path: string;
  download?: boolean;
  children?: ReactNode;
}) {
  return (
    <a href={`./atlas/${path}`} download={download}>
      {children}
    </a>
  );
}
