/** What the outline does to a map beyond writing into a cell; each act says what happened. */
import { findById, locateMoment } from '../../shared/document/find.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import { describeMove, momentName } from '../canvas/describe.ts';
import { setMoment, setTouchpoint } from '../inspector/changes.ts';
import { standsUnder } from '../inspector/NotePanel.tsx';
import {
  addStage,
  deleteSelection,
  shiftMoment,
  shiftNote,
  shiftStage,
  typeNewNote,
  typeNewTouchpoint,
} from '../state/actions.ts';
import { type Editor, journeyOf, mapOf } from '../state/editor.ts';
import { removeLane } from '../state/lanes.ts';
import { laneOfColumn, type OutlineColumn, type OutlineRow } from './table.ts';

/** Makes a touchpoint below the row and lets its name be typed. */
export function addBelow(editor: Editor, row: OutlineRow): void {
  const map = mapOf(editor);
  if (row.kind === 'moment') {
    const at = locateMoment(map, row.id);
    if (at) typeNewTouchpoint(editor, at.stage.id, at.index + 1);
  } else if (row.kind === 'stage') typeNewTouchpoint(editor, row.id, 0);
  else if (map.stages[0]) typeNewTouchpoint(editor, map.stages[0].id, 0);
}

/** Makes a stage after the one of the row and lets its name be typed. */
export function addStageAfter(editor: Editor, row: OutlineRow): void {
  const { stages } = mapOf(editor);
  const stage = row.kind === 'head' ? undefined : row.stage.id;
  const index = stages.findIndex((item) => item.id === stage);
  addStage(editor, index < 0 ? stages.length : index + 1);
}

/** One more note in a cell that may have some already. */
export function addNoteIn(editor: Editor, row: OutlineRow, column: OutlineColumn): boolean {
  if (column.kind !== 'notes' || row.kind === 'head') return false;
  typeNewNote(editor, column.lane, row.kind === 'stage' ? { stage: row.id } : { from: row.id, to: row.id });
  return true;
}

/** Clears what the cell says; in the column of names it takes the whole row away. */
export function clearCell(editor: Editor, row: OutlineRow, column: OutlineColumn, words: Translator): void {
  const state = editor.getState();
  const { selection } = state;
  if (row.kind === 'head') {
    const lane = laneOfColumn(column);
    if (lane !== null) removeLane(editor, lane, words);
    return;
  }
  switch (column.kind) {
    case 'name': {
      const name = row.kind === 'stage' ? row.stage.name : momentName(journeyOf(editor), mapOf(editor), row.id);
      deleteSelection(editor);
      state.say(words.t('outline.removed', { name }));
      break;
    }
    case 'notes':
      if (selection?.kind !== 'note') return;
      deleteSelection(editor);
      state.say(words.t('outline.noteRemoved'));
      break;
    case 'feeling': {
      if (row.kind !== 'moment' || selection?.kind !== 'feeling') return;
      deleteSelection(editor);
      const name = momentName(journeyOf(editor), mapOf(editor), row.id);
      state.say(words.t('say.feelingNone', { name }));
      break;
    }
    case 'where':
      if (row.kind !== 'moment') return;
      setTouchpoint(editor, row.moment.touchpoint, { device: '' }, 'edit.device');
      state.say(words.t('outline.empty'));
      break;
    case 'owners':
      if (row.kind !== 'moment') return;
      setTouchpoint(editor, row.moment.touchpoint, { owners: [] }, 'edit.owners');
      state.say(words.t('owner.none'));
      break;
    case 'truth':
      setTruth(editor, row, false, words);
  }
}

export function setTruth(editor: Editor, row: OutlineRow, truth: boolean, words: Translator): void {
  if (row.kind !== 'moment') return;
  setMoment(editor, row.id, { momentOfTruth: truth }, 'edit.momentOfTruth');
  editor.getState().say(`${words.t('outline.truth')}: ${words.t(truth ? 'outline.yes' : 'outline.no')}`);
}

/** Moves the note of the cell, or else the moment or stage of the row, one place on or back in time. */
export function moveRow(editor: Editor, row: OutlineRow, by: 1 | -1, stretch: boolean, words: Translator): void {
  const state = editor.getState();
  const { selection } = state;
  if (selection?.kind === 'note') {
    shiftNote(editor, selection.id, stretch ? 'stretch' : 'move', by);
    const note = findById(mapOf(editor).notes, selection.id);
    if (!note) return;
    const under = standsUnder(journeyOf(editor), mapOf(editor), note, words.t);
    state.say(words.t('outline.noteMoved', { under }));
  } else if (row.kind === 'moment') {
    shiftMoment(editor, row.id, by);
    state.say(describeMove(journeyOf(editor), mapOf(editor), row.id, words));
  } else if (row.kind === 'stage') {
    shiftStage(editor, row.id, by);
    const { stages } = mapOf(editor);
    const index = stages.findIndex((stage) => stage.id === row.id) + 1;
    state.say(words.t('outline.stageMoved', { name: row.stage.name, index, of: stages.length }));
  }
}
