/** The person's settings as found in a store: anything may stand there, so nothing is taken on trust. */
import { LANGUAGES } from '../../shared/document/terms.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/host/host.ts';

const THEMES = ['system', 'light', 'dark'] as const satisfies readonly Settings['theme'][];

export function settingsFrom(stored: unknown): Settings {
  const found: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return {
    language: LANGUAGES.find((language) => language === found.language) ?? DEFAULT_SETTINGS.language,
    theme: THEMES.find((theme) => theme === found.theme) ?? DEFAULT_SETTINGS.theme,
  };
}
