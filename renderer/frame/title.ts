/** Keeps the window's title and its "edited" sign as the open document stands. */
import { journeyOf } from '../state/editor.ts';
import { isEdited, type OpenDocument, type Workspace } from '../state/workspace.ts';

/** Tells the host from now on. Returns how to stop. */
export function keepTitle(workspace: Workspace): () => void {
  let shown = '';
  let watched: OpenDocument['editor'] | undefined;
  let stopWatching = () => {};

  const tell = () => {
    const { document, host } = workspace.getState();
    const journey = document && journeyOf(document.editor);
    const title = journey?.title ?? '';
    const edited = document !== null && journey !== null && isEdited(document, journey);
    const handle = document?.file?.handle ?? null;
    const now = JSON.stringify([title, edited, handle]);
    if (now === shown) return;
    shown = now;
    host.showTitle(title, edited, handle);
  };

  const watch = () => {
    const editor = workspace.getState().document?.editor;
    if (editor !== watched) {
      stopWatching();
      watched = editor;
      stopWatching =
        editor?.subscribe((state, before) => {
          if (state.history.journey !== before.history.journey) tell();
        }) ?? (() => {});
    }
    tell();
  };

  watch();
  const stop = workspace.subscribe(watch);
  return () => {
    stop();
    stopWatching();
  };
}
