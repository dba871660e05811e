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

  const start = async (open: readonly string[]): Promise<{ app: ElectronApplication; page: Page }> => {
    const app = await launchSurely({
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
    try {
      const page = await app.firstWindow();
      await page.waitForLoadState('load');
      if (options.viewport) await resize(app, page, options.viewport);
      return { app, page };
    } catch (error) {
      // A start that failed must leave no program behind.
      app.process().kill('SIGKILL');
      throw error;
    }
  };

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

/** The window itself, as a person would: an emulated size would not be the one that the shell remembers. */
/** How long a start may take to name its debugging port, ms; it takes a fraction of this. */
const START_LIMIT = 15_000;

/**
 * About one start in a hundred never names its debugging port, long before a line of the program runs;
 * such a start is given up and made again.
 */
async function launchSurely(options: Parameters<typeof _electron.launch>[0], tries = 3): Promise<ElectronApplication> {
  const launched = _electron.launch(options);
  const late = new Promise<null>((resolve) => setTimeout(resolve, START_LIMIT, null));
  const app = await Promise.race([launched, late]);
  if (app) return app;
  launched.then(
    (straggler) => straggler.process().kill('SIGKILL'),
    () => undefined,
  );
  if (tries === 1) throw new Error('Electron did not start');
  return launchSurely(options, tries - 1);
}

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
