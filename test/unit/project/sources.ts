/** The project's own source files and what each of them imports, for the tests that hold the house together. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';

export interface Source {
  /** Path in the project, with `/`. */
  path: string;
  text: string;
  /** What is imported, as written: `./x.ts`, `react`, `node:fs`. */
  imports: readonly string[];
  /** Those of them that are there when the program runs: types are gone by then. */
  runtimeImports: readonly string[];
}

const HOUSES = ['shared', 'renderer', 'electron', 'test'] as const;

/** import … from 'x', export … from 'x', import 'x', import('x'). */
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s(type\s)?(?:[^'"();]*?\sfrom\s)?\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Sources of the three houses and their tests, and the configuration at the root. */
export const SOURCES: readonly Source[] = [
  ...HOUSES.flatMap((house) => filesIn(join(PROJECT_ROOT, house))),
  ...['vitest.config.ts', 'electron.vite.config.ts'].map((name) => join(PROJECT_ROOT, name)),
].map((file) => {
  const text = readFileSync(file, 'utf8');
  const code = withoutComments(text);
  const found = [...code.matchAll(IMPORT)].map((match) => ({ name: match[2] ?? match[3] ?? '', type: !!match[1] }));
  return {
    path: relative(PROJECT_ROOT, file).split(sep).join('/'),
    text: code,
    imports: found.map(({ name }) => name),
    runtimeImports: found.filter(({ type }) => !type).map(({ name }) => name),
  };
});

export function sourcesIn(...houses: readonly string[]): readonly Source[] {
  return SOURCES.filter(({ path }) => houses.some((house) => path.startsWith(`${house}/`)));
}

/** The source that a relative import means; undefined for a package, a style sheet or data. */
export function targetOf(from: Source, imported: string): string | undefined {
  if (!imported.startsWith('.')) return undefined;
  return join(dirname(from.path), imported.split('?')[0] ?? '')
    .split(sep)
    .join('/');
}

/** `@scope/name` or `name` of a package import; undefined for files and for Node's own modules. */
export function packageOf(imported: string): string | undefined {
  if (imported.startsWith('.') || imported.startsWith('node:')) return undefined;
  const [first = '', second = ''] = imported.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Comments may name files and keys that are not used. Strings keep their `//`. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(^|[\s;{}(,])\/\/[^\n]*/g, '$1');
}
