/**
 * Ref of what takes the focus in a popover. The browser gives it in the very moment of showing, not with the event
 * that tells of it: a key typed right after is meant for what was opened. The first that can have it gets it.
 */
export function focusWhenShown(element: HTMLElement | null): void {
  element?.setAttribute('autofocus', '');
}
