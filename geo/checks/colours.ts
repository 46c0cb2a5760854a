import { apart, contrast, DEFICIENCIES } from '../colour';
import type { Check } from '../context';
import type { Problem } from '../problem';

/** The ground that lines lie on and words are set on, as the map's theme has it. */
const GROUND = {
  light: { land: '#f6f2e9', sea: '#d3e1e7' },
  dark: { land: '#1e282d', sea: '#10181d' },
} as const;
/** WCAG 2: names are set in the colour on land; lines lie on the sea. */
const CONTRAST = { land: 4.5, sea: 3 } as const;
/** OKLab distance of two corridors' colours: for most eyes, and under each of the common deficiencies. */
const APART = { most: 0.12, deficient: 0.07 };

/** A corridor's colour reads on the ground and is no other corridor's, in either theme, whoever looks. */
export const colours: Check = ({ records }) => {
  const problems: Problem[] = [];
  for (const [i, { id, colour }] of records.corridors.entries()) {
    for (const theme of ['light', 'dark'] as const) {
      const say = (reason: string) =>
        problems.push({ file: 'corridors.json', record: id, path: `colour.${theme}`, reason });
      const own = colour[theme];
      for (const ground of ['land', 'sea'] as const) {
        const ratio = contrast(own, GROUND[theme][ground]);
        if (ratio < CONTRAST[ground])
          say(
            `is ${own}, whose contrast to the ${ground} is ${ratio.toFixed(1)}, less than ${CONTRAST[ground]}`,
          );
      }
      for (const other of records.corridors.slice(0, i)) {
        const theirs = other.colour[theme];
        const seen = [undefined, ...Object.keys(DEFICIENCIES)]
          .map((eyes) => ({ eyes, by: apart(own, theirs, eyes), least: eyes ? APART.deficient : APART.most }))
          .filter(({ by, least }) => by < least);
        const [worst] = seen.sort((a, b) => a.by / a.least - b.by / b.least);
        if (worst)
          say(
            `is ${own}, too near to ${theirs} of "${other.id}"${worst.eyes ? ` with ${worst.eyes}` : ''}: ${worst.by.toFixed(3)} apart in OKLab, less than ${worst.least}`,
          );
      }
    }
  }
  return problems;
};
