/** The files opened last, newest first. Knows paths; windows get handles for them. */
import * as z from 'zod';
import { diskFileSystem, type FileSystem } from './fs.ts';
import { openJsonStore } from './json-store.ts';

/** How many are remembered. */
export const RECENT_LIMIT = 12;

const entry = z.object({
  path: z.string().min(1).max(32_768),
  title: z.string().max(20_000).catch(''),
  openedAt: z.number().min(0).catch(0),
  review: z.iso.date().nullable().catch(null),
});
export type RecentEntry = z.output<typeof entry>;

/** One broken entry is dropped, the others stay. */
const stored = z
  .array(z.unknown())
  .transform((entries) => entries.flatMap((each) => entry.safeParse(each).data ?? []).slice(0, RECENT_LIMIT));

export interface Recent {
  list(): readonly RecentEntry[];
  remember(seen: RecentEntry): Promise<void>;
  forget(path: string): Promise<void>;
}

export async function openRecent(path: string, fs: FileSystem = diskFileSystem): Promise<Recent> {
  const store = await openJsonStore<RecentEntry[]>(path, stored as z.ZodType<RecentEntry[]>, [], fs);
  const without = (gone: string) => store.value().filter((each) => each.path !== gone);
  return {
    list: () => store.value(),
    remember: async (seen) => {
      await store.set([seen, ...without(seen.path)].slice(0, RECENT_LIMIT));
    },
    forget: async (file) => {
      await store.set(without(file));
    },
  };
}
