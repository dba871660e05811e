/** What the browser edition keeps between visits, in the browser's own database. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { FileVersion, RecentFile, RecoveryCopy } from '../../shared/host/host.ts';

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
  /** What is known of each earlier version, by the file's handle and the version's id. */
  versions: { key: [string, string]; value: FileVersion & { handle: string }; indexes: { handle: string } };
  /** Apart, so that listing them does not read them all. */
  versionTexts: { key: [string, string]; value: string };
}

export type BrowserStore = IDBPDatabase<Contents>;

const VERSION = 2;

/** Opens the database; `name` apart from the program's own is for tests. */
export function openStore(name = 'waymark'): Promise<BrowserStore> {
  return openDB<Contents>(name, VERSION, {
    upgrade(database, from) {
      if (from < 1) {
        database.createObjectStore('files', { keyPath: 'handle' });
        database.createObjectStore('recents', { keyPath: 'file.handle' });
        database.createObjectStore('recoveries', { keyPath: 'key' });
        database.createObjectStore('settings');
      }
      if (from < 2) {
        database.createObjectStore('versions', { keyPath: ['handle', 'id'] }).createIndex('handle', 'handle');
        database.createObjectStore('versionTexts');
      }
    },
    // Another tab brings a newer program: let it upgrade, this one has what it needs in memory.
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
}
