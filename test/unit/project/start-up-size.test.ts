/** What the window loads before a person sees something, measured on the build (`npm test` builds first). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';

/** Bytes of gzipped JavaScript. */
const LIMIT = 260_000;

const renderer = join(PROJECT_ROOT, 'dist', 'renderer');
const built = existsSync(join(renderer, 'index.html'));

/** The scripts that index.html names, those of the screens, and all that they import at once. */
function scriptsFor(...screens: readonly string[]): ReadonlySet<string> {
  const page = readFileSync(join(renderer, 'index.html'), 'utf8');
  const named = [...page.matchAll(/"\.\/assets\/([^"]+\.js)"/g)].map((match) => match[1] ?? '');
  const scripts = new Set([...named, ...screens.map(chunkOf)]);
  for (const script of scripts) {
    for (const [, imported] of read(script).matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) scripts.add(imported ?? '');
  }
  return scripts;
}

function chunkOf(screen: string): string {
  const chunk = readdirSync(join(renderer, 'assets')).find((name) => new RegExp(`^${screen}-.*\\.js$`).test(name));
  if (!chunk) throw new Error(`${screen} is no script of its own`);
  return chunk;
}

function read(script: string): string {
  return readFileSync(join(renderer, 'assets', script), 'utf8');
}

function sizeOf(scripts: ReadonlySet<string>): number {
  return [...scripts].reduce((size, script) => size + gzipSync(read(script)).length, 0);
}

describe.skipIf(!built)('JavaScript that is loaded (skipped without a build in dist/)', () => {
  test('with the start screen and the words of one language', () => {
    // Russian takes the most room.
    expect(sizeOf(scriptsFor('StartScreen', 'ru'))).toBeLessThan(LIMIT);
  });

  test('until a map is shown, its words aside', () => {
    expect(sizeOf(scriptsFor('EditorScreen'))).toBeLessThan(LIMIT);
  });

  test('and with it what reads a file and repairs it', () => {
    expect(sizeOf(scriptsFor('EditorScreen', 'open'))).toBeLessThan(LIMIT + 10_000);
  });

  test('holds React and Konva, and no words of a language', () => {
    const scripts = [...scriptsFor('EditorScreen')];
    expect(scripts.some((script) => read(script).includes('Konva'))).toBe(true);
    expect(scripts).not.toContain(chunkOf('en'));
  });
});
