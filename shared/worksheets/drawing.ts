/**
 * A drawing larger than a page may be: shapes and texts at places of their own, from which any part can be shown on any
 * page. Lengths in mm from the drawing's upper left corner, whichever way is read.
 */
import type { Box } from '../layout/scene.ts';
import { linesOf, type PaperFont, round, type TextBlock } from './paper-text.ts';
import type { SheetElement } from './sheet.ts';

/** Something drawn, and where it is: what lies outside a page's part of the drawing is left away there. */
export interface Piece extends Box {
  element: SheetElement;
}

/** Shapes lie under all pictures and texts. */
export interface Drawing {
  shapes: Piece[];
  texts: Piece[];
}

export interface Look {
  fill?: string;
  stroke?: string;
  /** mm */
  line?: number;
  /** mm drawn and left out, in turn. */
  dash?: readonly number[];
  opacity?: number;
}

/** Thinner lines get lost on a copier. */
const HAIRLINE = 0.2;

export function emptyDrawing(): Drawing {
  return { shapes: [], texts: [] };
}

/** Where map px come to lie on a drawing, and how large. */
export interface Scale {
  /** mm for each px. */
  by: number;
  /** Of the px' origin. */
  x: number;
  y: number;
}

function attributesOf({
  fill = 'none',
  stroke,
  line = HAIRLINE,
  dash,
  opacity,
}: Look): Record<string, string | number> {
  const width = round(Math.max(HAIRLINE, line));
  return {
    fill,
    ...(stroke ? { stroke, strokeWidth: width, strokeLinejoin: 'round' } : {}),
    ...(stroke && dash && dash.length > 0 ? { strokeDasharray: dash.map(round).join(' ') } : {}),
    ...(opacity === undefined ? {} : { opacity }),
  };
}

/** Draws with the measures of a map onto a drawing. All lengths that come in are px. */
export class Pen {
  readonly drawing: Drawing;
  readonly scale: Scale;
  /** The smallest text so far. */
  smallest = { pt: Number.POSITIVE_INFINITY, text: '' };

  constructor(drawing: Drawing, scale: Scale) {
    this.drawing = drawing;
    this.scale = scale;
  }

  x(px: number): number {
    return round(this.scale.x + px * this.scale.by);
  }

  y(px: number): number {
    return round(this.scale.y + px * this.scale.by);
  }

  mm(px: number): number {
    return round(px * this.scale.by);
  }

  /** The same box on the drawing. */
  box({ x, y, width, height }: Box): Box {
    return { x: this.x(x), y: this.y(y), width: this.mm(width), height: this.mm(height) };
  }

  rect(at: Box, radius: number, look: Look): void {
    const box = this.box(at);
    this.drawing.shapes.push({
      ...box,
      element: { tag: 'rect', attributes: { ...box, rx: this.mm(radius), ...this.attributes(look) } },
    });
  }

  line(x0: number, y0: number, x1: number, y1: number, look: Look): void {
    const ends = { x1: this.x(x0), y1: this.y(y0), x2: this.x(x1), y2: this.y(y1) };
    this.drawing.shapes.push({
      x: Math.min(ends.x1, ends.x2),
      y: Math.min(ends.y1, ends.y2),
      width: Math.abs(ends.x2 - ends.x1),
      height: Math.abs(ends.y2 - ends.y1),
      element: { tag: 'line', attributes: { ...ends, ...this.attributes(look) } },
    });
  }

  circle(x: number, y: number, radius: number, look: Look): void {
    const r = this.mm(radius);
    this.drawing.shapes.push({
      ...this.box({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }),
      element: { tag: 'circle', attributes: { cx: this.x(x), cy: this.y(y), r, ...this.attributes(look) } },
    });
  }

  /** `data` in px, around the given place; `around` says how far it reaches, in px too. */
  path(data: string, around: Box, look: Look): void {
    const { by, x, y } = this.scale;
    const line = round(Math.max(HAIRLINE, (look.line ?? 0) * by) / by);
    this.drawing.shapes.push({
      ...this.box(around),
      element: {
        tag: 'path',
        attributes: {
          d: data,
          transform: `translate(${round(x)} ${round(y)}) scale(${by})`,
          ...attributesOf({ ...look, line }),
          ...(look.stroke ? { strokeWidth: line } : {}),
        },
      },
    });
  }

  /** One of the program's icons, as strokes in a square. */
  icon(name: string, x: number, y: number, size: number, colour: string): void {
    const by = (size * this.scale.by) / 24;
    this.drawing.shapes.push({
      ...this.box({ x, y, width: size, height: size }),
      element: {
        tag: 'g',
        icon: name,
        attributes: {
          fill: 'none',
          stroke: colour,
          strokeWidth: 2,
          strokeLinecap: 'round',
          strokeLinejoin: 'round',
          transform: `translate(${this.x(x)} ${this.y(y)}) scale(${round6(by)})`,
        },
      },
    });
  }

