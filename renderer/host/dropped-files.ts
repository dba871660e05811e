/**
 * Turns a dropped file into one that can be written to. The browser gives the writable handle away only during the drop
 * itself, so it is asked for there, ahead of whoever takes the drop, and kept until the file is read.
 */
interface Dropped {
  file: File;
  handle: Promise<FileSystemHandle | null>;
}

export class DroppedFiles {
  #last: readonly Dropped[] = [];

  constructor(target: EventTarget) {
    target.addEventListener('drop', (event) => this.#remember(event as DragEvent), { capture: true });
  }

  /** The handle behind a file of the last drop; null where the browser gave none. */
  async handleOf(file: File): Promise<FileSystemFileHandle | null> {
    const handle = await this.#last.find((dropped) => isSame(dropped.file, file))?.handle.catch(() => null);
    return handle?.kind === 'file' ? (handle as FileSystemFileHandle) : null;
  }

  #remember(event: DragEvent): void {
    this.#last = Array.from(event.dataTransfer?.items ?? []).flatMap((item) => {
      const file = item.kind === 'file' ? item.getAsFile() : null;
      return file && item.getAsFileSystemHandle ? [{ file, handle: item.getAsFileSystemHandle() }] : [];
    });
  }
}

/** Each look at a dropped file makes another File object. */
function isSame(one: File, other: File): boolean {
  return one.name === other.name && one.size === other.size && one.lastModified === other.lastModified;
}
