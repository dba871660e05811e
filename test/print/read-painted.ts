/**
 * Reads a PDF as a printer paints it: words, fills and strokes in their order, with their colours and what is clipped away.
 * A third of the work of {@link readPdf}, which a screen reader's view of the same page needs.
 * Lengths in mm from the page's upper left corner.
 */
import { OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Direction } from '../../shared/i18n/translate.ts';
import { MM_PER_PT, type PDFOperatorList, type PdfFont, pagesOf, withPdf } from './pdf-document.ts';
import { apply, type Matrix, multiply, type PdfBox } from './read-pdf.ts';

/** Red, green, blue, 0–255. */
export type Colour = readonly [number, number, number];

export interface PaintedGlyph {
  text: string;
  left: number;
  right: number;
}

/** One run of letters, from a font. */
export interface PaintedText extends PdfBox {
  kind: 'text';
  /** As the letters stand, from the left. */
  text: string;
  glyphs: readonly PaintedGlyph[];
  /** pt */
  size: number;
  baseline: number;
  colour: Colour | null;
  alpha: number;
}

export interface PaintedShape extends PdfBox {
  kind: 'fill' | 'stroke';
  /** null: a gradient. */
  colour: Colour | null;
  alpha: number;
  /** Of a stroke, mm. */
  line: number;
  /** Whether a place is in what is filled. */
  covers(x: number, y: number): boolean;
}

export type Painted = PaintedText | PaintedShape;

export interface PaintedPage {
  width: number;
  height: number;
  /** From the first to the last that is painted. */
  painted: readonly Painted[];
  texts: readonly PaintedText[];
  shapes: readonly PaintedShape[];
}

export interface PaintedPdf {
  pages: PaintedPage[];
  fonts: PdfFont[];
}

export function readPainted(bytes: Uint8Array): Promise<PaintedPdf> {
  return withPdf(bytes, (document) => pagesOf(document, readPage));
}

function readPage(page: PDFPageProxy, operators: PDFOperatorList): PaintedPage {
  const [, , widthPt, heightPt] = page.view as [number, number, number, number];
  const painted = paintedBy(operators, widthPt, heightPt);
  return {
    width: widthPt * MM_PER_PT,
    height: heightPt * MM_PER_PT,
    painted,
    texts: painted.filter((mark) => mark.kind === 'text'),
    shapes: painted.filter((mark) => mark.kind !== 'text'),
  };
}

/** What a printer holds while it paints. */
interface State {
  matrix: Matrix;
  fill: Colour | null;
  stroke: Colour | null;
  fillAlpha: number;
  strokeAlpha: number;
  line: number;
  clip: PdfBox;
}

/** A text that is being set: its letters come one by one. */
interface Setting {
  size: number;
  matrix: Matrix;
  /** Where its line begins, and how far it has come, in its own units. */
  origin: [number, number];
  x: number;
  glyphs: { text: string; from: number; to: number; y: number }[];
}

