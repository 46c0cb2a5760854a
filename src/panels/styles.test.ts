/** A part that is there at once has its styles at once: nothing it shows waits for the styles of a part that comes later. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = resolve(import.meta.dirname, '..');

/** A module's files, itself and what it imports without waiting: `import()` is left out, and so are types. */
function reachable(entry: string, found = new Set<string>()): Set<string> {
  if (found.has(entry)) return found;
  found.add(entry);
  const text = readFileSync(entry, 'utf8');
  const names = [
    ...text.matchAll(/^(?:import|export)\s(?!type\b)[^;]*?from\s+'(\.[^']+)'/gm),
    ...text.matchAll(/^import\s+'(\.[^']+)'/gm),
    ...text.matchAll(/^@import\s+"(\.[^"]+)"/gm),
  ].map(([, name]) => name ?? '');
  for (const name of names) {
    const path = join(dirname(entry), name);
    const file = [path, `${path}.ts`, `${path}.tsx`, join(path, 'index.ts'), join(path, 'index.tsx')].find(
      (candidate) => statSync(candidate, { throwIfNoEntry: false })?.isFile(),
    );
    if (file) reachable(file, found);
  }
  return found;
}

/** The selectors of a style sheet that name a class, each with its classes; what is conditional counts like the rest. */
function selectorsIn(css: string): { selector: string; classes: string[] }[] {
  const preludes = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)].map(
    ([, text]) => text ?? '',
  );
  return preludes
    .filter((prelude) => !prelude.trim().startsWith('@'))
    .flatMap((prelude) => prelude.split(/,(?![^(]*\))/))
    .map((selector) => ({
      selector: selector.trim(),
      classes: [...selector.matchAll(/\.([a-z][a-z0-9-]*)/g)].map(([, name]) => name ?? ''),
    }))
    .filter(({ classes }) => classes.length > 0);
}

/** The classes that a component names: in quotes, whole or in a choice. */
const named = (tsx: string): string[] =>
  [...tsx.matchAll(/className=(?:"([^"]+)"|\{([^\n]*?)\}[\s>])/g)].flatMap(([, plain, choice]) =>
    plain === undefined
      ? [...(choice ?? '').matchAll(/[a-z][a-z0-9-]*/g)].map(([word]) => word)
      : plain.split(/\s+/),
  );

const STYLES = readdirSync(join(SRC, 'panels'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.css'))
  .map((name) => join(SRC, 'panels', name));
const page = reachable(join(SRC, 'app.ts'));
const panels = reachable(join(SRC, 'panels/index.tsx'));

/** The rules that only a later part's styles have, though all they speak of is in this part. */
function late(entry: string): string[] {
  const own = new Set([...page, ...panels, ...reachable(join(SRC, entry))]);
  const classes = new Set(
    [...own].filter((file) => file.endsWith('.tsx')).flatMap((file) => named(readFileSync(file, 'utf8'))),
  );
  return STYLES.filter((file) => !own.has(file)).flatMap((file) =>
    selectorsIn(readFileSync(file, 'utf8'))
      .filter((rule) => rule.classes.every((name) => classes.has(name)))
      .map(({ selector }) => `${relative(SRC, file)}: ${selector}`),
  );
}

describe('the styles of', () => {
  it.each([
    'panels/index.tsx',
    'panels/dossier/DossierPart.tsx',
    'panels/profile/ProfileSection.tsx',
    'panels/search/SearchDialog.tsx',
    'panels/chooser/ChooserMenu.tsx',
    'panels/about/AboutDialog.tsx',
    'panels/time/Lanes.tsx',
    'panels/news/News.tsx',
    'panels/blocs/BlocLegend.tsx',
    'panels/take/TakeDialog.tsx',
    'panels/take/CiteDialog.tsx',
    'panels/records/RecordsPart.tsx',
    'panels/records/TablePart.tsx',
    'panels/planner/PlannerPart.tsx',
    'panels/charts/ChartsSection.tsx',
  ])('%s come with it', (entry) => {
    expect(late(entry)).toEqual([]);
  });

  it('every part that comes later are looked at', () => {
    const parts = [
      ...reachable(join(SRC, 'panels/index.tsx')),
      ...reachable(join(SRC, 'panels/dossier/DossierPart.tsx')),
    ]
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/import\('(\.[^']+)'\)/g)].map(([, name]) => name),
      );
    expect(new Set(parts)).toEqual(
      new Set([
        './DossierPart',
        '../search/SearchDialog',
        '../chooser/ChooserMenu',
        '../about/AboutDialog',
        './Lanes',
        './ProfileSection',
        './News',
        '../blocs/BlocLegend',
        './TakeDialog',
        './CiteDialog',
        './RecordsPart',
        './TablePart',
        './PlannerPart',
        './ChartsSection',
      ]),
    );
  });
});
