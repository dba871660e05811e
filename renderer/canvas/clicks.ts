/** What a click or a double-click on the canvas does. */

import { roundFeeling } from '../../shared/document/feeling.ts';
import { findById } from '../../shared/document/find.ts';
import { sameSelection } from '../../shared/layout/selection.ts';
import { addStage, setFeeling, typeLane, typeNewNote, typeNewTouchpoint, typeOver } from '../state/actions.ts';
import { type Editor, mapOf } from '../state/editor.ts';
import type { Hit } from './hit.ts';

export function click(hit: Hit, editor: Editor): void {
  const state = editor.getState();
  const map = mapOf(editor);
  switch (hit.hit) {
    case 'stage':
      state.select({ kind: 'stage', id: hit.id });
      break;
    case 'addTouchpoint': {
      const stage = findById(map.stages, hit.stage);
      if (stage) typeNewTouchpoint(editor, stage.id, stage.moments.length);
      break;
    }
    case 'addStage':
      addStage(editor, map.stages.length);
      break;
    case 'card':
      state.select({ kind: 'moment', id: hit.id });
      break;
    case 'note':
      state.select({ kind: 'note', id: hit.id });
      break;
    case 'feeling':
      if (state.curveId) state.select({ kind: 'feeling', moment: hit.moment, curve: state.curveId });
      break;
    case 'cell': {
      const cell = { kind: 'cell', lane: hit.lane, place: hit.place } as const;
      // An empty place shows a plus once it is selected; a second click presses it.
      if (sameSelection(state.selection, cell)) typeOver(editor, cell);
      else state.select(cell);
      break;
    }
    case 'lane':
    case 'ground':
      state.select(null);
      break;
  }
}

export function doubleClick(hit: Hit, editor: Editor): void {
  const state = editor.getState();
  if (state.typing) return;
  switch (hit.hit) {
    case 'stage':
    case 'card':
    case 'note':
      typeOver(editor, state.selection);
      break;
    case 'lane':
      typeLane(editor, hit.id);
      break;
    case 'cell':
      if (findById(mapOf(editor).lanes, hit.lane)?.kind === 'notes') typeNewNote(editor, hit.lane, hit.place);
      break;
    case 'feeling':
      if (state.curveId && !hit.onPoint) setFeeling(editor, hit.moment, state.curveId, roundFeeling(hit.value));
      break;
    case 'addStage':
    case 'addTouchpoint':
    case 'ground':
      break;
  }
}
