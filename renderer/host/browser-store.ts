/** What the browser edition keeps between visits, in the browser's own database. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { RecentFile, RecoveryCopy } from '../../shared/host/host.ts';

/** A file that was once opened: its permission may have to be asked for again. */
export interface KnownFile {
  /** The opaque handle that the editor holds. */
  handle: string;
  name: string;
  file: FileSystemFileHandle;
}

interface Contents extends DBSchema {
  files: { key: string; value: KnownFile };
  recents: { key: string; value: RecentFile };
  recoveries: { key: string; value: RecoveryCopy };
  settings: { key: string; value: unknown };
}

export type BrowserStore = IDBPDatabase<Contents>;

const VERSION = 1;

/** Opens the database; `name` apart from the program's own is for tests. */
export function openStore(name = 'waymark'): Promise<BrowserStore> {
  return openDB<Contents>(name, VERSION, {
    upgrade(database) {
      database.createObjectStore('files', { keyPath: 'handle' });
      database.createObjectStore('recents', { keyPath: 'file.handle' });
      database.createObjectStore('recoveries', { keyPath: 'key' });
      database.createObjectStore('settings');
    },
    // Another tab brings a newer program: let it upgrade, this one has what it needs in memory.
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
}