function paintedBy(
  { fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] },
  widthPt: number,
  heightPt: number,
): Painted[] {
  const painted: Painted[] = [];
  const whole: PdfBox = { left: 0, top: 0, right: widthPt * MM_PER_PT, bottom: heightPt * MM_PER_PT };
  const saved: State[] = [];
  const groups: number[] = [];
  let alpha = 1;
  let clips = false;
  let setting: Setting = { size: 0, matrix: [1, 0, 0, 1, 0, 0], origin: [0, 0], x: 0, glyphs: [] };
  let state: State = {
    matrix: [1, 0, 0, 1, 0, 0],
    fill: [0, 0, 0],
    stroke: [0, 0, 0],
    fillAlpha: 1,
    strokeAlpha: 1,
    line: 1,
    clip: whole,
  };
  const place = (x: number, y: number, matrix = state.matrix): [number, number] => {
    const [px, py] = apply(matrix, x, y);
    return [px * MM_PER_PT, (heightPt - py) * MM_PER_PT];
  };
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as never;
    switch (operator) {
      case OPS.save:
        saved.push(state);
        break;
      case OPS.restore:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state = { ...state, matrix: multiply(state.matrix, args) };
        break;
      case OPS.setFillRGBColor:
        state = { ...state, fill: colourOf(args[0]) };
        break;
      case OPS.setStrokeRGBColor:
        state = { ...state, stroke: colourOf(args[0]) };
        break;
      case OPS.setFillColorN:
        state = { ...state, fill: null };
        break;
      case OPS.setStrokeColorN:
        state = { ...state, stroke: null };
        break;
      case OPS.setLineWidth:
        state = { ...state, line: args[0] };
        break;
      case OPS.setGState:
        for (const [name, value] of args[0] as [string, number][]) {
          if (name === 'LW') state = { ...state, line: value };
          if (name === 'ca') state = { ...state, fillAlpha: value };
          if (name === 'CA') state = { ...state, strokeAlpha: value };
        }
        break;
      case OPS.beginGroup:
        groups.push(alpha);
        alpha *= state.fillAlpha;
        state = { ...state, fillAlpha: 1, strokeAlpha: 1 };
        break;
      case OPS.endGroup:
        alpha = groups.pop() ?? 1;
        break;
      case OPS.clip:
      case OPS.eoClip:
        clips = true;
        break;
      case OPS.constructPath: {
        const [paint, [path], extent] = args as unknown as [
          number,
          [ArrayLike<number> | null],
          ArrayLike<number> | null,
        ];
        const corners = extent
          ? [
              [0, 1],
              [2, 1],
              [0, 3],
              [2, 3],
            ].map(([x = 0, y = 0]) => place(Number(extent[x]), Number(extent[y])))
          : [];
        const box = boxAround(corners);
        const { matrix, clip } = state;
        const fills = FILLS.has(paint);
        const strokes = STROKES.has(paint);
        const outline = () => polygons(path, (x, y) => place(x, y, matrix));
        if (fills) {
          const seen = within(box, clip);
          if (seen)
            painted.push({
              kind: 'fill',
              ...seen,
              colour: state.fill,
              alpha: state.fillAlpha * alpha,
              line: 0,
              covers: covering(seen, outline, isRectangle(path)),
            });
        }
        if (strokes) {
          const line = state.line * scaleOf(matrix) * MM_PER_PT;
          const seen = within(grown(box, line / 2), clip);
          if (seen)
            painted.push({
              kind: 'stroke',
              ...seen,
              colour: state.stroke,
              alpha: state.strokeAlpha * alpha,
              line,
              covers: () => false,
            });
        }
        if (clips) {
          // A clip away from everything leaves nothing to be seen.
          state = { ...state, clip: within(box, clip) ?? { left: 0, top: 0, right: 0, bottom: 0 } };
          clips = false;
        }
        break;
      }
      case OPS.setFont:
        setting = { ...setting, size: args[1] };
        break;
      case OPS.beginText:
        setting = { ...setting, matrix: [1, 0, 0, 1, 0, 0], origin: [0, 0], x: 0, glyphs: [] };
        break;
      case OPS.setTextMatrix:
        setting = {
          ...setting,
          matrix: Array.from(args[0] as ArrayLike<number>) as unknown as Matrix,
          origin: [0, 0],
          x: 0,
        };
        break;
      case OPS.moveText: {
        const origin: [number, number] = [
          setting.origin[0] + (args[0] as number),
          setting.origin[1] + (args[1] as number),
        ];
        setting = { ...setting, origin, x: origin[0] };
        break;
      }
      case OPS.showText:
        for (const glyph of args[0] as ({ unicode: string; width: number } | number)[]) {
          if (typeof glyph === 'number') {
            setting.x -= (glyph / 1000) * setting.size;
            continue;
          }
          const to = setting.x + (glyph.width / 1000) * setting.size;
          setting.glyphs.push({ text: glyph.unicode, from: setting.x, to, y: setting.origin[1] });
          setting.x = to;
        }
        break;
      case OPS.endText: {
        const matrix = multiply(state.matrix, setting.matrix);
        const text = textOf(setting, (x, y) => place(x, y, matrix), scaleOf(matrix));
        const seen = text && seenThrough(text, state.clip);
        if (seen) painted.push({ kind: 'text', ...seen, colour: state.fill, alpha: state.fillAlpha * alpha });
        break;
      }
    }
  }
  return painted;
}

