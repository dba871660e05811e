/** The desktop edition on a stage: a real Electron with its own user data; the system's dialogs are answered in its main process. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { ensureBuilt } from '../../../electron/cli/build.ts';
import { electronArgs, findElectron } from '../../../electron/cli/electron-runtime.ts';
import { PROJECT_ROOT } from '../../../electron/cli/project.ts';
import { slowDown, slower } from './slower.ts';
import type { Stage, StageOptions } from './stage.ts';

export interface ElectronOptions extends StageOptions {
  /** Names of files of the stage to open, as on a command line. */
  open?: readonly string[];
  /** Another program than the runtime on this project: a packaged one. */
  program?: string;
}

export interface ElectronStage extends Stage {
  readonly edition: 'electron';
  /** The main process, for what only the desktop has. */
  readonly app: ElectronApplication;
  /** Where the stage's files lie on the disk. */
  readonly folder: string;
}

export async function startElectron(options: ElectronOptions = {}): Promise<ElectronStage> {
  const program = options.program ?? findElectron();
  if (!program) throw new Error('No Electron is on this machine: ELECTRON_OVERRIDE_DIST_PATH can name one.');
  await ensureBuilt();
  const home = await mkdtemp(join(tmpdir(), 'waymark-electron-'));
  const folder = await mkdtemp(join(tmpdir(), 'waymark-files-'));
  const at = (name: string) => join(folder, name);
  for (const [name, text] of Object.entries(options.files ?? {})) await writeFile(at(name), text);

  const start = (open: readonly string[]): Promise<Window> =>
    startSurely(options.viewport, {
      executablePath: program,
      args: [
        ...electronArgs(),
        // No graphics card here: drawing without the layer that pretends one leaves the cores to the program.
        '--disable-gpu',
        ...(options.program ? [] : [PROJECT_ROOT]),
        ...(options.locale ? [`--lang=${options.locale}`] : []),
        ...open.map(at),
      ],
      env: environment(home, options.locale),
      colorScheme: options.colourScheme ?? 'light',
    });

  let { app, page } = await start(options.open ?? []);
  // Asked for at once: of a program that ended by itself it cannot be had any more.
  let process = app.process();
  const stop = async () => {
    if (process.exitCode !== null || process.signalCode !== null) return;
    const ended = new Promise((resolve) => process.once('exit', resolve));
    process.kill('SIGKILL');
    await ended;
  };

  const answerSave = (name: string | null) =>
    app.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
    }, name && at(name));

  return {
    edition: 'electron',
    folder,
    get app() {
      return app;
    },
    get page() {
      return page;
    },
    writeFile: (name, content) => writeFile(at(name), content),
    removeFile: (name) => rm(at(name)),
    readFile: (name) => readFile(at(name), 'utf8').catch(() => null),
    hashOf: async (name) =>
      createHash('sha256')
        .update(await readFile(at(name)))
        .digest('hex'),
    async keptCopies() {
      const store = join(home, 'recovery');
      const names = (await readdir(store).catch(() => [])).filter((name) => name.endsWith('.json'));
      const copies = await Promise.all(names.map((name) => readFile(join(store, name), 'utf8').catch(() => null)));
      return copies.flatMap((copy) => (copy ? [(JSON.parse(copy) as { text: string }).text] : []));
    },
    async answerOpen(name) {
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: path === null, filePaths: path === null ? [] : [path] });
      }, name && at(name));
    },
    answerSave,
    async pdfFrom(action) {
      await answerSave('printed.pdf');
      await rm(at('printed.pdf'), { force: true });
      await action();
      return whenWritten(at('printed.pdf'));
    },
    async restart() {
      await stop();
      ({ app, page } = await start([]));
      process = app.process();
      return page;
    },
    async close() {
      await stop();
      await Promise.all(
        [home, folder].map((path) => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })),
      );
    },
  };
}

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

/** A program that has started, and its first window. */
interface Window {
  app: ElectronApplication;
  page: Page;
}

/** How long a start may take until its window has loaded, ms; it takes a fraction of this. */
const START_LIMIT = 15_000 * slower;

/**
 * About one start in a hundred is never answered: it names no debugging port, or none for its window, long before a
 * line of the program runs. Such a start is given up, leaves nothing behind, and is made again.
 */
async function startSurely(size: StageOptions['viewport'], options: LaunchOptions, tries = 3): Promise<Window> {
  const giveUp = new AbortController();
  const starting = startOnce(size, options, giveUp.signal);
  const late = new Promise<null>((resolve) => setTimeout(resolve, START_LIMIT, null));
  const window = await Promise.race([starting, late]).catch((error: unknown) => {
    if (tries === 1) throw error;
    return null;
  });
  if (window) return window;
  giveUp.abort();
  starting.catch(() => undefined);
  if (tries === 1) throw new Error('Electron did not start');
  return startSurely(size, options, tries - 1);
}

async function startOnce(
  size: StageOptions['viewport'],
  options: LaunchOptions,
  givenUp: AbortSignal,
): Promise<Window> {
  const app = await _electron.launch(options);
  const end = () => app.process().kill('SIGKILL');
  try {
    givenUp.throwIfAborted();
    givenUp.addEventListener('abort', end);
    const page = await app.firstWindow();
    await slowDown(page);
    await page.waitForLoadState('load');
    if (size) await resize(app, page, size);
    return { app, page };
  } catch (error) {
    // A start that failed must leave no program behind.
    end();
    throw error;
  } finally {
    givenUp.removeEventListener('abort', end);
  }
}

/** The window itself, as a person would: an emulated size would not be the one that the shell remembers. */
async function resize(app: ElectronApplication, page: Page, size: { width: number; height: number }): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  );
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/** Starts the program a second time on the same data, as a double click on a file does; resolves when that one ended. */
export async function startAgain(stage: ElectronStage, file: string): Promise<void> {
  const userData = await stage.app.evaluate(({ app }) => app.getPath('userData'));
  const second = spawn(findElectron() ?? '', [...electronArgs(), PROJECT_ROOT, join(stage.folder, file)], {
    env: { ...process.env, WAYMARK_USER_DATA: userData },
    stdio: 'ignore',
  });
  await new Promise((ended) => second.once('exit', ended));
}

function environment(home: string, locale: string | undefined): Record<string, string> {
  const env: Record<string, string> = { WAYMARK_USER_DATA: home };
  for (const [name, value] of Object.entries(process.env)) {
    // Electron would run as Node, and vitest's own settings are no business of the program.
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE' && name !== 'NODE_OPTIONS') env[name] ??= value;
  }
  if (locale) env.LANGUAGE = locale.replace('-', '_');
  return env;
}

/** Waits for a whole PDF: one is complete when its end mark is there. */
async function whenWritten(path: string): Promise<Uint8Array> {
  for (;;) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes?.subarray(-1024).includes('%%EOF')) return bytes;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
