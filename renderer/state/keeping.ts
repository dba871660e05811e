/**
 * Keeps work from being lost while people edit: a recovery copy one second after a change,
 * and the file itself soon after once the document has one.
 */
import { serializeJourney } from '../../shared/document/serialize.ts';
import { journeyOf } from './editor.ts';
import { saveQuietly } from './files.ts';
import { isEdited, type OpenDocument, type Workspace } from './workspace.ts';

const RECOVERY_DELAY = 1_000;
const SAVE_DELAY = 2_000;

/** Watches the open document from now on. Returns how to stop. */
export function keepSafe(workspace: Workspace): () => void {
  let watched: OpenDocument['editor'] | null = null;
  let stopWatching = () => {};
  let recoveryTimer: ReturnType<typeof setTimeout> | undefined;
  let saveTimer: ReturnType<typeof setTimeout> | undefined;

  const open = () => workspace.getState().document;

  const keepRecovery = async () => {
    const document = open();
    if (!document) return;
    const journey = journeyOf(document.editor);
    if (!isEdited(document, journey)) return;
    await workspace.getState().host.keepRecovery({
      key: document.key,
      file: document.file,
      title: journey.title,
      keptAt: Date.now(),
      text: serializeJourney(journey),
    });
    // Saved while the copy was being written: the copy would come back as work that was never lost.
    const now = open();
    if (now?.key !== document.key || now.saved === journey)
      await workspace.getState().host.forgetRecovery(document.key);
  };

  const saveFile = async () => {
    const document = open();
    if (!document?.file || !document.savesItself || !workspace.getState().host.savesInPlace) return;
    // A gesture or a half-typed word is not worth a save of its own; it comes at its end.
    if (document.editor.getState().history.mark || document.saving) return schedule();
    if (isEdited(document, journeyOf(document.editor))) await saveQuietly(document);
  };

  const schedule = () => {
    clearTimeout(recoveryTimer);
    clearTimeout(saveTimer);
    recoveryTimer = setTimeout(() => void keepRecovery(), RECOVERY_DELAY);
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
  const stop = workspace.subscribe(watch);
  return () => {
    stop();
    stopWatching();
    clearTimeout(recoveryTimer);
    clearTimeout(saveTimer);
  };
}
