/** Commands that add to the map on show, and those about the maps of the file. */
import type { JourneyMap } from '../../shared/document/schema.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { toggleCapture } from '../capture/opening.ts';
import { startRenaming } from '../maps/renaming.ts';
import { addStage, typeNewTouchpoint } from '../state/actions.ts';
import { mapOf } from '../state/editor.ts';
import { ask, workspace } from '../state/workspace.ts';
import { stageIndexOf } from './place.ts';
import {
  ctrl,
  ctrlShift,
  key,
  onMap,
  placeOfTouchpoint,
  type Records,
  type Situation,
  showsJourney,
  withDocument,
  withEditor,
} from './record.ts';

/** The file holds more than the map on show. */
const withMaps = ({ editor }: Situation) => editor !== null && editor.history.journey.maps.length > 1;
const ctrlAlt = (code: string) => ({ code, primary: true, alt: true });

/** Fetched with the first command that needs it. */
const maps = () => import('../state/maps.ts');

export const mapCommands = {
  'map.capture': {
    icon: 'notebook-pen',
    shortcuts: [ctrlShift('KeyK'), key('KeyN')],
    keys: 'on-the-map',
    checked: ({ workspace }) => workspace.bar === 'capture',
    when: (situation) => onMap(situation) && showsJourney(situation),
    run: toggleCapture,
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
  'map.new': {
    icon: 'square-plus',
    shortcuts: [],
    keys: 'everywhere',
    when: withDocument,
    run: withEditor(async (editor) => {
      nameIt((await maps()).addEmptyMap(editor).id);
    }),
  },
  'map.template': {
    icon: 'layout-dashboard',
    shortcuts: [],
    keys: 'everywhere',
    when: withDocument,
    run: () => ask({ dialog: 'mapTemplate' }),
  },
  'map.duplicate': {
    icon: 'copy',
    shortcuts: [],
    keys: 'everywhere',
    when: withDocument,
    run: withEditor(async (editor) => {
      const variant = (await maps()).duplicateMap(editor, editor.getState().mapId);
      if (variant) nameIt(variant.id);
    }),
  },
  'map.rename': {
    icon: 'pencil',
    shortcuts: [],
    keys: 'everywhere',
    when: showsJourney,
    run: withEditor((editor) => startRenaming(editor.getState().mapId)),
  },
  // A browser keeps Ctrl+PageDown for its own tabs.
  'map.next': {
    icon: 'arrow-right',
    shortcuts: [ctrl('PageDown'), ctrlAlt('PageDown')],
    keys: 'everywhere',
    when: withMaps,
    run: withEditor(async (editor) => (await maps()).stepMap(editor, 1)),
  },
  'map.previous': {
    icon: 'arrow-left',
    shortcuts: [ctrl('PageUp'), ctrlAlt('PageUp')],
    keys: 'everywhere',
    when: withMaps,
    run: withEditor(async (editor) => (await maps()).stepMap(editor, -1)),
  },
  'map.compare': {
    icon: 'columns-2',
    shortcuts: [],
    keys: 'everywhere',
    when: withDocument,
    run: withEditor(async (editor) => (await import('../compare/compared.ts')).compareShownMap(editor)),
  },
  'map.delete': {
    icon: 'trash-2',
    shortcuts: [],
    keys: 'everywhere',
    when: withMaps,
    run: withEditor(async (editor) => (await maps()).deleteMap(editor, editor.getState().mapId)),
  },
} satisfies Records;

/** A map that was just made is named in its tab, which is under the map and the outline. */
function nameIt(map: string): void {
  const { view } = workspace().getState();
  if (view !== 'map' && view !== 'outline') workspace().setState({ view: 'map' });
  startRenaming(map);
}

/** A new stage comes after the one that the selection is in, else at the end. */
function placeOfStage(map: JourneyMap, selection: Selection | null): number {
  const index = stageIndexOf(map, selection);
  return index < 0 ? map.stages.length : index + 1;
}
