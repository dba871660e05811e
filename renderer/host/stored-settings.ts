/** The person's settings as found in a store: anything may stand there, so nothing is taken on trust. */
import { LANGUAGES } from '../../shared/document/terms.ts';
import {
  CATALOGUES_REMEMBERED,
  DEFAULT_SETTINGS,
  INTERFACE_SIZES,
  type Settings,
  THEMES,
} from '../../shared/host/host.ts';

export function settingsFrom(stored: unknown): Settings {
  const found: Readonly<Record<string, unknown>> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  return {
    language: LANGUAGES.find((language) => language === found.language) ?? DEFAULT_SETTINGS.language,
    theme: THEMES.find((theme) => theme === found.theme) ?? DEFAULT_SETTINGS.theme,
    size: INTERFACE_SIZES.find((size) => size === found.size) ?? DEFAULT_SETTINGS.size,
    minimap: typeof found.minimap === 'boolean' ? found.minimap : DEFAULT_SETTINGS.minimap,
    catalogues: (Array.isArray(found.catalogues) ? found.catalogues : DEFAULT_SETTINGS.catalogues)
      .filter(isCatalogueChoice)
      .slice(0, CATALOGUES_REMEMBERED),
  };
}

function isCatalogueChoice(stored: unknown): stored is Settings['catalogues'][number] {
  const { journey, catalogue } = { ...(stored as Readonly<Record<string, unknown>> | null) };
  return typeof journey === 'string' && typeof catalogue === 'string';
}
