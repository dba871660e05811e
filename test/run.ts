/**
 * Runs every test, or only the suites that are named: `npm test`, `npm test -- unit browser`.
 * A suite whose runtime is not on this machine is reported as skipped, with the reason.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium, NO_CHROMIUM } from '../electron/cli/chromium.ts';
import { findElectron, hasDisplay } from '../electron/cli/electron-runtime.ts';
import { PROJECT_ROOT } from '../electron/cli/project.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Suite {
  name: string;
  about: string;
  /** Needs the built program. */
  built: boolean;
  /** Why it cannot run here; null: it can. */
  missing(): Promise<string | null>;
  run(): Promise<Counts>;
}

const results = mkdtempSync(join(tmpdir(), 'waymark-tests-'));
const bin = (...path: string[]) => join(PROJECT_ROOT, 'node_modules', ...path);

const always = async () => null;
const needsChromium = async () => ((await findChromium()) ? null : NO_CHROMIUM);

const SUITES: readonly Suite[] = [
  check('types', 'TypeScript, over all three houses', [bin('typescript', 'bin', 'tsc'), '-b']),
  check('lint', 'Biome: rules, format, boundaries', [bin('@biomejs', 'biome', 'bin', 'biome'), 'check']),
  check('build', 'the program', [bin('electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn']),
  { ...tests('unit', 'pure parts, files and the command line'), built: true },
  tests('property', 'laws that hold for any document'),
  tests('browser', "the editor's parts in Chromium", needsChromium),
  { ...tests('print', 'the PDF read back', needsChromium), built: true },
  { ...tests('e2e', 'a person at work in the browser edition', needsChromium), built: true },
  { ...tests('electron', 'the same in the desktop window', async () => whyNoElectron()), built: true, run: inWindows },
];

/** One program that passes or fails as a whole. */
function check(name: string, about: string, args: readonly string[]): Suite {
  return {
    name,
    about,
    built: false,
    missing: always,
    run: async () => ((await run(process.execPath, args)) === 0 ? one('passed') : one('failed')),
  };
}

/** A project of vitest.config.ts. */
function tests(name: string, about: string, missing: Suite['missing'] = always): Suite {
  return {
    name,
    about,
    built: false,
    missing,
    run: () => vitest(name),
  };
}

/** One run of a project of vitest.config.ts. `launcher` goes before the command line, `part` after it. */
async function vitest(name: string, launcher: readonly string[] = [], part: readonly string[] = []): Promise<Counts> {
  const report = join(results, [name, ...part].join('-').replaceAll('/', '-').concat('.json'));
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  // Left to itself, vitest takes one worker on two cores, and that one mostly waits for a browser.
  const workers = '--maxWorkers=2';
  const node = [
    process.execPath,
    bin('vitest', 'vitest.mjs'),
    'run',
    '--project',
    name,
    workers,
    ...reporters,
    ...part,
  ];
  const [program = '', ...args] = [...launcher, ...node];
  const code = await run(program, args);
  return countsFrom(report, code);
}

/** Pretended screens at once: as many as a small machine has cores. */
const SCREENS = 2;

/**
 * Windows on one screen take the focus from each other, so they come one after the other on a real one.
 * Where screens are pretended, each takes a share of the scenarios.
 */
async function inWindows(): Promise<Counts> {
  if (hasDisplay()) return vitest('electron');
  const shares = Array.from({ length: SCREENS }, (_, i) => {
    // Servers that look for a free number at the same time must not look at the same one.
    const screen = ['xvfb-run', '-a', '-n', String(120 + 30 * i), '-s', '-screen 0 1920x1200x24'];
    return vitest('electron', screen, [`--shard=${i + 1}/${SCREENS}`]);
  });
  return (await Promise.all(shares)).reduce(plus);
}

function plus(a: Counts, b: Counts): Counts {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function one(outcome: keyof Counts): Counts {
  return { passed: 0, failed: 0, skipped: 0, [outcome]: 1 };
}

/** What vitest wrote down; an end without a report, or with an error outside the tests, is a failure too. */
function countsFrom(report: string, code: number): Counts {
  let counts: Counts;
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    counts = { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return one('failed');
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function run(program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { cwd: PROJECT_ROOT, stdio: 'inherit' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Electron must be there, have its system libraries, and a screen or a pretended one. */
function whyNoElectron(): string | null {
  const program = findElectron();
  if (!program) return 'no Electron is here (ELECTRON_OVERRIDE_DIST_PATH can name the folder of one)';
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const asked = spawnSync(program, ['--print', 'process.versions.electron'], {
    env,
    encoding: 'utf8',
    timeout: 30_000,
  });
  if (asked.status !== 0) {
    return `Electron does not start here: ${asked.stderr?.trim().split('\n')[0] || asked.error?.message || 'no reason given'}`;
  }
  const pretended = spawnSync('xvfb-run', ['--help'], { stdio: 'ignore' }).status === 0;
  return hasDisplay() || pretended ? null : 'no display, and no xvfb-run to pretend one';
}

/** The suites that were asked for, and the build where one of them needs it. */
function chosenSuites(names: readonly string[]): readonly Suite[] {
  if (names.length === 0) return SUITES;
  const chosen = SUITES.filter(({ name }) => names.includes(name));
  const needsBuild = chosen.some(({ built }) => built);
  return SUITES.filter((suite) => chosen.includes(suite) || (needsBuild && suite.name === 'build'));
}

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    console.error(`There is no suite ${unknown.join(', ')}. There are ${SUITES.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  let total: Counts = { passed: 0, failed: 0, skipped: 0 };
  const summary: string[] = [];
  let buildFailed = false;
  for (const suite of chosenSuites(names)) {
    const title = `${suite.name} (${suite.about})`;
    console.log(`\n── ${title}`);
    const reason = suite.built && buildFailed ? 'the build failed' : await suite.missing();
    if (reason !== null) {
      console.log(`skipped: ${reason}`);
      summary.push(`  ${suite.name.padEnd(9)} skipped: ${reason}`);
      total.skipped++;
      continue;
    }
    const began = performance.now();
    const counts = await suite.run();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (suite.name === 'build') buildFailed = counts.failed > 0;
    total = plus(total, counts);
    summary.push(`  ${suite.name.padEnd(9)} ${countsLine(counts)} in ${seconds} s`);
  }
  console.log(`\n${summary.join('\n')}\n\n${countsLine(total)}`);
  return total.failed === 0 ? 0 : 1;
}

function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} finally {
  rmSync(results, { recursive: true, force: true });
}