const FILLS = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const STROKES = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

function textOf(
  { glyphs, size }: Setting,
  place: (x: number, y: number) => [number, number],
  scale: number,
): Omit<PaintedText, 'kind' | 'colour' | 'alpha'> | null {
  const inked = glyphs.filter(({ text }) => text.trim() !== '');
  // Marks over and under letters are set beside the line; letters are wider.
  const [widest] = [...inked].sort((a, b) => b.to - b.from - (a.to - a.from));
  if (!widest) return null;
  // What letters reach above and below their line.
  const [up, down] = [0.8 * size, -0.25 * size];
  // Skia's text stands on its head and is turned by its matrix.
  const corners = inked.flatMap(({ from, to, y }) => [place(from, y + up), place(to, y + down)]);
  const placed = glyphs
    .map(({ text, from, to, y }) => {
      const [a, b] = [place(from, y)[0], place(to, y)[0]];
      return { text, left: Math.min(a, b), right: Math.max(a, b) };
    })
    .sort((a, b) => a.left - b.left);
  return {
    ...boxAround(corners),
    text: placed.map(({ text }) => text).join(''),
    glyphs: placed,
    size: size * scale,
    baseline: place(widest.from, widest.y)[1],
  };
}

/** What is left of a text that is cut by a clip: letters whose middle is seen, as high as they are seen. */
function seenThrough<Text extends PdfBox & { glyphs: readonly PaintedGlyph[] }>(text: Text, clip: PdfBox): Text | null {
  const middle = (text.top + text.bottom) / 2;
  if (middle < clip.top || middle > clip.bottom) return null;
  const [top, bottom] = [Math.max(text.top, clip.top), Math.min(text.bottom, clip.bottom)];
  const glyphs = text.glyphs.filter(({ left, right }) => {
    const x = (left + right) / 2;
    return x > clip.left && x < clip.right;
  });
  if (glyphs.length === text.glyphs.length) return { ...text, top, bottom };
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (!first || !last) return null;
  const words = glyphs.map((glyph) => glyph.text).join('');
  return { ...text, glyphs, text: words, top, bottom, left: first.left, right: last.right };
}

