/**
 * Puts the theme, the size, the language and the reading direction on the page, and keeps them as the settings and the
 * system say.
 */
import { INTERFACE_SIZES, type InterfaceSize, type Settings } from '../../shared/host/host.ts';
import type { Workspace } from '../state/workspace.ts';

/** The themes of theme.css. */
export type ShownTheme = 'light' | 'dark' | 'contrast' | 'contrast-dark';

const DARK = '(prefers-color-scheme: dark)';
/** Asked for by itself, or because the system paints everything in a few colours of its own. */
const CONTRAST = '(prefers-contrast: more), (forced-colors: active)';

/**
 * Follows settings and system from now on. To be called before the first component is drawn:
 * whoever hears of changed settings later may rely on the page having changed already. Returns how to stop.
 */
export function followSettings(workspace: Workspace): () => void {
  const wishes = [matchMedia(DARK), matchMedia(CONTRAST)] as const;
  const [dark, contrast] = wishes;
  const put = () => {
    const { settings, translator } = workspace.getState();
    const root = document.documentElement;
    root.dataset.theme = themeFor(settings.theme, { dark: dark.matches, contrast: contrast.matches });
    root.style.setProperty('--interface-size', String(settings.size / 100));
    root.lang = translator.language;
    root.dir = translator.direction;
    rememberLook(root.dataset.theme);
  };
  put();
  for (const wish of wishes) wish.addEventListener('change', put);
  const stop = workspace.subscribe((state, before) => {
    if (state.settings !== before.settings || state.translator !== before.translator) put();
  });
  return () => {
    stop();
    for (const wish of wishes) wish.removeEventListener('change', put);
  };
}

export function themeFor(chosen: Settings['theme'], system: { dark: boolean; contrast: boolean }): ShownTheme {
  if (chosen === 'contrast' || (chosen === 'system' && system.contrast))
    return system.dark ? 'contrast-dark' : 'contrast';
  if (chosen !== 'system') return chosen;
  return system.dark ? 'dark' : 'light';
}

/** The next size up or down; null at the end of them. */
export function resized(size: InterfaceSize, by: 1 | -1): InterfaceSize | null {
  return INTERFACE_SIZES[INTERFACE_SIZES.indexOf(size) + by] ?? null;
}

/** Px of the screen in one px of the interface: what is placed by a pointer's coordinates is divided by it. */
export function interfaceScale(): number {
  return Number(document.documentElement.style.getPropertyValue('--interface-size')) || 1;
}

/** Calls back whenever the page has taken another theme: for what is painted and not styled. Returns how to stop. */
export function watchTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

/** Where the next start finds the theme before it has read any settings: see public/first-look.js. */
function rememberLook(theme: string): void {
  try {
    localStorage.setItem('waymark-look', theme);
  } catch {
    // Without a store the next start begins in the system's theme.
  }
}
