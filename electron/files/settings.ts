/** The person's settings, and how they look as untrusted input. */
import * as z from 'zod';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/host/host.ts';
import { diskFileSystem, type FileSystem } from './fs.ts';
import { type JsonStore, openJsonStore } from './json-store.ts';

const language = z.enum(LANGUAGES).nullable();
const theme = z.enum(['system', 'light', 'dark']);

/** What a window may send: exactly this. */
export const settingsSchema: z.ZodType<Settings> = z.strictObject({ language, theme });

/** What the disk may hold: each broken field falls back alone. */
const storedSettings: z.ZodType<Settings> = z.object({
  language: language.catch(DEFAULT_SETTINGS.language),
  theme: theme.catch(DEFAULT_SETTINGS.theme),
});

export function openSettings(path: string, fs: FileSystem = diskFileSystem): Promise<JsonStore<Settings>> {
  return openJsonStore(path, storedSettings, DEFAULT_SETTINGS, fs);
}
