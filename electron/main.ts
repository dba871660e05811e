/** Composition root of the desktop program: joins the parts and starts them, and decides nothing else. */
import { dirname, join, resolve } from 'node:path';
import { app, nativeTheme, protocol, session, shell } from 'electron';
import '../shared/i18n/all-languages.ts';
import { preferredLanguage, translatorFor } from '../shared/i18n/translate.ts';
import { readArguments, type StartArguments } from './arguments.ts';
import { createEditorVerbs } from './editor-verbs.ts';
import { diskFileSystem } from './files/fs.ts';
import { createHandles } from './files/handles.ts';
import { createJourneys } from './files/journeys.ts';
import { openJsonStore } from './files/json-store.ts';
import { openRecent } from './files/recent.ts';
import { openRecovery } from './files/recovery.ts';
import { tidyTemps } from './files/saver.ts';
import { openSettings } from './files/settings.ts';
import { openVersions } from './files/versions.ts';
import { openLog } from './log.ts';
import { menuTemplate } from './menu.ts';
import { createNativeMenu } from './native-menu.ts';
import { hasDisplay, leave, leaveWithoutDisplay, pdfsFromJobFiles } from './print/headless.ts';
import { makePdf, type PdfParts } from './print/make-pdf.ts';
import { PAPER_ORIGIN, servePaper } from './print/paper.ts';
import { printPdf } from './print/print-pdf.ts';
import { EDITOR_PAGE, SCHEME, serveAsset } from './security/assets.ts';
import { registerAsked } from './security/ipc.ts';
import { closeNetwork, lockSession } from './security/lockdown.ts';
import { DEFAULT_PLACE, placeSchema } from './windows/bounds.ts';
import { createOpenQueue, type OpenQueue } from './windows/open-queue.ts';
import { createWindows } from './windows/windows.ts';

const BUILT = join(app.getAppPath(), 'dist');
const PRELOAD = join(BUILT, 'preload', 'preload.cjs');
const ICON = join(app.getAppPath(), 'assets', 'icons', 'icon.png');

const given = readArguments(process.argv, process.cwd(), process.defaultApp === true);

protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
closeNetwork();
// Only moves the program's own data, which whoever starts it may do anyway.
if (process.env.WAYMARK_USER_DATA) app.setPath('userData', resolve(process.env.WAYMARK_USER_DATA));
if (given.pdfs && !hasDisplay()) leaveWithoutDisplay();
else if (given.pdfs) startPdf(given.pdfs);
else startEditor(given.files);

function startPdf(jobs: NonNullable<StartArguments['pdfs']>): void {
  // A folder of its own: the editor may be open beside it.
  app.setPath('userData', join(app.getPath('userData'), 'printing'));
  app.on('window-all-closed', () => undefined);
  const log = (message: string) => process.stderr.write(`${JSON.stringify({ log: message })}\n`);
  void app.whenReady().then(async () => {
    openSession(log);
    leave(await pdfsFromJobFiles(jobs, { preload: PRELOAD, log }));
  });
}

function startEditor(files: readonly string[]): void {
  const log = openLog(join(app.getPath('userData'), 'logs'));
  process.on('uncaughtException', (error) => log.write(`uncaught: ${error.stack ?? error}`));
  process.on('unhandledRejection', (error) => log.write(`unhandled: ${error instanceof Error ? error.stack : error}`));

  // The second program hands its files to the first and leaves.
  if (!app.requestSingleInstanceLock({ files })) {
    app.quit();
    return;
  }
  const queue = createOpenQueue();
  queue.push(files);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    queue.push([path]);
  });
  void app
    .whenReady()
    .then(() => runEditor(queue, log))
    .catch((error: unknown) => {
      log.write(`could not start: ${error instanceof Error ? error.stack : error}`);
      app.exit(1);
    });
}

