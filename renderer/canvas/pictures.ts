/** Pictures of the journey as the painters need them: decoded once, kept for a while, painted when they are ready. */

/** `broken`: what the file holds is no picture. */
export type Shown = ImageBitmap | 'loading' | 'broken';

/** Decoded pictures kept at a time; the ones seen longest ago go first. */
const LIMIT = 120;

const shelf = new Map<string, Shown>();
const listeners = new Set<() => void>();

/** The picture of a data URL. While it is being decoded there is none; whoever listens hears when it is there. */
export function shownPicture(data: string): Shown {
  const known = shelf.get(data);
  if (known !== undefined) {
    // Seen now: to the end of the line.
    shelf.delete(data);
    shelf.set(data, known);
    return known;
  }
  shelf.set(data, 'loading');
  trim();
  void decode(data).then((picture) => {
    if (!shelf.has(data)) return;
    shelf.set(data, picture);
    for (const listener of listeners) listener();
  });
  return 'loading';
}

/** Hears when a picture has become ready to be painted. */
export function onPictures(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function trim(): void {
  for (const [data, picture] of shelf) {
    if (shelf.size <= LIMIT) return;
    shelf.delete(data);
    if (typeof picture !== 'string') picture.close();
  }
}

async function decode(data: string): Promise<Shown> {
  const blob = blobOf(data);
  if (!blob) return 'broken';
  return createImageBitmap(blob).catch(() => 'broken' as const);
}

/** The bytes of a base64 data URL; fetching it is not allowed to a page that may fetch nothing. */
function blobOf(data: string): Blob | null {
  const [, type, base64] = /^data:(image\/[\w.+-]+);base64,([\s\S]*)$/.exec(data) ?? [];
  if (type === undefined || base64 === undefined) return null;
  try {
    return new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type });
  } catch {
    return null;
  }
}
