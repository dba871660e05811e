/** The states of a task in signs. */
import type { Task } from '../../shared/document/schema.ts';
import type { IconName } from '../ui/icons.ts';

export const STATE_ICONS: Readonly<Record<Task['state'], IconName>> = {
  open: 'square',
  doing: 'clock',
  done: 'square-check',
  dropped: 'square-x',
};
