/** Whether an engine is on this machine, and what to install where it is not. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { capture } from '../tools/run.mjs';

export const ENGINES = ['webkit', 'firefox'] as const;
export type EngineName = (typeof ENGINES)[number];

interface Need {
  /** Debian's package. */
  readonly pkg: string;
  /** One of these has to be on PATH; empty for a library, which only dpkg can say. */
  readonly programs: readonly string[];
}
/** What opens a window that nobody looks at, and draws WebGL in it without a graphics card. */
const SCREEN: readonly Need[] = [
  { pkg: 'xvfb', programs: ['Xvfb'] },
  { pkg: 'libegl-mesa0', programs: [] },
  { pkg: 'libgl1-mesa-dri', programs: [] },
];
/** The engine's own program comes first. */
const NEEDS: Record<EngineName, readonly [Need, ...Need[]]> = {
  webkit: [{ pkg: 'webkit2gtk-driver', programs: ['WebKitWebDriver'] }, ...SCREEN],
  firefox: [{ pkg: 'firefox-esr', programs: ['firefox-esr', 'firefox'] }, ...SCREEN],
};

/** Path of the first of these programs that is on PATH; null when none is. */
export function findProgram(names: readonly string[], path = process.env.PATH ?? ''): string | null {
  const folders = path.split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((candidate) => existsSync(candidate)) ?? null;
}

/** Path of the engine's own program. Throws when it is not on PATH: ask `missingPackages` first. */
export function programOfEngine(engine: EngineName): string {
  const program = findProgram(NEEDS[engine][0].programs);
  if (!program) throw new Error(howToInstall(engine, [NEEDS[engine][0].pkg]));
  return program;
}

/** The Debian packages of what the engine lacks here. Where there is no dpkg, libraries are taken to be there. */
export async function missingPackages(
  engine: EngineName,
  has: { program(names: readonly string[]): boolean; library(pkg: string): Promise<boolean> } = HERE,
): Promise<string[]> {
  const missing: string[] = [];
  for (const { pkg, programs } of NEEDS[engine]) {
    const there = programs.length > 0 ? has.program(programs) : await has.library(pkg);
    if (!there) missing.push(pkg);
  }
  return missing;
}

/** dpkg's own placeholder. */
const STATUS = `--showformat=\${db:Status-Status}`;
const HERE = {
  program: (names: readonly string[]): boolean => findProgram(names) !== null,
  library: async (pkg: string): Promise<boolean> => {
    if ((await capture(['dpkg-query', '--version'])).code !== 0) return true;
    const { output } = await capture(['dpkg-query', '--show', STATUS, pkg]);
    return output === 'installed';
  },
};

/** The sentence for an engine that is not there. */
export function howToInstall(engine: EngineName, packages: readonly string[]): string {
  return `${engine} cannot be tested on this machine: it lacks ${packages.join(', ')}. On Debian: apt-get install ${packages.join(' ')}`;
}
