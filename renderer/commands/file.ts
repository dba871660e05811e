/** Commands about files: new, open, save, print, close. */
import { closeDocument, openWithPicker, save, saveAs } from '../state/files.ts';
import { ask } from '../state/workspace.ts';
import { always, ctrl, ctrlShift, type Records, show, withDocument, withEditor } from './record.ts';

/** Fetched with the first command that needs it. */
const packs = () => import('../packs/view-state.ts');

export const fileCommands = {
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
  'file.versions': {
    icon: 'history',
    shortcuts: [],
    keys: 'everywhere',
    when: ({ workspace }) => workspace.document?.file != null,
    run: () => ask({ dialog: 'versions' }),
  },
  'file.print': {
    icon: 'printer',
    shortcuts: [ctrl('KeyP')],
    keys: 'everywhere',
    keepsKeys: true,
    when: withDocument,
    run: show('worksheets'),
  },
  'pack.print': {
    icon: 'package',
    shortcuts: [],
    keys: 'everywhere',
    when: ({ editor }) => editor !== null && editor.history.journey.packs.length > 0,
    run: withEditor(async (editor) => (await packs()).showPacks(editor, false)),
  },
  'pack.new': {
    icon: 'plus',
    shortcuts: [],
    keys: 'everywhere',
    when: withDocument,
    run: withEditor(async (editor) => (await packs()).showPacks(editor, true)),
  },
  'file.close': {
    icon: 'x',
    shortcuts: [ctrl('KeyW')],
    keys: 'everywhere',
    when: withDocument,
    run: closeDocument,
  },
} satisfies Records;
