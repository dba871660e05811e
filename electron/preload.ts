/**
 * The only bridge from a page to the shell: narrow verbs, no Electron object, no path ever handed out.
 * Bundled as one CommonJS file, as a sandboxed preload must be.
 */
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron';
import {
  type Asked,
  askedChannel,
  type EditorBridge,
  LANGUAGES_ARGUMENT,
  MESSAGES,
  PAGE_ARGUMENT,
} from '../shared/host/bridge.ts';
import type { HostRequest } from '../shared/host/host.ts';
import type { PrintProgress, PrintSource } from '../shared/worksheets/sheet.ts';

function argument(prefix: string): string {
  return process.argv.find((given) => given.startsWith(prefix))?.slice(prefix.length) ?? '';
}

const ask = (verb: Asked, ...payload: unknown[]) => ipcRenderer.invoke(askedChannel(verb), ...payload);

function editorBridge(): EditorBridge {
  let mayClose: (() => Promise<boolean>) | null = null;
  let asking = false;
  ipcRenderer.on(MESSAGES.closeAsked, async () => {
    // Said at once, so that the shell can tell a thinking person from a hung page.
    ipcRenderer.send(MESSAGES.closeHeard);
    if (asking) return;
    asking = true;
    try {
      const may = mayClose ? await mayClose() : true;
      ipcRenderer.send(MESSAGES.closeAnswer, may ? 'may' : 'may-not');
    } catch {
      ipcRenderer.send(MESSAGES.closeAnswer, 'failed');
    } finally {
      asking = false;
    }
  });
  return {
    languages: argument(LANGUAGES_ARGUMENT).split(',').filter(Boolean),
    pick: () => ask('pick'),
    read: (handle) => ask('read', handle),
    readDropped: (file) => {
      let path = '';
      try {
        path = webUtils.getPathForFile(file as File);
      } catch {
        // Not a file: the shell answers "not found" to the empty path.
      }
      return ask('readDropped', path);
    },
    save: (handle, text, over) => ask('save', handle, text, over),
    saveAs: (suggestedName, text) => ask('saveAs', suggestedName, text),
    versions: (handle) => ask('versions', handle),
    readVersion: (handle, version) => ask('readVersion', handle, version),
    recentFiles: () => ask('recentFiles'),
    rememberRecent: (handle, title, review) => ask('rememberRecent', handle, title, review),
    forgetRecent: (handle) => ask('forgetRecent', handle),
    keepRecovery: (copy) => ask('keepRecovery', copy),
    forgetRecovery: (key) => ask('forgetRecovery', key),
    recoveries: () => ask('recoveries'),
    settings: () => ask('settings'),
    saveSettings: (settings) => ask('saveSettings', settings),
    savePdf: (job, suggestedName) => ask('savePdf', job, suggestedName),
    print: (job) => ask('print', job),
    onPrintProgress: (listener) => {
      ipcRenderer.removeAllListeners(MESSAGES.printProgress);
      ipcRenderer.on(MESSAGES.printProgress, (_event: IpcRendererEvent, progress: PrintProgress) => listener(progress));
    },
    cancelPrint: () => ipcRenderer.send(MESSAGES.printCancel),
    showTitle: (title, edited, handle) => ipcRenderer.send(MESSAGES.showTitle, title, edited, handle),
    showMenu: (commands) => ipcRenderer.send(MESSAGES.showMenu, commands),
    fillScreen: (on) => ask('fillScreen', on),
    paste: () => ask('paste'),
    onClose: (question) => {
      mayClose = question;
    },
    onRequest: (handler) => {
      ipcRenderer.removeAllListeners(MESSAGES.request);
      ipcRenderer.on(MESSAGES.request, (_event: IpcRendererEvent, request: HostRequest) => handler(request));
      ipcRenderer.send(MESSAGES.listening);
    },
  };
}

function printSource(): PrintSource {
  return {
    job: () => ipcRenderer.invoke(MESSAGES.printJob),
    progress: (progress) => ipcRenderer.send(MESSAGES.printProgress, progress),
    ready: (result) => ipcRenderer.send(MESSAGES.printReady, result),
    failed: (message) => ipcRenderer.send(MESSAGES.printFailed, message),
  };
}

if (argument(PAGE_ARGUMENT) === 'print') contextBridge.exposeInMainWorld('waymarkPrint', printSource());
else contextBridge.exposeInMainWorld('waymark', editorBridge());
