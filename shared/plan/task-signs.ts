/** The states of a task in signs, by the names of the program's icons: told by shape, on the screen and on paper alike. */
import type { Task } from '../document/schema.ts';

export const TASK_SIGNS = {
  open: 'square',
  doing: 'clock',
  done: 'square-check',
  dropped: 'square-x',
} as const satisfies Record<Task['state'], string>;
