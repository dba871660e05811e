/** Going from stage to stage: which one is looked at, and the way to another. */
import type { Stage } from '../../shared/document/schema.ts';
import { canvasView } from '../canvas/view.ts';
import { stageIndexOf } from '../commands/place.ts';
import { type Editor, mapOf } from '../state/editor.ts';

/** Index of the stage that is worked on: that of the selection, else the first in view. */
export function stageInSight(editor: Editor): number {
  const map = mapOf(editor);
  const selected = stageIndexOf(map, editor.getState().selection);
  if (selected >= 0) return selected;
  const seen = canvasView()?.firstStageInView();
  return Math.max(
    0,
    map.stages.findIndex((stage) => stage.id === seen),
  );
}

/** The stage before or after the one in sight; at the ends it is the same again. */
export function stageBeside(editor: Editor, by: 1 | -1): Stage | undefined {
  const { stages } = mapOf(editor);
  return stages[Math.max(0, Math.min(stages.length - 1, stageInSight(editor) + by))];
}

/** Selects the stage and brings it to the start of the window. */
export function goToStage(editor: Editor, stage: Stage | undefined): void {
  if (!stage) return;
  editor.getState().select({ kind: 'stage', id: stage.id });
  canvasView()?.goToStage(stage.id);
  canvasView()?.focus();
}
