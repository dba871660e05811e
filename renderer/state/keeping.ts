/**
 * Keeps work from being lost while people edit: a recovery copy one second after a change,
 * and the file itself soon after once the document has one.
 */
import { serializeJourney } from '../../shared/document/serialize.ts';
import { journeyOf } from './editor.ts';
import { saveQuietly } from './files.ts';
import { isEdited, type OpenDocument, updateDocument, type Workspace, workspace } from './workspace.ts';

const RECOVERY_DELAY = 1_000;
const SAVE_DELAY = 2_000;

/** Puts a copy of unsaved work into the recovery store, and notes that it is there. */
export async function keepRecoveryNow(): Promise<void> {
  const { document, host } = workspace().getState();
  if (!document) return;
  const { key, file, version } = document;
  const journey = journeyOf(document.editor);
  if (!isEdited(document, journey)) return;
  const text = serializeJourney(journey);
  const kept = await host.keepRecovery({ key, file, version, title: journey.title, keptAt: Date.now(), text });
  updateDocument(document, kept.ok ? { kept: journey, keepFailure: null } : { keepFailure: kept.failure });
  // Saved or closed while the copy was being written: it would come back as work that was never lost.
  const open = workspace().getState().document;
  if (open?.key !== key || !isEdited(open, journeyOf(open.editor))) await host.forgetRecovery(key);
}

/** Watches the open document from now on. Returns how to stop. */
export function keepSafe(store: Workspace): () => void {
  let watched: OpenDocument['editor'] | null = null;
  let stopWatching = () => {};
  let recoveryTimer: ReturnType<typeof setTimeout> | undefined;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;

  const open = () => store.getState().document;

  const saveFile = async () => {
    const document = open();
    if (!document?.file || !document.savesItself || !store.getState().host.savesInPlace) return;
    // A gesture or a half-typed word is not worth a save of its own; it comes at its end.
    if (document.editor.getState().history.mark || document.saving) return schedule();
    if (isEdited(document, journeyOf(document.editor))) await saveQuietly(document);
  };

  const schedule = () => {
    clearTimeout(recoveryTimer);
    clearTimeout(saveTimer);
    recoveryTimer = setTimeout(() => void keepRecoveryNow(), RECOVERY_DELAY);
    saveTimer = setTimeout(() => void saveFile(), SAVE_DELAY);
  };

  const watch = () => {
    const editor = open()?.editor ?? null;
    if (editor === watched) return;
    stopWatching();
    clearTimeout(recoveryTimer);
    clearTimeout(saveTimer);
    watched = editor;
    stopWatching = editor
      ? editor.subscribe((state, before) => {
          if (state.history.journey !== before.history.journey) schedule();
        })
      : () => {};
  };

  watch();
  const stop = store.subscribe(watch);
  return () => {
    stop();
    stopWatching();
    clearTimeout(recoveryTimer);
    clearTimeout(saveTimer);
  };
}
