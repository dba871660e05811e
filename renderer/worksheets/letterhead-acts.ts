/** What people do to the letterhead, each as one step that can be undone. */
import type { Letterhead } from '../../shared/document/schema.ts';
import { readPicture } from '../pictures/read-picture.ts';
import { type Editor, journeyOf } from '../state/editor.ts';
import { ask } from '../state/workspace.ts';
import type { LetterheadActs } from './LetterheadFields.tsx';

/** Longest side of a kept logo, px: sharp at the width that it has on a cover, small on hundreds of pages. */
const LOGO_SIDE = 800;

export function letterheadActs(editor: Editor): LetterheadActs {
  const change = (fields: Partial<Letterhead>, key: string) =>
    editor
      .getState()
      .do({ edit: 'setJourney', fields: { letterhead: { ...journeyOf(editor).letterhead, ...fields } } }, { key });
  const takeLogo = async (file: File) => {
    const read = await readPicture(file, LOGO_SIDE);
    if (read.ok) change({ logo: read.data }, 'edit.logo');
    else await ask({ dialog: 'picture', problem: read.problem, file: file.name });
  };
  return {
    onLine: (line) => change({ line }, 'edit.letterhead'),
    onLogo: (file) => void takeLogo(file),
    onRemoveLogo: () => change({ logo: null }, 'edit.removeLogo'),
  };
}