  /** Lines from the top down; see {@link writeBlock}. */
  write(
    lines: readonly string[],
    at: { x: number; y: number; width: number },
    style: { size: number; weight: PaperFont['weight']; lineHeight: number },
    options: WriteOptions,
  ): void {
    const lineHeight = this.mm(style.lineHeight);
    const block: TextBlock = {
      lines,
      font: { pt: ptOf(style.size, this.scale), weight: style.weight },
      direction: options.direction,
      lineHeight,
      height: round(lineHeight * lines.length),
    };
    const [text] = lines;
    // Words say better than figures which text it is.
    const isWord = text !== undefined && /\p{L}/u.test(text) && !/\p{L}/u.test(this.smallest.text);
    const { pt } = block.font;
    if (text && (pt < this.smallest.pt || (pt === this.smallest.pt && isWord))) this.smallest = { pt, text };
    writeBlock(this.drawing, block, { x: this.x(at.x), y: this.y(at.y), width: this.mm(at.width) }, options);
  }

  /** A picture fitted into a box as a whole, in its middle or at one side, or filling it, cut to a circle. */
  picture(url: string, at: Box, form: 'whole' | 'left' | 'right' | 'circle', grey: boolean): void {
    const box = this.box(at);
    this.drawing.texts.push({
      ...box,
      element: {
        tag: 'img',
        class: `sheet-piece sheet-picture-${form}${grey ? ' sheet-grey' : ''}`,
        style: placeOf(box),
        attributes: { src: url, alt: '' },
      },
    });
  }

  private attributes(look: Look): Record<string, string | number> {
    return attributesOf({
      ...look,
      line: this.mm(look.line ?? 0),
      ...(look.dash ? { dash: look.dash.map((px) => this.mm(px)) } : {}),
    });
  }
}

export interface WriteOptions {
  colour: string;
  align?: 'start' | 'center' | 'end';
  tag?: 'h1' | 'h2' | 'p' | 'div';
  direction: TextBlock['direction'];
}

/**
 * Browsers put lines of text on whole CSS px, which on a small poster is a tenth of a line:
 * texts are laid out this many times larger and shown smaller.
 */
const FINE = 4;

/** A block of text on a drawing, in mm. */
export function writeBlock(
  drawing: Drawing,
  block: TextBlock,
  at: { x: number; y: number; width: number },
  { colour, align = 'start', tag = 'p' }: WriteOptions,
): void {
  const box = { ...at, height: block.height };
  const fine: TextBlock = {
    ...block,
    font: { ...block.font, pt: round(block.font.pt * FINE) },
    lineHeight: round(block.lineHeight * FINE),
  };
  drawing.texts.push({
    ...box,
    element: {
      tag,
      class: 'sheet-piece',
      style: { ...placeOf(box), color: colour, textAlign: align },
      children: linesOf(fine),
    },
  });
}

/** pt of a size in px. */
export function ptOf(size: number, { by }: Scale): number {
  return round((size * by * 72) / 25.4);
}

/** The part of a drawing inside `from`, at a place of a page (mm from its upper left corner). */
export function windowOf(drawing: Drawing, from: Box, to: { x: number; y: number }): SheetElement {
  const within = (piece: Piece) => touches(piece, from);
  const size = { width: `${round(from.width)}mm`, height: `${round(from.height)}mm` };
  return {
    tag: 'div',
    class: 'sheet-window',
    style: { left: `${round(to.x)}mm`, top: `${round(to.y)}mm`, ...size },
    children: [
      {
        tag: 'svg',
        class: 'sheet-drawing',
        style: size,
        attributes: {
          viewBox: [from.x, from.y, from.width, from.height].map(round).join(' '),
          'aria-hidden': 'true',
        },
        children: drawing.shapes.filter(within).map((piece) => piece.element),
      },
      {
        tag: 'div',
        class: 'sheet-piece',
        style: {
          left: `${round(-from.x)}mm`,
          top: `${round(-from.y)}mm`,
          transform: `scale(${1 / FINE})`,
          transformOrigin: '0 0',
        },
        children: drawing.texts.filter(within).map((piece) => piece.element),
      },
    ],
  };
}

/** Whether a part of a drawing shows anything. */
export function showsAnything({ shapes, texts }: Drawing, from: Box): boolean {
  return [...shapes, ...texts].some((piece) => touches(piece, from));
}

function touches(piece: Box, from: Box): boolean {
  return (
    piece.x <= from.x + from.width &&
    piece.x + piece.width >= from.x &&
    piece.y <= from.y + from.height &&
    piece.y + piece.height >= from.y
  );
}

/** Where a text or picture of a drawing stands among the others, all of them {@link FINE} times larger. */
export function placeOf({ x, y, width, height }: Box): Record<string, string> {
  const fine = (mm: number) => `${round(mm * FINE)}mm`;
  return { left: fine(x), top: fine(y), width: fine(width), height: fine(height) };
}

/** Small factors need more places than lengths. */
function round6(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
