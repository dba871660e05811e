/** The program's own log: a small text file in userData/logs. Says what went wrong, never what a journey holds. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** At this size the file is put aside, in bytes; the one put aside before goes. */
const SIZE_LIMIT = 1_000_000;

export interface Log {
  folder: string;
  write(message: string): void;
}

/** Writes at once, so that the last words before a crash are kept. A log that cannot be written is no error. */
export function openLog(folder: string): Log {
  const path = join(folder, 'waymark.log');
  return {
    folder,
    write: (message) => {
      try {
        mkdirSync(folder, { recursive: true });
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > SIZE_LIMIT) renameSync(path, `${path}.1`);
        appendFileSync(path, `${new Date().toISOString()} ${message.replace(/\s*\n\s*/g, ' | ').slice(0, 4000)}\n`);
      } catch {
        // Nowhere left to say it.
      }
    },
  };
}
