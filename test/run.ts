/**
 * Runs every test, or only the suites that are named: `npm test`, `npm test -- unit browser`.
 * Several suites run at once, since most of their time is waiting for a browser; what each says is shown when it ends.
 * A suite whose runtime is not on this machine is reported as skipped, with the reason.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { findChromium, NO_CHROMIUM } from '../electron/cli/chromium.ts';
import { findElectron, hasDisplay } from '../electron/cli/electron-runtime.ts';
import { PROJECT_ROOT } from '../electron/cli/project.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed and why, a paragraph each. */
  failures: readonly string[];
}

interface Suite {
  name: string;
  about: string;
  /** Needs the built program. */
  built: boolean;
  /** Workers, pages or windows that it keeps busy at once. */
  weight: number;
  /** Why it cannot run here; null: it can. */
  missing(): Promise<string | null>;
  run(say: Say): Promise<Counts>;
}

/** Where the programs of a suite write to. */
type Say = (text: string) => void;

const results = mkdtempSync(join(tmpdir(), 'waymark-tests-'));
const bin = (...path: string[]) => join(PROJECT_ROOT, 'node_modules', ...path);

const always = async () => null;
const needsChromium = async () => ((await findChromium()) ? null : NO_CHROMIUM);

/** What waits for a browser leaves its core to others: so many workers at once keep a small machine busy, and no more. */
// Where nobody waits for the end (CI), calm is worth more than minutes.
const BUDGET = (process.env.CI ? 1 : 2) * availableParallelism();

/** Asked first, all at once: the rest needs the program that the last of them builds. */
const CHECKS: readonly Suite[] = [
  check('types', 'TypeScript, over all three houses', [bin('typescript', 'bin', 'tsc'), '-b']),
  check('lint', 'Biome: rules, format, boundaries', [bin('@biomejs', 'biome', 'bin', 'biome'), 'check']),
  check('build', 'the program', [bin('electron-vite', 'bin', 'electron-vite.js'), 'build', '--logLevel', 'warn']),
];

/** The longest first, so that no long one is left over at the end. */
const TESTS: readonly Suite[] = [
  {
    ...tests('electron', 'a person at work in the desktop window', async () => whyNoElectron()),
    built: true,
    run: inWindows,
  },
  { ...tests('e2e', 'the same in the browser edition', needsChromium), built: true },
  { ...tests('browser', "the editor's parts in Chromium", needsChromium), run: (say) => vitest('browser*', say) },
  tests('views', 'every view, seen by axe and beside its picture', needsChromium),
  { ...tests('print', 'the PDF read back', needsChromium), built: true, weight: 1 },
  { ...tests('unit', 'pure parts, files and the command line'), built: true },
  { ...tests('property', 'laws that hold for any document'), weight: 1 },
];

const SUITES: readonly Suite[] = [...CHECKS, ...TESTS];

/** One program that passes or fails as a whole. */
function check(name: string, about: string, args: readonly string[]): Suite {
  return {
    name,
    about,
    built: false,
    weight: 1,
    missing: always,
    run: async (say) => ((await run(process.execPath, args, say)) === 0 ? one('passed') : one('failed')),
  };
}

/** A project of vitest.config.ts. */
function tests(name: string, about: string, missing: Suite['missing'] = always): Suite {
  return {
    name,
    about,
    built: false,
    weight: 2,
    missing,
    run: (say) => vitest(name, say),
  };
}

