/** The way into a presentation and out of it again: what had the focus has it afterwards. */
import { workspace } from '../state/workspace.ts';

let back: HTMLElement | null = null;

/** Remembers the focus first: the browser takes it away as soon as the window behind the slides is inert. */
export function beginPresenting(from: 'beginning' | 'here'): void {
  back = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  workspace().setState({ presenting: from });
}

/** Gives the focus back, once the window can be reached again. */
export function focusBack(): void {
  if (back?.isConnected) back.focus({ preventScroll: true });
  back = null;
}
