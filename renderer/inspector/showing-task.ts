/** Leads to a task in the panel beside the map, once the panel shows it. */

/** DOM id of a task in a panel. */
export function taskElementId(task: string): string {
  return `task-${task}`;
}

/** Gives a task in the panel the focus; after the next frame, when the panel of its note is there. */
export function showTask(task: string): void {
  requestAnimationFrame(() => {
    const element = document.getElementById(taskElementId(task));
    element?.scrollIntoView({ block: 'nearest' });
    element?.focus({ preventScroll: true });
  });
}
