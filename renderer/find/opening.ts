/** Opens the bar to find with, and passes "next" and "previous" on to it while it is open. */
import { workspace } from '../state/workspace.ts';

interface OpenBar {
  focus(): void;
  go(by: 1 | -1): void;
}

let bar: OpenBar | null = null;

/** Called by the bar when it appears; returns how to take it away. */
export function barIsOpen(open: OpenBar): () => void {
  bar = open;
  return () => {
    if (bar === open) bar = null;
  };
}

export function openFind(): void {
  if (bar) bar.focus();
  else workspace().setState({ bar: 'find' });
}

export function findOn(by: 1 | -1): void {
  if (bar) bar.go(by);
  else openFind();
}
