import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { LAYERS, layerOf } from './layers.ts';
import { packageOf, SOURCES } from './sources.ts';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  scripts: Record<string, string>;
}

const manifest = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as Manifest;
const declared = { ...manifest.dependencies, ...manifest.devDependencies };

describe('dependencies', () => {
  test('every one has a layer, and every layer’s package is declared', () => {
    expect(Object.keys(declared).filter((name) => !(name in LAYERS))).toEqual([]);
    expect(Object.keys(LAYERS).filter((name) => !(name in declared))).toEqual([]);
  });

  test('every one is pinned to an exact version', () => {
    expect(Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('each is imported in its own layers only (a test may import anything)', () => {
    const strays = SOURCES.flatMap(({ path, imports }) => {
      const layer = layerOf(path);
      return imports.flatMap((imported) => {
        const name = packageOf(imported);
        if (name === undefined || layer === 'test') return [];
        return LAYERS[name]?.includes(layer) ? [] : [`${path} imports ${name}`];
      });
    });
    expect(strays).toEqual([]);
  });

  test('each that is no tool is used', () => {
    const used = new Set(SOURCES.flatMap(({ imports }) => imports.map(packageOf)));
    const styles = ['@fontsource/inter', '@fontsource/vazirmatn'];
    const idle = Object.entries(LAYERS).filter(
      ([name, layers]) => !layers.includes('build') && !used.has(name) && !styles.includes(name),
    );
    expect(idle.map(([name]) => name)).toEqual([]);
  });
});

describe('the lockfile', () => {
  const lock = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string> }>;
  };

  // npm leaves out what a registry does not have yet, and a clean install elsewhere then refuses the whole file.
  test('holds the packages of every platform', () => {
    const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in lock.packages) && !(`${path}/node_modules/${name}` in lock.packages),
      ),
    );
    expect(missing).toEqual([]);
  });
});
