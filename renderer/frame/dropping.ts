/** Files dropped anywhere on the window are opened. What is dragged within the program is not a file and passes by. */
import { openDropped } from '../state/files.ts';
import { workspace } from '../state/workspace.ts';

/** Takes dropped files from now on; `hovering` hears when a file hangs over the window. Returns how to stop. */
export function takeDrops(target: Window, hovering: (over: boolean) => void): () => void {
  const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
  const onOver = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    // Without this the browser would leave the program and show the file.
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = mayDrop() ? 'copy' : 'none';
    hovering(mayDrop());
  };
  const onLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) hovering(false);
  };
  const onDrop = (event: DragEvent) => {
    hovering(false);
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (file && mayDrop()) void openDropped(file);
  };
  target.addEventListener('dragover', onOver);
  target.addEventListener('dragleave', onLeave);
  target.addEventListener('drop', onDrop);
  return () => {
    target.removeEventListener('dragover', onOver);
    target.removeEventListener('dragleave', onLeave);
    target.removeEventListener('drop', onDrop);
  };
}

/** Not while a question waits for its answer. */
function mayDrop(): boolean {
  return workspace().getState().dialog === null;
}
