/** The small picture of a whole map: stages, cards by their feeling, notes by their meaning. No words. */
import type { Box, Scene } from '../../../shared/layout/scene.ts';
import type { Context } from '../brush.ts';
import { colourOf, feelingColour, type Palette } from '../palette.ts';

/** CSS px, and parts of the window that the picture may take. */
const MOST_WIDTH = 208;
const MOST_HEIGHT = 132;
const LEAST_HEIGHT = 40;
const PART_OF_WIDTH = 0.24;
const PART_OF_HEIGHT = 0.3;

interface Size {
  width: number;
  height: number;
}

/** How large the picture is in a window of this size, all in CSS px; a very long map is drawn taller than it is. */
export function minimapSize(scene: Size, window: Size): Size {
  const most = Math.min(MOST_WIDTH, window.width * PART_OF_WIDTH);
  const tallest = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, window.height * PART_OF_HEIGHT));
  const height = Math.min(tallest, Math.max(LEAST_HEIGHT, (most / scene.width) * scene.height));
  // A map too tall for the corner keeps its shape and is narrower.
  const width = height === tallest ? Math.min(most, Math.max(height / 2, (height / scene.height) * scene.width)) : most;
  return { width: Math.round(width), height: Math.round(height) };
}

/** Fills the context's canvas. */
export function paintMinimap(context: Context, scene: Scene, palette: Palette): void {
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  const scaleX = width / scene.width;
  const scaleY = height / scene.height;
  const fill = (box: Box, colour: string) => {
    context.fillStyle = colour;
    // Never thinner than can be seen.
    context.fillRect(
      box.x * scaleX,
      box.y * scaleY,
      Math.max(1, box.width * scaleX - 1),
      Math.max(1, box.height * scaleY - 1),
    );
  };
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = palette.hairline;
  for (const lane of scene.lanes) context.fillRect(0, lane.y * scaleY, width, 1);
  for (const head of scene.stageHeads) fill(head, colourOf(palette, head.colour));
  for (const note of scene.notes) {
    const grounds: Readonly<Record<string, string>> = {
      pain: palette.feelingN1,
      opportunity: palette.feelingP1,
    };
    context.globalAlpha = 0.55;
    fill(note, grounds[note.role] ?? palette.muted);
  }
  for (const card of scene.cards) {
    context.globalAlpha = 0.85;
    fill(card, card.feeling === null ? palette.muted : feelingColour(palette, card.feeling));
  }
  context.globalAlpha = 1;
  context.lineWidth = 2;
  context.strokeStyle = palette.ink;
  for (const curve of scene.curves) {
    if (!curve.active) continue;
    context.beginPath();
    for (const piece of curve.pieces) {
      context.moveTo(piece.x0 * scaleX, piece.y0 * scaleY);
      context.lineTo(piece.x1 * scaleX, piece.y1 * scaleY);
    }
    context.stroke();
  }
}

/** Puts what is out of view into the shade, and a frame around what is in it (`view` in map px). */
export function paintView(context: Context, scene: Scene, palette: Palette, view: Box): void {
  const { width, height } = context.canvas;
  const left = Math.max(0, (view.x / scene.width) * width);
  const top = Math.max(0, (view.y / scene.height) * height);
  const right = Math.min(width, ((view.x + view.width) / scene.width) * width);
  const bottom = Math.min(height, ((view.y + view.height) / scene.height) * height);
  context.globalAlpha = 0.5;
  context.fillStyle = palette.surface;
  context.beginPath();
  context.rect(0, 0, width, height);
  context.rect(left, top, right - left, bottom - top);
  context.fill('evenodd');
  context.globalAlpha = 1;
  context.strokeStyle = palette.accent;
  context.lineWidth = 3;
  context.strokeRect(left + 1.5, top + 1.5, Math.max(1, right - left - 3), Math.max(1, bottom - top - 3));
}
