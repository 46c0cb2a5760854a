import type { Check } from '../context';
import type { Problem } from '../problem';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/[\s‐-―-]+/g, ' ')
    .replace(/[.:;\s]+$/, '')
    .trim();

/** A quantity is written in one way: rivals are laid side by side by its words. */
export const quantities: Check = ({ records }) => {
  const problems: Problem[] = [];
  /** Plain form → spelling → how many write it so. */
  const forms = new Map<string, Map<string, number>>();
  for (const { quantity } of records.figures) {
    const spellings = forms.get(plain(quantity)) ?? new Map<string, number>();
    spellings.set(quantity, (spellings.get(quantity) ?? 0) + 1);
    forms.set(plain(quantity), spellings);
  }
  for (const { id, quantity } of records.figures) {
    const [usual] = [...(forms.get(plain(quantity)) ?? [])].reduce((most, now) =>
      now[1] > most[1] ? now : most,
    );
    if (usual !== quantity) {
      problems.push({
        file: 'figures.json',
        record: id,
        path: 'quantity',
        reason: `is "${quantity}", which others write "${usual}": it would stand beside no rival`,
      });
    }
  }
  return problems;
};
