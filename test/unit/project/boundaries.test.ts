import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { packageOf, SOURCES, type Source, sourcesIn, targetOf } from './sources.ts';

/** Imports of sources that begin with one of the prefixes, as "file → import". */
function importsInto(sources: readonly Source[], ...prefixes: readonly string[]): string[] {
  return sources.flatMap((source) =>
    source.imports
      .filter((imported) => {
        const target = targetOf(source, imported) ?? imported;
        return prefixes.some((prefix) => target.startsWith(prefix));
      })
      .map((imported) => `${source.path} → ${imported}`),
  );
}

describe('the three houses', () => {
  test('shared/ knows no shell, no editor, no Node, no screen', () => {
    const forbidden = ['renderer/', 'electron/', 'test/', 'node:', 'electron', 'react', 'konva', 'zustand'];
    expect(importsInto(sourcesIn('shared'), ...forbidden)).toEqual([]);
  });

  test('shared/ knows no clock and no randomness', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bperformance\.now\(/;
    expect(
      sourcesIn('shared')
        .filter(({ text }) => impure.test(text))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('renderer/ knows no Node and no Electron', () => {
    expect(importsInto(sourcesIn('renderer'), 'electron', 'test/', 'node:')).toEqual([]);
  });

  test('electron/ knows no editor', () => {
    expect(importsInto(sourcesIn('electron'), 'renderer/', 'test/')).toEqual([]);
  });

  test('every import of a file means a file that is there', () => {
    const broken = SOURCES.flatMap((source) =>
      source.imports.flatMap((imported) => {
        const target = targetOf(source, imported);
        return target !== undefined && !existsSync(join(PROJECT_ROOT, target)) ? [`${source.path} → ${imported}`] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  test('no file is called utils', () => {
    expect(SOURCES.filter(({ path }) => /(^|\/)(utils?|helpers?|misc|common)(\.tsx?|\/)/i.test(path))).toEqual([]);
  });
});

/** Packages that a source loads, by itself or through what it imports. */
function packagesOf(entry: string): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set([entry]);
  for (const path of seen) {
    const source = SOURCES.find((candidate) => candidate.path === path);
    for (const imported of source?.runtimeImports ?? []) {
      const target = targetOf(source as Source, imported) ?? '';
      const name = packageOf(imported);
      if (name !== undefined) packages.add(name);
      else seen.add(target);
    }
  }
  return packages;
}

test.each(['renderer/main.tsx', 'renderer/print.tsx'])('%s loads no zod: documents are read by the schema', (entry) => {
  expect(packagesOf(entry)).toContain('i18next');
  expect(packagesOf(entry)).not.toContain('zod');
});

test('no import cycles', () => {
  const sources = new Map(SOURCES.map((source) => [source.path, source]));
  const settled = new Set<string>();
  const trail: string[] = [];
  const cycles: string[] = [];
  const visit = (path: string) => {
    if (settled.has(path)) return;
    const seen = trail.indexOf(path);
    if (seen >= 0) {
      cycles.push([...trail.slice(seen), path].join(' → '));
      return;
    }
    const source = sources.get(path);
    if (!source) return;
    trail.push(path);
    for (const imported of source.runtimeImports) {
      const target = targetOf(source, imported);
      if (target !== undefined) visit(target);
    }
    trail.pop();
    settled.add(path);
  };
  for (const path of sources.keys()) visit(path);
  expect(cycles).toEqual([]);
});
