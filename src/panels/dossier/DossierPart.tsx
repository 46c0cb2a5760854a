import { useMemo } from 'react';
import { dossierOf } from '../../atlas/dossier';
import type { Selection } from '../../atlas/selection';
import { readingIn } from '../../state/reading';
import { useAtlas } from '../atlas';
import { DossierPanel } from './DossierPanel';

/** The dossier of a selection, made and drawn: all of it comes with the first selection that is in reach. */
export default function DossierPart({ sel }: { sel: Selection }) {
  const reading = useAtlas(readingIn);
  const dossier = useMemo(() => dossierOf(reading, sel), [reading, sel]);
  return <DossierPanel sel={sel} dossier={dossier} />;
}
