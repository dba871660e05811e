/** Commands about the program itself. */
import { ask } from '../state/workspace.ts';
import { always, ctrl, key, type Records } from './record.ts';

export const helpCommands = {
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
} satisfies Records;
