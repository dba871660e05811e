/** Puts the theme, the language and the reading direction on the page, and keeps them as the settings and the system say. */
import type { Settings } from '../../shared/host/host.ts';
import type { Workspace } from '../state/workspace.ts';

const DARK = '(prefers-color-scheme: dark)';

/**
 * Follows settings and system from now on. To be called before the first component is drawn:
 * whoever hears of changed settings later may rely on the page having changed already. Returns how to stop.
 */
export function followSettings(workspace: Workspace): () => void {
  const system = matchMedia(DARK);
  const put = () => {
    const { settings, translator } = workspace.getState();
    const root = document.documentElement;
    root.dataset.theme = themeFor(settings.theme, system.matches);
    root.lang = translator.language;
    root.dir = translator.direction;
  };
  put();
  system.addEventListener('change', put);
  const stop = workspace.subscribe((state, before) => {
    if (state.settings !== before.settings || state.translator !== before.translator) put();
  });
  return () => {
    stop();
    system.removeEventListener('change', put);
  };
}

function themeFor(chosen: Settings['theme'], systemIsDark: boolean): 'light' | 'dark' {
  if (chosen !== 'system') return chosen;
  return systemIsDark ? 'dark' : 'light';
}
