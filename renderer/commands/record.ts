/** What a command is, and the pieces that the lists of commands are written with. */

import { placeForNewMoment } from '../state/actions.ts';
import { type Editor, type EditorState, mapIn } from '../state/editor.ts';
import { type View, type WorkspaceState, workspace } from '../state/workspace.ts';
import type { IconName } from '../ui/icons.ts';
import type { Shortcut } from './shortcut.ts';

/** What a command looks at to know whether it can do something now. */
export interface Situation {
  workspace: WorkspaceState;
  /** Of the open journey. */
  editor: EditorState | null;
}

/** One command; the words for it are the locale key `command.<id>`. */
export interface CommandRecord {
  icon: IconName;
  /** The first one is shown. */
  shortcuts: readonly Shortcut[];
  /** Where its shortcuts work: everywhere, everywhere except in a text field, or only on the map and in the outline. */
  keys: 'everywhere' | 'not-while-typing' | 'on-the-map';
  /** The browser's own meaning of the shortcut is of no use here, even when the command can do nothing. */
  keepsKeys?: true;
  /** Its shortcuts reach the page as events of the clipboard; they are listened to there. */
  byClipboard?: true;
  /** For commands that switch something: whether it is on. */
  checked?(situation: Situation): boolean;
  when(situation: Situation): boolean;
  run(): unknown;
}

export type Records = Readonly<Record<string, CommandRecord>>;

export const ctrl = (code: string): Shortcut => ({ code, primary: true });
export const ctrlShift = (code: string): Shortcut => ({ code, primary: true, shift: true });
export const key = (code: string): Shortcut => ({ code });

export const always = () => true;
export const withDocument = ({ workspace }: Situation) => workspace.document !== null;
export const onMap = ({ workspace }: Situation) => workspace.document !== null && workspace.view === 'map';
/** The map or its outline is on show, and nobody is typing in it. */
export const showsJourney = ({ workspace, editor }: Situation) =>
  editor !== null && editor.typing === null && (workspace.view === 'map' || workspace.view === 'outline');

export function withEditor(act: (editor: Editor) => unknown): () => unknown {
  return () => {
    const { document } = workspace().getState();
    return document && act(document.editor);
  };
}

export function show(view: View): () => void {
  return () => workspace().setState({ view });
}

/** Where a new touchpoint would go. */
export function placeOfTouchpoint(editor: EditorState | null): { stage: string; at: number } | null {
  return editor && placeForNewMoment(mapIn(editor), editor.selection);
}
