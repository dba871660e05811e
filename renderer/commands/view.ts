/** Commands about what is on show and how near. */
import { canvasView } from '../canvas/view.ts';
import { beginPresenting } from '../frame/presenting.ts';
import { goToSide } from '../frame/side.ts';
import { goToStage, stageBeside } from '../frame/stages.ts';
import { resized } from '../frame/theme.ts';
import { finishTyping } from '../state/actions.ts';
import { mapIn, selectedIn } from '../state/editor.ts';
import { ask, changeSettings, workspace } from '../state/workspace.ts';
import { ctrl, ctrlShift, key, onMap, type Records, type Situation, show, withDocument, withEditor } from './record.ts';

/** The panel stands beside the map and its outline. */
const hasSide = ({ workspace }: Situation) => workspace.view === 'map' || workspace.view === 'outline';
const hasStages = ({ editor }: Situation) => editor !== null && mapIn(editor).stages.length > 0;
const ctrlAlt = (code: string) => ({ code, primary: true, alt: true });
const alt = (code: string) => ({ code, alt: true });

export const viewCommands = {
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
  'view.touchpoints': {
    icon: 'table-2',
    shortcuts: [ctrl('Digit3')],
    keys: 'everywhere',
    when: withDocument,
    run: show('touchpoints'),
  },
  'view.personas': {
    icon: 'users',
    shortcuts: [ctrl('Digit4')],
    keys: 'everywhere',
    when: withDocument,
    run: show('personas'),
  },
  'view.audit': {
    icon: 'clipboard-list',
    shortcuts: [ctrl('Digit5')],
    keys: 'everywhere',
    when: withDocument,
    run: show('audit'),
  },
  'view.plan': {
    icon: 'calendar-days',
    shortcuts: [ctrl('Digit6')],
    keys: 'everywhere',
    when: withDocument,
    run: show('plan'),
  },
  'view.worksheets': {
    icon: 'printer',
    shortcuts: [ctrl('Digit7')],
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
  'view.zoomToSelection': {
    icon: 'focus',
    shortcuts: [{ code: 'Digit2', shift: true }],
    keys: 'not-while-typing',
    when: (situation) => onMap(situation) && situation.editor?.selection != null,
    run: withEditor((editor) => canvasView()?.zoomTo(selectedIn(editor.getState()))),
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
  'view.jump': {
    icon: 'signpost',
    shortcuts: [ctrl('KeyJ')],
    keys: 'everywhere',
    keepsKeys: true,
    when: (situation) => hasStages(situation) && situation.workspace.view !== 'worksheets',
    run: () => ask({ dialog: 'jump' }),
  },
  'view.previousStage': {
    icon: 'chevron-left',
    shortcuts: [alt('PageUp')],
    keys: 'not-while-typing',
    when: (situation) => onMap(situation) && hasStages(situation),
    run: withEditor((editor) => goToStage(editor, stageBeside(editor, -1))),
  },
  'view.nextStage': {
    icon: 'chevron-right',
    shortcuts: [alt('PageDown')],
    keys: 'not-while-typing',
    when: (situation) => onMap(situation) && hasStages(situation),
    run: withEditor((editor) => goToStage(editor, stageBeside(editor, 1))),
  },
  'view.findings': {
    icon: 'list-todo',
    shortcuts: [ctrlShift('KeyL')],
    keys: 'everywhere',
    when: (situation) => withDocument(situation) && hasSide(situation),
    run: () => goToSide('findings'),
  },
  'view.minimap': {
    icon: 'picture-in-picture-2',
    shortcuts: [],
    keys: 'everywhere',
    checked: ({ workspace }) => workspace.settings.minimap,
    when: onMap,
    run: () => changeSettings({ minimap: !workspace().getState().settings.minimap }),
  },
  'view.larger': {
    icon: 'a-arrow-up',
    shortcuts: [ctrlAlt('Equal'), ctrlAlt('NumpadAdd')],
    keys: 'everywhere',
    when: ({ workspace }) => resized(workspace.settings.size, 1) !== null,
    run: () => resize(1),
  },
  'view.smaller': {
    icon: 'a-arrow-down',
    shortcuts: [ctrlAlt('Minus'), ctrlAlt('NumpadSubtract')],
    keys: 'everywhere',
    when: ({ workspace }) => resized(workspace.settings.size, -1) !== null,
    run: () => resize(-1),
  },
  'view.present': {
    icon: 'presentation',
    shortcuts: [key('F5')],
    keys: 'everywhere',
    keepsKeys: true,
    when: withDocument,
    run: () => present('beginning'),
  },
  'view.presentHere': {
    icon: 'presentation',
    shortcuts: [{ code: 'F5', shift: true }],
    keys: 'everywhere',
    keepsKeys: true,
    when: hasStages,
    run: () => present('here'),
  },
} satisfies Records;

/** One step larger or smaller, where there is one. */
function resize(by: 1 | -1): unknown {
  const size = resized(workspace().getState().settings.size, by);
  return size && changeSettings({ size });
}

/** Shows the map to a room, from its title or from the stage that is looked at. */
function present(from: 'beginning' | 'here'): void {
  const { document } = workspace().getState();
  if (document) finishTyping(document.editor);
  beginPresenting(from);
}
