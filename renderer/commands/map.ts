/** Commands that add to the map on show, and those about the maps of the file. */
import type { JourneyMap } from '../../shared/document/schema.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { addStage, typeNewTouchpoint } from '../state/actions.ts';
import { mapOf } from '../state/editor.ts';
import { stageIndexOf } from './place.ts';
import { ctrl, ctrlShift, onMap, placeOfTouchpoint, type Records, showsJourney, withEditor } from './record.ts';

export const mapCommands = {
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
} satisfies Records;

/** A new stage comes after the one that the selection is in, else at the end. */
function placeOfStage(map: JourneyMap, selection: Selection | null): number {
  const index = stageIndexOf(map, selection);
  return index < 0 ? map.stages.length : index + 1;
}
