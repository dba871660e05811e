/** All that the painters read: the scene, the camera and what is going on with them. Changed in place, then redrawn. */

import type { Place } from '../../shared/document/schema.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import type { CardDrop, StageDrop } from '../../shared/layout/drop.ts';
import type { Box, Scene } from '../../shared/layout/scene.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import type { Typing } from '../state/editor.ts';
import type { IconName } from '../ui/icons.ts';
import type { Camera } from './camera.ts';
import type { Hit } from './hit.ts';
import type { Palette } from './palette.ts';

/** Where a dragged note would go, and the box that it would cover there. */
export interface NoteLanding {
  lane: string;
  place: Place;
  box: Box;
}

/** What is being dragged, how far (map px), and where it would land: what is marked is what is done. */
export type Drag =
  | { drag: 'card'; id: string; dx: number; dy: number; landing: CardDrop | null }
  | { drag: 'stage'; id: string; dx: number; landing: StageDrop | null }
  | { drag: 'note'; id: string; dx: number; dy: number; landing: NoteLanding | null }
  /** A note made longer or shorter at one of its ends. */
  | { drag: 'stretch'; id: string; landing: NoteLanding | null }
  | { drag: 'feeling'; moment: string; curve: string; value: number }
  /** A touchpoint from the library. */
  | { drag: 'arriving'; landing: CardDrop | null };

export interface Board {
  scene: Scene;
  camera: Camera;
  palette: Palette;
  /** Speaks the map's language. */
  translator: Translator;
  selection: Selection | null;
  focused: boolean;
  typing: Typing | null;
  hover: Hit | null;
  drag: Drag | null;
  iconOf(touchpoint: string): IconName;
}
