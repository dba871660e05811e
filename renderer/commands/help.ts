/** Commands about the program itself. */
import { ask } from '../state/workspace.ts';
import { always, ctrl, key, type Records } from './record.ts';

export const helpCommands = {
  'help.palette': {
    icon: 'search',
    shortcuts: [ctrl('KeyK')],
    keys: 'everywhere',
    keepsKeys: true,
    when: always,
    run: () => ask({ dialog: 'palette' }),
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
    shortcuts: [ctrl('Slash'), { code: '?', writes: true }, key('F1')],
    keys: 'everywhere',
    when: always,
    run: () => ask({ dialog: 'shortcuts' }),
  },
} satisfies Records;
