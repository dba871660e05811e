/** All that the painters read: the scene, the camera and what is going on with them. Changed in place, then redrawn. */

import type { Place } from '../../shared/document/schema.ts';
import type { NoteShift } from '../../shared/edits/several.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import type { CardDrop, StageDrop } from '../../shared/layout/drop.ts';
import type { Box, Scene } from '../../shared/layout/scene.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import type { Typing } from '../state/editor.ts';
import type { IconName } from '../ui/icons.ts';
import type { Camera } from './camera.ts';
import type { Hit } from './hit.ts';
import type { LaneDrag } from './lane-heads.ts';
import type { Marks } from './marks.ts';
import type { Palette } from './palette.ts';

/** Where a dragged note would go, and the box that it would cover there. */
export interface NoteLanding {
  lane: string;
  place: Place;
  box: Box;
}

/** What goes along in a drag: the thing that was taken hold of, and all that is selected with it. */
export interface Along {
  id: string;
  several: ReadonlySet<string>;
  /** Copies are dragged; what was taken hold of stays. */
  copies: boolean;
}

/** What is being dragged, how far (map px), and where it would land: what is marked is what is done. */
export type Drag =
  | ({ drag: 'card'; dx: number; dy: number; landing: CardDrop | null } & Along)
  | ({ drag: 'stage'; dx: number; landing: StageDrop | null } & Along)
  /** `targets`: what the notes would cover where they land. */
  | ({ drag: 'note'; dx: number; dy: number; shift: NoteShift; targets: readonly Box[] } & Along)
  /** A note made longer or shorter at one of its ends. */
  | { drag: 'stretch'; id: string; landing: NoteLanding | null }
  | { drag: 'feeling'; moment: string; curve: string; value: number }
  /** An area drawn on empty ground, and what it touches. */
  | { drag: 'marquee'; area: Box; touched: ReadonlySet<string> }
  /** A touchpoint from the library. */
  | { drag: 'arriving'; landing: CardDrop | null }
  /** A picture from outside. */
  | { drag: 'picture'; target: Box | null }
  | LaneDrag;

export interface Board {
  scene: Scene;
  camera: Camera;
  palette: Palette;
  /** Speaks the map's language. */
  translator: Translator;
  /** The lead of the selection. */
  selection: Selection | null;
  /** Ids of what else is selected. */
  others: ReadonlySet<string>;
  focused: boolean;
  typing: Typing | null;
  hover: Hit | null;
  drag: Drag | null;
  /** What a search found, and where quick capture writes. */
  marks: Marks;
  iconOf(touchpoint: string): IconName;
}

/** Whether a part is on its way: it is painted with the drag, and only faintly where it stood. */
export function isOnItsWay(drag: Drag | null, id: string): boolean {
  switch (drag?.drag) {
    case 'card':
    case 'stage':
    case 'note':
      return !drag.copies && drag.several.has(id);
    case 'stretch':
      return drag.id === id;
    default:
      return false;
  }
}
