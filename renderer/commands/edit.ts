/** Commands that change what is selected, and those that take changes back. */
import { momentsOf } from '../../shared/document/find.ts';
import { likenessesOf, partsOf } from '../../shared/layout/selecting.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { deleteSaying } from '../canvas/deleting.ts';
import { describeCopies, describeMoves, saySelected } from '../canvas/describe.ts';
import { copyByCommand, pasteByCommand } from '../clipboard/clipboard.ts';
import { findOn, openFind } from '../find/opening.ts';
import { typeOver } from '../state/actions.ts';
import { type Editor, type EditorState, mapIn, selectedIn } from '../state/editor.ts';
import { duplicateLane } from '../state/lanes.ts';
import {
  duplicateSelected,
  selectAlike,
  selectEverything,
  selectedParts,
  setMoments,
  shiftSelected,
} from '../state/several.ts';
import { workspace } from '../state/workspace.ts';
import { ctrl, ctrlShift, key, onMap, type Records, type Situation, showsJourney, withEditor } from './record.ts';

export const editCommands = {
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
  'edit.duplicate': {
    icon: 'copy-plus',
    shortcuts: [ctrl('KeyD')],
    keys: 'on-the-map',
    keepsKeys: true,
    when: (situation) =>
      showsJourney(situation) && (hasParts(situation) || situation.editor?.selection?.kind === 'lane'),
    run: withEditor((editor) => {
      const { selection, say } = editor.getState();
      const { translator } = workspace().getState();
      if (selection?.kind === 'lane') duplicateLane(editor, selection.id, translator);
      else {
        const count = duplicateSelected(editor);
        if (count > 0) say(describeCopies(count, translator));
      }
    }),
  },
  'edit.selectAll': {
    icon: 'square-dashed',
    shortcuts: [ctrl('KeyA')],
    keys: 'on-the-map',
    keepsKeys: true,
    when: (situation) =>
      showsJourney(situation) && situation.editor !== null && mapIn(situation.editor).stages.length > 0,
    run: withEditor((editor) => {
      if (selectEverything(editor) > 0) saySelected(editor, workspace().getState().translator);
    }),
  },
  'edit.selectSame': {
    icon: 'square-dashed',
    shortcuts: [ctrlShift('KeyA')],
    keys: 'on-the-map',
    when: (situation) => showsJourney(situation) && likenessesOf(situation.editor?.selection ?? null).length > 0,
    run: withEditor((editor) => {
      const [how] = likenessesOf(editor.getState().selection);
      if (how && selectAlike(editor, how) > 0) saySelected(editor, workspace().getState().translator);
    }),
  },
  'edit.earlier': {
    icon: 'arrow-left',
    shortcuts: [],
    keys: 'on-the-map',
    when: (situation) => showsJourney(situation) && hasParts(situation),
    run: withEditor((editor) => shift(editor, -1)),
  },
  'edit.later': {
    icon: 'arrow-right',
    shortcuts: [],
    keys: 'on-the-map',
    when: (situation) => showsJourney(situation) && hasParts(situation),
    run: withEditor((editor) => shift(editor, 1)),
  },
  'edit.truth': {
    icon: 'star',
    shortcuts: [],
    keys: 'on-the-map',
    checked: ({ editor }) => editor !== null && areTruths(editor),
    when: (situation) => showsJourney(situation) && hasMoments(situation),
    run: withEditor((editor) => {
      const momentOfTruth = !areTruths(editor.getState());
      setMoments(editor, selectedParts(editor).moments, { momentOfTruth }, 'edit.momentOfTruth');
      const { t } = workspace().getState().translator;
      editor.getState().say(`${t('outline.truth')}: ${t(momentOfTruth ? 'outline.yes' : 'outline.no')}`);
    }),
  },
  'edit.cut': {
    icon: 'scissors',
    shortcuts: [ctrl('KeyX')],
    keys: 'not-while-typing',
    byClipboard: true,
    when: (situation) => showsJourney(situation) && canBeCopied(situation.editor?.selection ?? null),
    run: () => copyByCommand('cut'),
  },
  'edit.copy': {
    icon: 'copy',
    shortcuts: [ctrl('KeyC')],
    keys: 'not-while-typing',
    byClipboard: true,
    when: (situation) => showsJourney(situation) && canBeCopied(situation.editor?.selection ?? null),
    run: () => copyByCommand('copy'),
  },
  'edit.paste': {
    icon: 'clipboard-paste',
    shortcuts: [ctrl('KeyV')],
    keys: 'not-while-typing',
    byClipboard: true,
    when: (situation) => showsJourney(situation) || takesScores(situation),
    run: pasteByCommand,
  },
  'edit.find': {
    icon: 'search',
    shortcuts: [ctrl('KeyF')],
    keys: 'everywhere',
    keepsKeys: true,
    when: showsMap,
    run: openFind,
  },
  'edit.findNext': {
    icon: 'arrow-down',
    shortcuts: [key('F3'), ctrl('KeyG')],
    keys: 'everywhere',
    keepsKeys: true,
    when: showsMap,
    run: () => findOn(1),
  },
  'edit.findPrevious': {
    icon: 'arrow-up',
    shortcuts: [{ code: 'F3', shift: true }, ctrlShift('KeyG')],
    keys: 'everywhere',
    keepsKeys: true,
    when: showsMap,
    run: () => findOn(-1),
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
    run: withEditor((editor) => deleteSaying(editor, workspace().getState().translator)),
  },
} satisfies Records;

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

function hasParts({ editor }: Situation): boolean {
  const parts = editor && partsOf(selectedIn(editor));
  return parts !== null && parts.stages.size + parts.moments.size + parts.notes.size > 0;
}

function hasMoments({ editor }: Situation): boolean {
  return editor !== null && partsOf(selectedIn(editor)).moments.size > 0;
}

/** Whether all the selected moments are moments of truth. */
function areTruths(state: EditorState): boolean {
  const { moments } = partsOf(selectedIn(state));
  if (moments.size === 0) return false;
  return momentsOf(mapIn(state)).every((moment) => !moments.has(moment.id) || moment.momentOfTruth);
}

function shift(editor: Editor, by: 1 | -1): void {
  if (shiftSelected(editor, by)) editor.getState().say(describeMoves(editor, workspace().getState().translator));
}

/** The map or its outline is on show, even while somebody types there. */
function showsMap({ workspace }: Situation): boolean {
  return workspace.document !== null && (workspace.view === 'map' || workspace.view === 'outline');
}

/** The grid of scores is on show, which takes the rows of a table. */
function takesScores({ workspace }: Situation): boolean {
  return workspace.document !== null && workspace.view === 'audit';
}

function canBeCopied(selection: Selection | null): boolean {
  return selection !== null && ['stage', 'moment', 'note', 'feeling'].includes(selection.kind);
}

function canBeDeleted(selection: Selection | null): boolean {
  return selection !== null && selection.kind !== 'cell';
}
