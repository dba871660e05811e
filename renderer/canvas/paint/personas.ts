/** The personas at the head of the map: portrait or initials, name, and what they say. */
import * as m from '../../../shared/layout/metrics.ts';
import type { PersonaCard } from '../../../shared/layout/scene.ts';
import { cssFont, wrap } from '../../../shared/layout/text.ts';
import type { Board } from '../board.ts';
import { type Context, roundBox, writeLines } from '../brush.ts';
import { stickyStart } from '../hit.ts';
import { colourOf } from '../palette.ts';
import { shownPicture } from '../pictures.ts';

/** Paints in map px: the layer carries the camera. */
export function paintPersonas(context: Context, board: Board): void {
  const { scene, camera } = board;
  if (scene.headsTop * camera.scale + camera.y <= 0) return;
  const view = camera.inView();
  for (const card of scene.personas) {
    if (card.x <= view.x + view.width && card.x + card.width >= view.x) paintCard(context, board, card);
  }
}

function paintCard(context: Context, board: Board, card: PersonaCard): void {
  const { palette, scene, camera } = board;
  const rtl = scene.direction === 'rtl';
  roundBox(context, card.x, card.y, card.width, card.height, 8);
  context.fillStyle = palette.surface;
  context.fill();
  context.strokeStyle = palette.hairline;
  context.lineWidth = 1;
  context.stroke();
  const start = rtl ? card.x + card.width - m.PERSONA_PADDING : card.x + m.PERSONA_PADDING;
  paintPortrait(context, board, card, rtl ? start - m.PORTRAIT_SIZE : start, card.y + m.PERSONA_PADDING);
  if (camera.scale < 0.22) return;
  const textX = rtl ? start - m.PORTRAIT_SIZE - m.PORTRAIT_GAP : start + m.PORTRAIT_SIZE + m.PORTRAIT_GAP;
  const align = rtl ? 'right' : 'left';
  const words = card.name.length * m.PERSONA_NAME_TEXT.lineHeight + card.quote.length * m.PERSONA_QUOTE_TEXT.lineHeight;
  const top = card.y + Math.max(m.PERSONA_PADDING, (card.height - words) / 2);
  context.fillStyle = palette.ink;
  writeLines(context, card.name, textX, top, m.PERSONA_NAME_TEXT, align, scene.direction);
  context.fillStyle = palette.muted;
  const below = top + card.name.length * m.PERSONA_NAME_TEXT.lineHeight;
  writeLines(context, card.quote, textX, below, m.PERSONA_QUOTE_TEXT, align, scene.direction);
}

function paintPortrait(context: Context, { palette, scene }: Board, card: PersonaCard, x: number, y: number): void {
  const radius = m.PORTRAIT_SIZE / 2;
  const picture = card.portrait === null ? 'broken' : shownPicture(card.portrait);
  context.save();
  context.beginPath();
  context.arc(x + radius, y + radius, radius, 0, 2 * Math.PI);
  if (typeof picture === 'string') {
    context.fillStyle = colourOf(palette, card.colour);
    context.fill();
    context.fillStyle = '#FFFFFF';
    const top = y + radius - m.INITIALS_TEXT.lineHeight / 2;
    if (picture === 'broken') {
      writeLines(context, [card.initials], x + radius, top, m.INITIALS_TEXT, 'center', scene.direction);
    }
  } else {
    context.clip();
    // A portrait is square; one that another program put there is cut to its middle.
    const side = Math.min(picture.width, picture.height);
    const sx = (picture.width - side) / 2;
    const sy = (picture.height - side) / 2;
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, sx, sy, side, side, x, y, m.PORTRAIT_SIZE, m.PORTRAIT_SIZE);
  }
  context.restore();
}

/** What the band is called, at the start side like the names of lanes. Screen px. */
export function paintPersonaName(context: Context, board: Board): void {
  const { scene, camera, palette, translator } = board;
  if (scene.headsTop === 0 || scene.headsTop * camera.scale + camera.y <= 0) return;
  const rtl = scene.direction === 'rtl';
  context.save();
  context.translate(stickyStart(scene, camera), camera.y);
  context.scale(camera.scale, camera.scale);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, scene.headWidth, scene.headsTop);
  context.fillStyle = palette.muted;
  const name = translator.t(scene.personas.length === 1 ? 'persona.one' : 'persona.several');
  const x = rtl ? scene.headWidth - 10 : 10;
  context.font = cssFont(m.LANE_TEXT);
  const lines = wrap(name, m.LANE_TEXT, scene.headWidth - 20, (text) => context.measureText(text).width);
  writeLines(context, lines, x, m.PERSONA_GAP + m.LANE_PADDING, m.LANE_TEXT, rtl ? 'right' : 'left', scene.direction);
  context.restore();
}
