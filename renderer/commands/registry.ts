/**
 * Everything that can be called by name: one record each, which feeds the top bar, the menu, the native menu,
 * the keyboard and the sheet of shortcuts. The words for a command are the locale key `command.<id>`.
 */
import type { JourneyMap } from '../../shared/document/schema.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { canvasView } from '../canvas/view.ts';
import { addStage, deleteSelection, placeForNewMoment, typeNewTouchpoint, typeOver } from '../state/actions.ts';
import { type Editor, type EditorState, mapIn, mapOf } from '../state/editor.ts';
import { closeDocument, openWithPicker, save, saveAs } from '../state/files.ts';
import { ask, type View, type WorkspaceState, workspace } from '../state/workspace.ts';
import type { IconName } from '../ui/icons.ts';
import { stageIndexOf } from './place.ts';
import type { Shortcut } from './shortcut.ts';

export const COMMAND_IDS = [
  'file.new',
  'file.open',
  'file.save',
  'file.saveAs',
  'file.print',
  'file.close',
  'edit.undo',
  'edit.redo',
  'edit.rename',
  'edit.delete',
  'map.addTouchpoint',
  'map.addStage',
  'view.map',
  'view.outline',
  'view.worksheets',
  'view.fit',
  'view.zoomIn',
  'view.zoomOut',
  'view.actualSize',
  'settings',
  'help.shortcuts',
] as const;
export type CommandId = (typeof COMMAND_IDS)[number];

/** What a command looks at to know whether it can do something now. */
export interface Situation {
  workspace: WorkspaceState;
  /** Of the open journey. */
  editor: EditorState | null;
}

export interface Command {
  id: CommandId;
  icon: IconName;
  /** The first one is shown. */
  shortcuts: readonly Shortcut[];
  /** Where its shortcuts work: everywhere, everywhere except in a text field, or only on the map and in the outline. */
  keys: 'everywhere' | 'not-while-typing' | 'on-the-map';
  /** The browser's own meaning of the shortcut is of no use here, even when the command can do nothing. */
  keepsKeys?: true;
  when(situation: Situation): boolean;
  run(): unknown;
}

const ctrl = (code: string): Shortcut => ({ code, primary: true });
const ctrlShift = (code: string): Shortcut => ({ code, primary: true, shift: true });
const key = (code: string): Shortcut => ({ code });

const always = () => true;
const withDocument = ({ workspace }: Situation) => workspace.document !== null;
const onMap = ({ workspace }: Situation) => workspace.document !== null && workspace.view === 'map';
const showsJourney = ({ workspace, editor }: Situation) =>
  editor !== null && editor.typing === null && workspace.view !== 'worksheets';

function withEditor(act: (editor: Editor) => unknown): () => unknown {
  return () => {
    const { document } = workspace().getState();
    return document && act(document.editor);
  };
}

function show(view: View): () => void {
  return () => workspace().setState({ view });
}

