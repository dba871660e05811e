/** The way from a map to a persona's sheet. */
import type { Editor } from '../state/editor.ts';
import { workspace } from '../state/workspace.ts';

/** The sheet of a persona, in the view of personas. */
export function openPersona(editor: Editor, id: string): void {
  editor.getState().showPersona(id);
  workspace().setState({ view: 'personas' });
}
