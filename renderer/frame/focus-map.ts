/** Gives the focus to the map or its outline, whichever is on show: where keys go on after a bar over it closed. */
import { canvasView } from '../canvas/view.ts';

export function focusMap(): void {
  const canvas = canvasView();
  if (canvas) canvas.focus();
  else document.querySelector<HTMLElement>('[role=grid] [tabindex="0"]')?.focus();
}
