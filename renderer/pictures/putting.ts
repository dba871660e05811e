/** Puts pictures into lanes of pictures: chosen, dropped or pasted. What goes wrong is said in a dialog. */
import { findById } from '../../shared/document/find.ts';
import type { JourneyMap, Place } from '../../shared/document/schema.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { type Editor, mapOf } from '../state/editor.ts';
import { addPicture, setPicture } from '../state/notes.ts';
import { ask, workspace } from '../state/workspace.ts';
import { pickPicture } from './pick-picture.ts';

/** Where a picture goes: into a note that is there, or as a new one. */
export type PictureSpot = { note: string } | { lane: string; place: Place };

/** Where a picture would go with this selected; null: nowhere. */
export function pictureSpot(map: JourneyMap, selection: Selection | null): PictureSpot | null {
  const isPictures = (lane: string | undefined) => findById(map.lanes, lane ?? null)?.kind === 'pictures';
  switch (selection?.kind) {
    case 'note':
      return isPictures(findById(map.notes, selection.id)?.lane) ? { note: selection.id } : null;
    case 'cell':
      return isPictures(selection.lane) ? { lane: selection.lane, place: selection.place } : null;
    default:
      return null;
  }
}

export async function putPicture(editor: Editor, spot: PictureSpot, file: File): Promise<void> {
  const { readPicture } = await import('./read-picture.ts');
  const read = await readPicture(file);
  if (!read.ok) {
    await ask({ dialog: 'picture', problem: read.problem, file: file.name });
    return;
  }
  const map = mapOf(editor);
  // While the picture was read the place may have gone.
  if ('note' in spot) {
    if (!findById(map.notes, spot.note)) return;
    setPicture(editor, spot.note, read.data);
  } else addPicture(editor, spot.lane, spot.place, read.data);
  editor.getState().say(workspace().getState().translator.t('picture.added'));
}

/** Lets the person choose a picture for the place. */
export async function choosePicture(editor: Editor, spot: PictureSpot): Promise<void> {
  const file = await pickPicture();
  if (file) await putPicture(editor, spot, file);
}
