/** Where pictures come from: chosen from the disk, dropped, pasted. */

/** Lets the person choose a picture file; null: they changed their mind. Call it from a click or a key. */
export function pickPicture(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** The first picture among files that were dropped or pasted. */
export function pictureAmong(files: Iterable<File> | undefined): File | undefined {
  return [...(files ?? [])].find((file) => file.type.startsWith('image/'));
}
