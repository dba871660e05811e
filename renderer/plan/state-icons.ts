/** The states of a task in signs. */
import type { Task } from '../../shared/document/schema.ts';
import { TASK_SIGNS } from '../../shared/plan/task-signs.ts';
import type { IconName } from '../ui/icons.ts';

export const STATE_ICONS: Readonly<Record<Task['state'], IconName>> = TASK_SIGNS;
