/** The File System Access API: types that the DOM library lacks, and whether this browser has it. */

interface PickerOptions {
  types?: { description?: string; accept: Record<string, string[]> }[];
  excludeAcceptAllOption?: boolean;
  suggestedName?: string;
  id?: string;
}

interface LaunchParams {
  readonly files: readonly FileSystemHandle[];
}

declare global {
  interface Window {
    showOpenFilePicker?(options?: PickerOptions): Promise<FileSystemFileHandle[]>;
    showSaveFilePicker?(options?: PickerOptions): Promise<FileSystemFileHandle>;
    /** Files that the system opens with an installed web app. */
    readonly launchQueue?: { setConsumer(consumer: (params: LaunchParams) => void): void };
  }
  interface FileSystemHandle {
    queryPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
    requestPermission?(options: { mode: 'read' | 'readwrite' }): Promise<PermissionState>;
  }
  interface DataTransferItem {
    getAsFileSystemHandle?(): Promise<FileSystemHandle | null>;
  }
}

/** Chromium and its relatives, on a page they hold to be safe (https or this machine). */
export function hasFileAccess(): boolean {
  return typeof window.showOpenFilePicker === 'function' && typeof window.showSaveFilePicker === 'function';
}

export const JOURNEY_FILES: PickerOptions = {
  id: 'journeys',
  types: [{ accept: { 'application/x-waymark-journey': ['.journey'] } }],
};

/**
 * Whether the file may be read (or written). Asks the person if need be, which a browser only allows right after a
 * click or a key; without one the answer is no.
 */
export async function mayUse(file: FileSystemHandle, mode: 'read' | 'readwrite'): Promise<boolean> {
  if (!file.queryPermission || !file.requestPermission) return true;
  if ((await file.queryPermission({ mode })) === 'granted') return true;
  try {
    return (await file.requestPermission({ mode })) === 'granted';
  } catch {
    return false;
  }
}
