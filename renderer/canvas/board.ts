/** All that the painters read: the scene, the camera and what is going on with them. Changed in place, then redrawn. */

import type { Translator } from '../../shared/i18n/translate.ts';
import type { Box, Scene } from '../../shared/layout/scene.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import type { Typing } from '../state/editor.ts';
import type { IconName } from '../ui/icons.ts';
import type { Camera } from './camera.ts';
import type { Hit } from './hit.ts';
import type { Palette } from './palette.ts';

/** What is being dragged. Positions in map px. */
export type Drag =
  | { drag: 'card'; id: string; dx: number; dy: number; mark: Box | null }
  | { drag: 'stage'; id: string; dx: number; mark: Box | null }
  | { drag: 'note'; id: string; target: Box | null; dx: number; dy: number }
  | { drag: 'stretch'; id: string; target: Box | null }
  | { drag: 'feeling'; moment: string; curve: string; value: number }
  /** A touchpoint dragged in from the library. */
  | { drag: 'arriving'; mark: Box | null };

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