function openSession(log: (message: string) => void): void {
  lockSession(session.defaultSession, log);
  protocol.handle(SCHEME, (request) =>
    request.url.startsWith(`${PAPER_ORIGIN}/`) ? servePaper(request) : serveAsset(request, join(BUILT, 'renderer')),
  );
}

async function runEditor(queue: OpenQueue, log: ReturnType<typeof openLog>): Promise<void> {
  const data = app.getPath('userData');
  await diskFileSystem.makeFolder(data);
  openSession(log.write);

  const [settings, recent, recovery, place] = await Promise.all([
    openSettings(join(data, 'settings.json')),
    openRecent(join(data, 'recent.json')),
    openRecovery(join(data, 'recovery')),
    openJsonStore(join(data, 'window.json'), placeSchema, DEFAULT_PLACE),
  ]);
  // A bare "C" locale is no language.
  const languages = app.getPreferredSystemLanguages().filter((tag) => /^[a-z]{2,3}(-|$)/i.test(tag));
  const translator = () => translatorFor(settings.value().language ?? preferredLanguage(languages));
  const handles = createHandles();
  const versions = openVersions(join(data, 'versions'));
  const journeys = createJourneys(handles, versions, Date.now);
  const pdf: PdfParts = { preload: PRELOAD, log: log.write };
  const nativeMenu = createNativeMenu();
  const windows = createWindows({
    preload: PRELOAD,
    icon: ICON,
    languages,
    handles,
    journeys,
    place,
    translator,
    menuShown: () => showMenu(),
    log: log.write,
  });

  function menuChanged(): void {
    const { theme } = settings.value();
    nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme;
    showMenu();
  }

  function showMenu(): void {
    const template = menuTemplate({
      translator: translator(),
      mac: process.platform === 'darwin',
      recent: recent.list().map(({ path, title }) => ({ path, label: title || path })),
      entries: windows.frontMenu(),
      command: windows.command,
      openPath: (path) => queue.push([path]),
      newWindow: () => windows.add(),
      showLog: () => void shell.openPath(log.folder),
      showAbout: () => app.showAboutPanel(),
    });
    nativeMenu.show(template);
  }

  registerAsked(
    createEditorVerbs({
      windows,
      handles,
      journeys,
      versions,
      recent,
      recovery,
      settings,
      translator,
      now: Date.now,
      makePdf: (job, watch) => makePdf(job, pdf, watch),
      printPdf: (bytes, paper, sender) =>
        printPdf(bytes, paper, sender.window, translator().t('worksheets.print'), log.write),
      menuChanged,
    }),
    windows.of,
    EDITOR_PAGE,
    log.write,
  );
  app.setAboutPanelOptions({ applicationName: 'Waymark', applicationVersion: app.getVersion(), iconPath: ICON });
  menuChanged();

  app.on('second-instance', (_event, _argv, _folder, handed) => {
    const paths = handedFiles(handed);
    if (paths.length > 0) queue.push(paths);
    else windows.focusAny();
  });
  app.on('activate', () => windows.focusAny());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  let leaving = false;
  app.on('before-quit', (event) => {
    if (leaving) return;
    event.preventDefault();
    void windows.mayCloseAll().then((may) => {
      leaving = may;
      if (may) app.quit();
    });
  });
  app.on('child-process-gone', (_event, { type, reason }) => log.write(`a ${type} process is gone: ${reason}`));

  await queue.start(windows.openFile);
  if (windows.isEmpty()) windows.add();

  // What a killed save left behind, in the folders where journeys were saved lately.
  const folders = new Set([data, join(data, 'recovery'), ...recent.list().map(({ path }) => dirname(path))]);
  for (const folder of folders) await tidyTemps(folder, Date.now());
}

/** What a second start handed over, as untrusted as any message from outside. */
function handedFiles(handed: unknown): string[] {
  if (typeof handed !== 'object' || handed === null || !('files' in handed) || !Array.isArray(handed.files)) return [];
  return handed.files.filter((path): path is string => typeof path === 'string' && path !== '');
}
