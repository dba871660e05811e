/** Commands about tasks and reviews. */
import { ask, workspace } from '../state/workspace.ts';
import { type Records, withDocument, withEditor } from './record.ts';

/** Fetched with the first command that needs it. */
const acts = () => import('../plan/acts.ts');

export const planCommands = {
  'votes.enter': {
    icon: 'list-todo',
    shortcuts: [],
    keys: 'everywhere',
    when: withDocument,
    run: () => ask({ dialog: 'votes' }),
  },
  'task.new': {
    icon: 'plus',
    shortcuts: [],
    keys: 'everywhere',
    when: withDocument,
    run: withEditor(async (editor) => (await acts()).beginTask(editor)),
  },
  'review.record': {
    icon: 'clipboard-list',
    shortcuts: [],
    keys: 'everywhere',
    when: withDocument,
    run: withEditor(async (editor) => (await acts()).beginReview(editor, workspace().getState().translator)),
  },
} satisfies Records;
