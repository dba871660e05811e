/** The system's dialogs, in the interface language. */
import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Translator } from '../shared/i18n/translate.ts';
import { suggestedFileName } from './files/file-name.ts';

export const JOURNEY_ENDING = 'journey';
export const PDF_ENDING = 'pdf';

/** A journey picked by the person; null when they changed their mind. */
export async function pickJourney(window: BrowserWindow, { t }: Translator): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: t('shell.journeys'), extensions: [JOURNEY_ENDING] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** A path to write to, with the right ending; null when they changed their mind. `folder` is where the dialog starts. */
export async function choosePlace(
  window: BrowserWindow,
  translator: Translator,
  suggestedName: string,
  ending: typeof JOURNEY_ENDING | typeof PDF_ENDING,
  folder: string | null,
): Promise<string | null> {
  const { t } = translator;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(folder ?? app.getPath('documents'), suggestedFileName(suggestedName, ending)),
    filters: [{ name: ending === PDF_ENDING ? t('shell.pdf') : t('shell.journeys'), extensions: [ending] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  if (canceled || !filePath) return null;
  if (extname(filePath).toLowerCase() === `.${ending}`) return filePath;
  // Some systems leave the ending out; the dialog then asked about another name than the one we write.
  const whole = `${filePath}.${ending}`;
  if (!(await exists(whole)) || (await confirmReplace(window, t, whole))) return whole;
  return choosePlace(window, translator, basename(whole), ending, dirname(whole));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function confirmReplace(window: BrowserWindow, t: Translator['t'], path: string): Promise<boolean> {
  return (
    (await ask(window, t('shell.exists', { name: basename(path) }), '', t('shell.replace'), t('shell.cancel'))) === 0
  );
}

/** The editor hangs or failed to ask: true to close the window all the same. */
export async function confirmForcedClose(window: BrowserWindow, { t }: Translator): Promise<boolean> {
  const answer = await ask(
    window,
    t('shell.noAnswer'),
    t('shell.noAnswerDetail'),
    t('shell.closeAnyway'),
    t('shell.wait'),
  );
  return answer === 0;
}

/** The editor's process died: true to start it again, false to close the window. */
export async function offerRestart(window: BrowserWindow, { t }: Translator): Promise<boolean> {
  const answer = await ask(
    window,
    t('shell.crashed'),
    t('shell.crashedDetail'),
    t('shell.startAgain'),
    t('shell.close'),
  );
  return answer === 0;
}

async function ask(
  window: BrowserWindow,
  message: string,
  detail: string,
  first: string,
  second: string,
): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons: [first, second],
    defaultId: 1,
    cancelId: 1,
  });
  return response;
}
