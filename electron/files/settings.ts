/** The person's settings, and how they look as untrusted input. */
import * as z from 'zod';
import { LANGUAGES } from '../../shared/document/terms.ts';
import {
  CATALOGUES_REMEMBERED,
  DEFAULT_SETTINGS,
  INTERFACE_SIZES,
  type Settings,
  THEMES,
} from '../../shared/host/host.ts';
import { diskFileSystem, type FileSystem } from './fs.ts';
import { type JsonStore, openJsonStore } from './json-store.ts';

const language = z.enum(LANGUAGES).nullable();
const theme = z.enum(THEMES);
const size = z.literal(INTERFACE_SIZES);
const minimap = z.boolean();
const catalogues = z
  .array(z.strictObject({ journey: z.string().max(64), catalogue: z.string().max(64) }))
  .max(CATALOGUES_REMEMBERED);

/** What a window may send: exactly this. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({ language, theme, size, minimap, catalogues });

/** What the disk may hold: each broken field falls back alone. */
const storedSettings: z.ZodType<Settings> = z.object({
  language: language.catch(DEFAULT_SETTINGS.language),
  theme: theme.catch(DEFAULT_SETTINGS.theme),
  size: size.catch(DEFAULT_SETTINGS.size),
  minimap: minimap.catch(DEFAULT_SETTINGS.minimap),
  catalogues: catalogues.catch([]),
});

export function openSettings(path: string, fs: FileSystem = diskFileSystem): Promise<JsonStore<Settings>> {
  return openJsonStore(path, storedSettings, DEFAULT_SETTINGS, fs);
}
