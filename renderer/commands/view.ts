/** Commands about what is on show and how near. */
import { canvasView } from '../canvas/view.ts';
import { ctrl, ctrlShift, onMap, type Records, show, withDocument } from './record.ts';

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
} satisfies Records;
