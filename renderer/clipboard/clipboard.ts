/**
 * The system's clipboard. Its own events are listened to, so that Ctrl+C, Ctrl+X and Ctrl+V, the system's menu and
 * whatever else a person copies with do the same; they need no permission. Text fields keep their own clipboard.
 */
import { workspace } from '../state/workspace.ts';
import type * as Acts from './acts.ts';

let acts: typeof Acts | null = null;

async function loadActs(): Promise<typeof Acts> {
  acts ??= await import('./acts.ts');
  return acts;
}

/** The journey that the clipboard works on; null while somebody types, chooses or looks at something else. */
function openEditor(target: EventTarget | null) {
  const { document: open, view, dialog, presenting } = workspace().getState();
  if (!open || dialog || presenting || (view !== 'map' && view !== 'outline') || open.editor.getState().typing)
    return null;
  return target instanceof Element && takesText(target) ? null : open.editor;
}

function takesText(element: Element): boolean {
  return (
    (element instanceof HTMLInputElement && !['button', 'checkbox', 'radio', 'range'].includes(element.type)) ||
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

/** Words that were marked on the page are what the person wants to copy. */
function hasMarkedText(): boolean {
  const marked = getSelection();
  return marked !== null && !marked.isCollapsed && marked.toString() !== '';
}

/** Listens to the clipboard's events. Returns how to stop. */
export function listenForClipboard(target: Window): () => void {
  void loadActs();
  const listeners = new AbortController();
  const { signal } = listeners;
  const take = (how: 'copySelected' | 'cutSelected') => (event: ClipboardEvent) => {
    const editor = openEditor(event.target);
    if (!editor || !acts || !event.clipboardData || hasMarkedText()) return;
    if (acts[how](editor, event.clipboardData, workspace().getState().translator)) event.preventDefault();
  };
  const paste = (event: ClipboardEvent) => {
    const editor = openEditor(event.target);
    if (!editor || !acts || !event.clipboardData) return;
    event.preventDefault();
    acts.pasteOffered(editor, acts.offeredBy(event.clipboardData), workspace().getState().translator);
  };
  target.addEventListener('copy', take('copySelected'), { signal });
  target.addEventListener('cut', take('cutSelected'), { signal });
  target.addEventListener('paste', paste, { signal });
  return () => listeners.abort();
}

/** From a menu or the palette: makes the event that the keys would make. */
export async function copyByCommand(how: 'copy' | 'cut'): Promise<void> {
  await loadActs();
  document.execCommand(how);
}

/**
 * Pasting by a command: the shell makes the event; a browser lets a page only ask for what is on the clipboard,
 * and asks the person.
 */
export async function pasteByCommand(): Promise<void> {
  const { host, translator, document: open, view } = workspace().getState();
  const loaded = await loadActs();
  if (!open || (await host.paste())) return;
  try {
    const offered = { clip: '', html: '', text: '' };
    for (const item of await navigator.clipboard.read()) {
      const read = async (type: string) => (item.types.includes(type) ? (await item.getType(type)).text() : '');
      offered.html ||= await read('text/html');
      offered.text ||= await read('text/plain');
    }
    if (view === 'map' || view === 'outline') loaded.pasteOffered(open.editor, offered, translator);
    else loaded.makePaste(offered);
  } catch {
    // The person said no, or the browser does.
    loaded.tell(open.editor, translator.t('clipboard.notAllowed'));
  }
}