const records: Record<CommandId, Omit<Command, 'id'>> = {
  'file.new': {
    icon: 'file-plus',
    shortcuts: [ctrl('KeyN')],
    keys: 'everywhere',
    when: always,
    run: () => ask({ dialog: 'new' }),
  },
  'file.open': {
    icon: 'folder-open',
    shortcuts: [ctrl('KeyO')],
    keys: 'everywhere',
    keepsKeys: true,
    when: always,
    run: openWithPicker,
  },
  'file.save': {
    icon: 'save',
    shortcuts: [ctrl('KeyS')],
    keys: 'everywhere',
    keepsKeys: true,
    when: withDocument,
    run: save,
  },
  'file.saveAs': {
    icon: 'save-all',
    shortcuts: [ctrlShift('KeyS')],
    keys: 'everywhere',
    keepsKeys: true,
    when: withDocument,
    run: saveAs,
  },
  'file.print': {
    icon: 'printer',
    shortcuts: [ctrl('KeyP')],
    keys: 'everywhere',
    keepsKeys: true,
    when: withDocument,
    run: show('worksheets'),
  },
  'file.close': {
    icon: 'x',
    shortcuts: [ctrl('KeyW')],
    keys: 'everywhere',
    when: withDocument,
    run: closeDocument,
  },
  'edit.undo': {
    icon: 'undo-2',
    shortcuts: [ctrl('KeyZ')],
    keys: 'not-while-typing',
    when: ({ editor }) => editor !== null && editor.history.past.length > 0,
    run: withEditor((editor) => step(editor, 'undo')),
  },
  'edit.redo': {
    icon: 'redo-2',
    shortcuts: [ctrlShift('KeyZ'), ctrl('KeyY')],
    keys: 'not-while-typing',
    when: ({ editor }) => editor !== null && editor.history.future.length > 0,
    run: withEditor((editor) => step(editor, 'redo')),
  },
  'edit.rename': {
    icon: 'pencil',
    shortcuts: [key('F2')],
    keys: 'on-the-map',
    when: (situation) =>
      onMap(situation) &&
      showsJourney(situation) &&
      situation.editor?.selection != null &&
      situation.editor.selection.kind !== 'feeling',
    run: withEditor((editor) => typeOver(editor, editor.getState().selection)),
  },
  'edit.delete': {
    icon: 'trash-2',
    shortcuts: [key('Delete'), key('Backspace')],
    keys: 'on-the-map',
    when: (situation) => showsJourney(situation) && canBeDeleted(situation.editor?.selection ?? null),
    run: withEditor(deleteSelection),
  },
  'map.addTouchpoint': {
    icon: 'square-plus',
    shortcuts: [ctrl('Enter')],
    keys: 'not-while-typing',
    when: (situation) => onMap(situation) && showsJourney(situation) && placeOfTouchpoint(situation.editor) !== null,
    run: withEditor((editor) => {
      const place = placeOfTouchpoint(editor.getState());
      if (place) typeNewTouchpoint(editor, place.stage, place.at);
    }),
  },
  'map.addStage': {
    icon: 'columns-3',
    shortcuts: [ctrlShift('Enter')],
    keys: 'not-while-typing',
    when: (situation) => onMap(situation) && showsJourney(situation),
    run: withEditor((editor) => {
      const map = mapOf(editor);
      addStage(editor, placeOfStage(map, editor.getState().selection));
    }),
  },
  'view.map': {
    icon: 'map',
    shortcuts: [ctrl('Digit1')],
    keys: 'everywhere',
    when: withDocument,
    run: show('map'),
  },
  'view.outline': {
    icon: 'list-tree',
    shortcuts: [ctrl('Digit2')],
    keys: 'everywhere',
    when: withDocument,
    run: show('outline'),
  },
  'view.worksheets': {
    icon: 'printer',
    shortcuts: [ctrl('Digit3')],
    keys: 'everywhere',
    when: withDocument,
    run: show('worksheets'),
  },
  'view.fit': {
    icon: 'maximize',
    shortcuts: [{ code: 'Digit1', shift: true }],
    keys: 'not-while-typing',
    when: onMap,
    run: () => canvasView()?.fit(),
  },
  'view.zoomIn': {
    icon: 'zoom-in',
    shortcuts: [ctrl('Equal'), ctrlShift('Equal'), ctrl('NumpadAdd')],
    keys: 'everywhere',
    when: onMap,
    run: () => canvasView()?.zoomIn(),
  },
  'view.zoomOut': {
    icon: 'zoom-out',
    shortcuts: [ctrl('Minus'), ctrl('NumpadSubtract')],
    keys: 'everywhere',
    when: onMap,
    run: () => canvasView()?.zoomOut(),
  },
  'view.actualSize': {
    icon: 'scan',
    shortcuts: [ctrl('Digit0'), ctrl('Numpad0')],
    keys: 'everywhere',
    when: onMap,
    run: () => canvasView()?.actualSize(),
  },
  settings: {
    icon: 'settings',
    shortcuts: [ctrl('Comma')],
    keys: 'everywhere',
    when: always,
    run: () => ask({ dialog: 'settings' }),
  },
  'help.shortcuts': {
    icon: 'keyboard',
    shortcuts: [ctrl('Slash'), key('F1')],
    keys: 'everywhere',
    when: always,
    run: () => ask({ dialog: 'shortcuts' }),
  },
};

export const COMMANDS: readonly Command[] = COMMAND_IDS.map((id) => ({ id, ...records[id] }));

export function commandOf(id: CommandId): Command {
  return { id, ...records[id] };
}

export function isCommandId(id: string): id is CommandId {
  return (COMMAND_IDS as readonly string[]).includes(id);
}

/** Undoes or redoes, and says aloud what it was. */
function step(editor: Editor, way: 'undo' | 'redo'): void {
  const state = editor.getState();
  const entry = way === 'undo' ? state.history.past.at(-1) : state.history.future[0];
  if (!entry) return;
  state[way]();
  const { t } = workspace().getState().translator;
  const what = t(entry.label.key, entry.label.params);
  state.say(way === 'undo' ? t('command.undone', { what }) : t('command.redone', { what }));
}

function canBeDeleted(selection: Selection | null): boolean {
  return selection !== null && selection.kind !== 'cell';
}

function placeOfTouchpoint(editor: EditorState | null): { stage: string; at: number } | null {
  return editor && placeForNewMoment(mapIn(editor), editor.selection);
}

/** A new stage comes after the one that the selection is in, else at the end. */
function placeOfStage(map: JourneyMap, selection: Selection | null): number {
  const index = stageIndexOf(map, selection);
  return index < 0 ? map.stages.length : index + 1;
}
