/** The suites. `e2e` and `electron` play the same scenarios, on the browser edition and in the desktop window. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { type ChromiumRuntime, findChromium, findPinnedChromium } from './electron/cli/chromium.ts';
import { slower } from './test/e2e/harness/slower.ts';
import { comparePicture, picturesLeftOver } from './test/views/picture-command.ts';

const TESTS = '*.test.{ts,tsx}';
const chromium = await findChromium();
const pinned = await findPinnedChromium();
/** Where the program would fetch a language's words when they are needed, tests have them all. */
const setupFiles = ['shared/i18n/all-languages.ts'];

/** Tests in Node that look at the pure parts, files and the command line. */
const inNode = (name: string, timeout: number): TestProjectInlineConfiguration => ({
  test: { name, include: [`test/${name}/**/${TESTS}`], setupFiles, testTimeout: timeout, hookTimeout: timeout },
});

/** Scenarios of a person at work, driven from outside. One at a time: each has a whole browser of its own. */
const scenarios = (name: string, edition: 'browser' | 'electron'): TestProjectInlineConfiguration => ({
  test: {
    name,
    include: [`test/e2e/${TESTS}`, `test/e2e/${edition}/**/${TESTS}`],
    setupFiles,
    env: { WAYMARK_EDITION: edition },
    fileParallelism: edition === 'browser',
    // About one attachment in a hundred to a starting Electron is never answered; what fails twice has failed.
    retry: edition === 'electron' ? 1 : 0,
    testTimeout: 60_000 * slower,
    hookTimeout: 60_000 * slower,
    expect: { poll: { timeout: 10_000 * slower } },
  },
});

function profileForThisRun(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-vitest-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The editor's own code in a real browser: what it draws, measures and stores. A file is a page, and pages share the browser. */
const inBrowser = (name: string, runtime: ChromiumRuntime, fields: BrowserFields): TestProjectInlineConfiguration => ({
  plugins: [react()],
  test: {
    name,
    include: [...fields.include],
    exclude: [...(fields.exclude ?? [])],
    setupFiles,
    testTimeout: fields.timeout ?? 20_000,
    hookTimeout: fields.timeout ?? 20_000,
    // Sooner than the test's own end, so that the reason is told; a second, as usual, is short on a busy machine.
    expect: { poll: { timeout: 8_000 } },
    fileParallelism: !fields.profile,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: runtime.executablePath, args: [...runtime.args], env: runtime.env },
        actionTimeout: 8_000,
        ...(fields.profile ? { persistentContext: fields.profile } : {}),
        ...(fields.still ? { contextOptions: { reducedMotion: 'reduce', timezoneId: 'UTC' } } : {}),
      }),
      commands: { comparePicture, picturesLeftOver },
      instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
    },
  },
  // Found before the first test asks for them: a late find reloads the page under a running test.
  optimizeDeps: { entries: ['renderer/**/*.{ts,tsx}', 'shared/**/*.ts', ...fields.include] },
});

interface BrowserFields {
  include: readonly string[];
  exclude?: readonly string[];
  /** Of a test and a hook, ms. */
  timeout?: number;
  /** A folder for a profile on the disk; one file at a time then. */
  profile?: string;
  /** Nothing moves, and it is the same time everywhere. */
  still?: boolean;
}

/** A private window has no place for file handles in its database; Chromium ends itself when asked to keep one. */
const KEEPS_HANDLES = 'test/browser/host.test.ts';

export default defineConfig({
  test: {
    projects: [
      inNode('unit', 20_000),
      inNode('property', 60_000),
      inNode('print', 60_000),
      ...(chromium
        ? [
            inBrowser('browser', chromium, { include: [`test/browser/**/${TESTS}`], exclude: [KEEPS_HANDLES] }),
            inBrowser('browser-profile', chromium, { include: [KEEPS_HANDLES], profile: profileForThisRun() }),
            inBrowser('views', pinned ?? chromium, {
              include: [`test/views/**/${TESTS}`],
              still: true,
              timeout: 60_000,
            }),
          ]
        : []),
      scenarios('e2e', 'browser'),
      scenarios('electron', 'electron'),
    ],
    passWithNoTests: true,
    // Another Chromium draws letters another way.
    provide: { comparesPictures: pinned !== null },
  },
});
