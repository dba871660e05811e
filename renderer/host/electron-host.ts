/**
 * The host of the desktop program: the contract of shared/host over the preload's bridge.
 * What the bridge rejects (a call the shell refused, a shell that is gone) becomes a failure value here.
 */
import type { EditorBridge } from '../../shared/host/bridge.ts';
import type { Host, PrintWatch, Result } from '../../shared/host/host.ts';

declare global {
  interface Window {
    /** Put there by the preload; absent in the browser edition. */
    readonly waymark?: EditorBridge;
  }
}

async function valued<T>(answer: Promise<Result<T>>, file = ''): Promise<Result<T>> {
  try {
    return await answer;
  } catch (error) {
    return { ok: false, failure: { code: 'unknown', file, detail: String(error) } };
  }
}

/**
 * What a print's watcher wants and asks goes over messages of its own, as neither function nor signal crosses with the verb.
 * Null, without the verb being asked, where the print was given up before it began.
 */
async function watched<T>(
  bridge: EditorBridge,
  { onProgress, signal }: PrintWatch = {},
  print: () => Promise<Result<T | null>>,
): Promise<Result<T | null>> {
  if (signal?.aborted) return { ok: true, value: null };
  bridge.onPrintProgress((progress) => onProgress?.(progress));
  const cancel = () => bridge.cancelPrint();
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await print();
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

export function createElectronHost(bridge: EditorBridge): Host {
  return {
    kind: 'electron',
    savesInPlace: true,
    systemLanguages: () => bridge.languages,
    pick: () => valued(bridge.pick()),
    read: (handle) => valued(bridge.read(handle)),
    readDropped: (file) => valued(bridge.readDropped(file), file instanceof File ? file.name : ''),
    save: (handle, text, over) => valued(bridge.save(handle, text, over)),
    saveAs: (suggestedName, text) => valued(bridge.saveAs(suggestedName, text), suggestedName),
    versions: (handle) => valued(bridge.versions(handle)),
    readVersion: (handle, version) => valued(bridge.readVersion(handle, version)),
    recentFiles: () => bridge.recentFiles(),
    rememberRecent: (handle, title, review) => bridge.rememberRecent(handle, title, review),
    forgetRecent: (handle) => bridge.forgetRecent(handle),
    keepRecovery: (copy) => valued(bridge.keepRecovery(copy), copy.file?.name),
    forgetRecovery: (key) => bridge.forgetRecovery(key),
    recoveries: () => bridge.recoveries(),
    settings: () => bridge.settings(),
    saveSettings: (settings) => bridge.saveSettings(settings),
    savePdf: (job, suggestedName, watch) =>
      watched(bridge, watch, () => valued(bridge.savePdf(job, suggestedName), suggestedName)),
    print: (job, watch) => watched(bridge, watch, () => valued(bridge.print(job))),
    showTitle: (title, edited, handle) => bridge.showTitle(title, edited, handle),
    showMenu: (commands) => bridge.showMenu(commands),
    fillScreen: (on) => bridge.fillScreen(on),
    paste: () => bridge.paste(),
    onClose: (mayClose) => bridge.onClose(mayClose),
    onRequest: (handler) => bridge.onRequest(handler),
  };
}
