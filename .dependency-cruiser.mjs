/**
 * Who may import whom. The direction is the design's: words and network know nobody;
 * atlas knows words; state knows them all; map, panels and export know state and what is below it, never each other;
 * geo uses the model, the graphs and the planner; only src/app.ts, which src/main.tsx starts, sees everything.
 *
 * e2e/tools/imports.mjs runs these rules, and runs them once more over planted
 * violations of each, so that a rule that has stopped biting is noticed.
 */
const OURS = '^(src|geo|e2e)/';
const TEST = '[.](test|spec)[.]tsx?$';

/** `folder` may import of our own code only what lies in `allowed`. */
const only = (name, folder, allowed) => ({
  name,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: OURS, pathNot: `^(${[folder, ...allowed].join('|')})/` },
});
/** `packages` are imported in `folders` and nowhere else. */
const reserved = (name, packages, folders) => ({
  name,
  severity: 'error',
  from: { path: OURS, pathNot: folders },
  to: { path: `node_modules/(${packages})/` },
});

export default {
  forbidden: [
    only('words-know-nobody', 'src/words', []),
    only('atlas-knows-words', 'src/atlas', ['src/words']),
    only('network-knows-nobody', 'src/network', []),
    only('state-knows-the-model', 'src/state', ['src/atlas', 'src/network', 'src/words']),
    only('map-knows-state-and-model', 'src/map', ['src/state', 'src/atlas', 'src/network', 'src/words']),
    only('panels-know-state-and-model', 'src/panels', ['src/state', 'src/atlas', 'src/network', 'src/words']),
    only('export-knows-state-and-model', 'src/export', [
      'src/state',
      'src/atlas',
      'src/network',
      'src/words',
    ]),
    // The planner is pure, for all that it lives with the state that asks it.
    only('geo-knows-the-model', 'geo', ['src/atlas', 'src/network', 'src/words', 'src/state/route']),
    reserved('only-map-draws', 'maplibre-gl', '^src/map/|^e2e/'),
    reserved('only-panels-render', 'preact|react|react-dom|lucide-react', '^src/panels/'),
    {
      name: 'nobody-imports-main',
      severity: 'error',
      // The page starts the app, and the tests' own page with two of them does.
      from: { pathNot: '^src/main[.]tsx$|^e2e/two/' },
      to: { path: '^src/(main[.]tsx|app[.]ts)$' },
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      // Called by a tool or by hand, imported by nobody.
      from: { orphan: true, path: OURS, pathNot: '[.]d[.]m?ts$|^src/main[.]tsx$' },
      to: {},
    },
    {
      name: 'page-has-no-node',
      comment: 'src runs in a browser',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'page-has-no-dev-dependency',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'nobody-imports-a-test',
      severity: 'error',
      from: {},
      to: { path: TEST },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: OURS },
      // Vite's own suffixes (?worker&url, ?url) are not file names.
      to: { couldNotResolve: true, pathNot: '[?](worker|url)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