/** One run of a project of vitest.config.ts, or of all whose names fit a `*`. `launcher` goes before the command line, `part` after it. */
async function vitest(
  name: string,
  say: Say,
  launcher: readonly string[] = [],
  part: readonly string[] = [],
): Promise<Counts> {
  const report = join(results, [name, ...part].join('-').replaceAll(/[/*]/g, '-').concat('.json'));
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
  const code = await run(program, args, say);
  return countsFrom(report, code);
}

/** Pretended screens at once: as many as a small machine has cores. */
const SCREENS = 2;

/**
 * Windows on one screen take the focus from each other, so they come one after the other on a real one.
 * Where screens are pretended, each takes a share of the scenarios.
 */
async function inWindows(say: Say): Promise<Counts> {
  if (hasDisplay()) return vitest('electron', say);
  const shares = Array.from({ length: SCREENS }, (_, i) => {
    // Servers that look for a free number at the same time must not look at the same one.
    const screen = ['xvfb-run', '-a', '-n', String(120 + 30 * i), '-s', '-screen 0 1920x1200x24'];
    return vitest('electron', say, screen, [`--shard=${i + 1}/${SCREENS}`]);
  });
  return (await Promise.all(shares)).reduce(plus);
}

function plus(a: Counts, b: Counts): Counts {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    failures: [...a.failures, ...b.failures],
  };
}

function one(outcome: Exclude<keyof Counts, 'failures'>): Counts {
  return { ...NONE, [outcome]: 1 };
}

/** What vitest wrote down; an end without a report, or with an error outside the tests, is a failure too. */
function countsFrom(report: string, code: number): Counts {
  let counts: Counts;
  try {
    const read = JSON.parse(readFileSync(report, 'utf8')) as VitestReport;
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = read;
    counts = {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
      failures: read.testResults.flatMap(failuresOf),
    };
  } catch {
    return one('failed');
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** What vitest's JSON says, as far as it is read here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: readonly FileReport[];
}

interface FileReport {
  name: string;
  status: string;
  /** Of the file itself: what broke before or after its tests. */
  message: string;
  assertionResults: readonly { fullName: string; status: string; failureMessages: readonly string[] | null }[];
}

function failuresOf({ name, status, message, assertionResults }: FileReport): string[] {
  const file = relative(PROJECT_ROOT, name);
  const failed = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${file} › ${test.fullName}\n${test.failureMessages?.join('\n') ?? ''}`);
  return status === 'failed' && failed.length === 0 ? [`${file}\n${message}`] : failed;
}

function run(program: string, args: readonly string[], say: Say): Promise<number> {
  // A pipe is no terminal, so colours are asked for where the words end up on one.
  const env = { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) };
  const child = spawn(program, args, { cwd: PROJECT_ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.setEncoding('utf8').on('data', say);
  child.stderr.setEncoding('utf8').on('data', say);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(String(error));
      resolve(1);
    });
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

/** How a suite ended: with its counts after so many ms, or not begun for a reason. */
type Ended = { suite: Suite; counts: Counts; ms: number } | { suite: Suite; skipped: string };

/** Runs a suite and shows what it said as one piece when it ends; one that is alone says it at once. */
async function play(suite: Suite, alone: boolean): Promise<Ended> {
  const title = `\n── ${suite.name} (${suite.about})\n`;
  const reason = await suite.missing();
  if (reason !== null) {
    process.stdout.write(`${title}skipped: ${reason}\n`);
    return { suite, skipped: reason };
  }
  const heard: string[] = [];
  const began = performance.now();
  if (alone) process.stdout.write(title);
  const counts = await suite.run(alone ? (text) => process.stdout.write(text) : (text) => heard.push(text));
  const ms = performance.now() - began;
  if (!alone) process.stdout.write(title + heard.join(''));
  return { suite, counts, ms };
}

/** Runs suites in their order, as many at once as the budget allows. */
async function playAll(suites: readonly Suite[]): Promise<Ended[]> {
  const ended: Promise<Ended>[] = [];
  const running = new Set<Promise<unknown>>();
  let free = BUDGET;
  for (const suite of suites) {
    while (running.size > 0 && suite.weight > free) await Promise.race(running);
    free -= suite.weight;
    const one = play(suite, suites.length === 1);
    const over: Promise<unknown> = one.finally(() => {
      free += suite.weight;
      running.delete(over);
    });
    running.add(over);
    ended.push(one);
  }
  return Promise.all(ended);
}

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    console.error(`There is no suite ${unknown.join(', ')}. There are ${SUITES.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  const chosen = chosenSuites(names);
  const began = performance.now();
  const checked = await playAll(CHECKS.filter((suite) => chosen.includes(suite)));
  const isBuilt = !checked.some((end) => end.suite.name === 'build' && 'counts' in end && end.counts.failed > 0);
  const ready = chosen.filter((suite) => TESTS.includes(suite) && (isBuilt || !suite.built));
  const tested = await playAll(ready);
  const left = chosen.filter((suite) => TESTS.includes(suite) && !ready.includes(suite));
  const ends: Ended[] = [...checked, ...tested, ...left.map((suite) => ({ suite, skipped: 'the build failed' }))];

  const total = ends.map((end) => ('counts' in end ? end.counts : one('skipped'))).reduce(plus, NONE);
  // Said again at the end: in what all suites say, it is far up.
  if (total.failures.length > 0) console.log(`\n── what failed\n\n${total.failures.join('\n\n')}`);
  console.log(`\n${ends.map(endLine).join('\n')}\n\n${countsLine(total)} in ${seconds(performance.now() - began)}`);
  return total.failed === 0 ? 0 : 1;
}

const NONE: Counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

function endLine(end: Ended): string {
  const outcome = 'counts' in end ? `${countsLine(end.counts)} in ${seconds(end.ms)}` : `skipped: ${end.skipped}`;
  return `  ${end.suite.name.padEnd(9)} ${outcome}`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function countsLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} finally {
  rmSync(results, { recursive: true, force: true });
}