function colourOf(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

function boxAround(corners: readonly (readonly number[])[]): PdfBox {
  const xs = corners.map(([x = 0]) => x);
  const ys = corners.map(([, y = 0]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function grown(box: PdfBox, by: number): PdfBox {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by };
}

/** The part of a box that is not clipped away; null: none. */
function within(box: PdfBox, clip: PdfBox): PdfBox | null {
  const left = Math.max(box.left, clip.left);
  const top = Math.max(box.top, clip.top);
  const right = Math.min(box.right, clip.right);
  const bottom = Math.min(box.bottom, clip.bottom);
  return left < right + 1e-9 && top < bottom + 1e-9 ? { left, top, right, bottom } : null;
}

/** Of a path as pdf.js keeps it: a number for what is drawn, and its places. */
const PLACES = [1, 1, 3, 2, 0] as const;

function isRectangle(path: ArrayLike<number> | null): boolean {
  return path !== null && path.length === 13 && [0, 3, 6, 9].every((at, i) => path[at] === (i === 0 ? 0 : 1));
}

/** The corners of each part of a path; bends are cut short. */
function polygons(
  path: ArrayLike<number> | null,
  place: (x: number, y: number) => [number, number],
): [number, number][][] {
  const parts: [number, number][][] = [];
  for (let at = 0; path && at < path.length; ) {
    const what = path[at] ?? 4;
    const places = PLACES[what as 0] ?? 0;
    if (what === 0) parts.push([]);
    const part = parts.at(-1);
    const point = (i: number): [number, number] => place(path[at + 1 + 2 * i] ?? 0, path[at + 2 + 2 * i] ?? 0);
    if (part && what <= 1) part.push(point(0));
    else if (part && what === 2) {
      const [from = [0, 0], a, b, to] = [part.at(-1), point(0), point(1), point(2)];
      for (const t of [0.25, 0.5, 0.75, 1]) {
        const on = (i: 0 | 1) =>
          (1 - t) ** 3 * from[i] + 3 * (1 - t) ** 2 * t * a[i] + 3 * (1 - t) * t ** 2 * b[i] + t ** 3 * to[i];
        part.push([on(0), on(1)]);
      }
    } else if (part && what === 3) part.push(point(1));
    at += 1 + 2 * places;
  }
  return parts;
}

/** Whether a place is inside: crossings of a line from it are odd. */
function covering(box: PdfBox, outline: () => [number, number][][], rectangle: boolean) {
  let parts: [number, number][][] | null = null;
  return (x: number, y: number): boolean => {
    if (x < box.left || x > box.right || y < box.top || y > box.bottom) return false;
    if (rectangle) return true;
    parts ??= outline();
    let inside = false;
    for (const part of parts) {
      part.forEach(([ax, ay], i) => {
        const [bx, by] = part[(i + 1) % part.length] ?? [ax, ay];
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      });
    }
    return inside;
  };
}

/** Letters, digits and signs as they are read: lines from the top, each from the side where its direction begins. */
export function readingOf(texts: readonly PaintedText[], direction: Direction): string {
  const lines = new Map<number, PaintedText[]>();
  for (const text of texts) {
    const key = [...lines.keys()].find((baseline) => Math.abs(baseline - text.baseline) < 0.3) ?? text.baseline;
    lines.set(key, [...(lines.get(key) ?? []), text]);
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([, line]) => lineOf(line, direction))
    .join('\n');
}

/** Runs that stand further apart than this, in ems, are told apart: a column's words do not go on in the next one's. */
const APART = 0.7;

function lineOf(texts: readonly PaintedText[], direction: Direction): string {
  const glyphs = texts.flatMap((text) => text.glyphs).sort((a, b) => a.left - b.left);
  const apart = APART * Math.max(...texts.map(({ size }) => size)) * MM_PER_PT;
  const pieces: PaintedGlyph[][] = [];
  for (const glyph of glyphs) {
    const last = pieces.at(-1)?.at(-1);
    if (last && glyph.left - last.right < apart) pieces.at(-1)?.push(glyph);
    else pieces.push([glyph]);
  }
  const read = pieces.map((piece) => wordsOf(piece.map(({ text }) => text)));
  return (direction === 'rtl' ? read.reverse() : read).join('\n');
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LTR = /[\p{L}\p{Nd}]/u;

/** A piece of one direction is read so; in a right-to-left one Latin words and digits keep their own. */
function wordsOf(glyphs: readonly string[]): string {
  const isRtl = (text: string) => RTL.test(text) && !/\p{Nd}/u.test(text);
  if (!glyphs.some(isRtl)) return glyphs.join('');
  const runs: { text: string; ltr: boolean }[] = [];
  for (const [i, text] of glyphs.entries()) {
    const last = runs.at(-1);
    const isLtr = !isRtl(text) && LTR.test(text);
    // Signs between two such letters are theirs.
    const next = glyphs.slice(i + 1).find((other) => LTR.test(other) || isRtl(other));
    const joins = last?.ltr && (isLtr || (!isRtl(text) && next !== undefined && !isRtl(next)));
    if (last && joins) last.text += text;
    else runs.push({ text, ltr: isLtr });
  }
  return runs
    .reverse()
    .map(({ text }) => text)
    .join('');
}
