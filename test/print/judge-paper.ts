/** What is wrong with a printed page: faults in words, none where all is well. Lengths in mm, type in pt. */
import { SMALLEST } from '../../shared/worksheets/paper-text.ts';
import { PAPERS, type PaperName } from '../../shared/worksheets/sheet.ts';
import { MM_PER_PT } from './pdf-document.ts';
import type { Colour, Painted, PaintedGlyph, PaintedPage, PaintedShape, PaintedText } from './read-painted.ts';

/** Millimetres that a printer cannot reach, and a hair for rounding. */
const MARGIN = 10 - 0.3;
/** Letters of neighbouring lines may come close: half a millimetre of each counts as air. */
const AIR = 0.5;
/** Texts whose baselines are no further apart, mm, are on one line. */
const SAME_LINE = 0.2;
/** Pieces of one line touch, and letters of two pieces are drawn together a little: by such a part of the type's size. */
const TOUCHING = 0.1;
/** WCAG: text of these sizes, and what else has a meaning. */
const TEXT_CONTRAST = 4.5;
const LINE_CONTRAST = 3;
/** What is thinner is lost by a copier. */
const HAIRLINE = 0.2;
/** Ink and greys of paper are a little blue: red, green and blue of a grey are no further apart than this, of 255. */
const NEUTRAL = 24;

/** So far from a line is what it is seen against. */
const BESIDE = 0.15;

const WHITE: Colour = [255, 255, 255];

/** Whether a page is one of the papers, either way up. */
export function isOneOf(page: { width: number; height: number }, papers: readonly PaperName[]): boolean {
  const sidesOf = ({ width, height }: { width: number; height: number }) => [width, height].sort((a, b) => a - b);
  const [short = 0, long = 0] = sidesOf(page);
  return papers.some((paper) => {
    const [shortest = 0, longest = 0] = sidesOf(PAPERS[paper]);
    return Math.abs(short - shortest) < 0.5 && Math.abs(long - longest) < 0.5;
  });
}

const nameOf = (mark: Painted) => (mark.kind === 'text' ? `"${mark.text}"` : `a ${mark.kind} at ${at(mark)}`);
const at = ({ left, top }: Painted) => `${left.toFixed(1)} / ${top.toFixed(1)}`;

/** White fills are the paper's own ground. */
const isGround = (mark: Painted) =>
  mark.kind === 'fill' && mark.colour !== null && mark.colour.every((part) => part === 255);

/**
 * Marks in the margins, letters too small to read, words over each other.
 * `small`: a drawing may be as small as its paper makes it; its warnings tell of that.
 */
export function placingFaults(page: PaintedPage, { small = true }: { small?: boolean } = {}): string[] {
  const faults: string[] = [];
  for (const mark of page.painted.filter((mark) => !isGround(mark))) {
    const free = Math.min(mark.left, mark.top, page.width - mark.right, page.height - mark.bottom);
    if (free < MARGIN) faults.push(`${nameOf(mark)} is ${free.toFixed(2)} mm from the paper's edge`);
  }
  for (const { text, size } of small ? page.texts : []) {
    if (size < SMALLEST - 0.01) faults.push(`"${text}" is ${size.toFixed(2)} pt`);
  }
  const { texts } = page;
  texts.forEach((a, i) => {
    for (let k = i + 1; k < texts.length; k++) {
      const b = texts[k] as PaintedText;
      const isOneLine = Math.abs(a.baseline - b.baseline) <= SAME_LINE;
      if (isOneLine ? runInto(a, b) : overlap(a, b)) faults.push(`"${a.text}" over "${b.text}"`);
    }
  });
  return faults;
}

function overlap(a: Painted, b: Painted): boolean {
  return (
    a.left + AIR < b.right && b.left + AIR < a.right && a.top + AIR < b.bottom - AIR && b.top + AIR < a.bottom - AIR
  );
}

/** Whether letters of two texts on one line lie over each other. What a text has around its letters is air. */
function runInto(a: PaintedText, b: PaintedText): boolean {
  const touching = TOUCHING * Math.min(a.size, b.size) * MM_PER_PT;
  const meet = (one: Extent, other: Extent) =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > touching;
  return meet(a, b) && a.glyphs.filter(isInked).some((one) => b.glyphs.filter(isInked).some((two) => meet(one, two)));
}

type Extent = Pick<PaintedGlyph, 'left' | 'right'>;

/** A letter or a sign: no space, and no mark, which is set over its letter. */
const isInked = ({ text }: PaintedGlyph) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/**
 * Letters and lines that are too faint for what lies under them, by WCAG's measure of the colours and again
 * of the greys that a black-and-white copier makes of them; and lines that are too thin.
 */
export function inkFaults(page: PaintedPage, looksAt: { lines: boolean }): string[] {
  const faults = new Set<string>();
  page.painted.forEach((mark, order) => {
    const isText = mark.kind === 'text';
    if (mark.colour === null || mark.alpha === 0 || !(isText || (looksAt.lines && isLine(mark)))) return;
    const least = isText ? TEXT_CONTRAST : LINE_CONTRAST;
    const contrasts = placesOn(mark).map(([x, y]) => {
      const ground = groundAt(page.painted, order, x, y);
      const ink = mixed(ground, mark.colour ?? ground, mark.alpha);
      return Math.min(contrastOf(ink, ground), contrastOf(copied(ink), copied(ground)));
    });
    // All of a text is to be read; a line is seen if it differs from what is on one side of it.
    const contrast = isText ? Math.min(...contrasts) : Math.max(...contrasts);
    if (contrast < least) faults.add(`${nameOf(mark)} has a contrast of ${contrast.toFixed(2)}`);
    if (!isText && thicknessOf(mark) < HAIRLINE - 0.005)
      faults.add(`${nameOf(mark)} is ${thicknessOf(mark).toFixed(2)} mm thick`);
  });
  return [...faults];
}

/** Fills, lines and letters that need a coloured ink. */
export function colouredMarks(page: PaintedPage): string[] {
  return page.painted
    .filter(({ colour }) => colour && Math.max(...colour) - Math.min(...colour) > NEUTRAL)
    .map((mark) => `${nameOf(mark)} is rgb(${mark.colour})`);
}

/** A stroke, or a border, which browsers paint as a narrow fill. */
function isLine(shape: PaintedShape): boolean {
  if (isGround(shape)) return false;
  return shape.kind === 'stroke' || Math.min(shape.right - shape.left, shape.bottom - shape.top) < 0.6;
}

function thicknessOf(shape: PaintedShape): number {
  return shape.kind === 'stroke' ? shape.line : Math.min(shape.right - shape.left, shape.bottom - shape.top);
}

/** Where a mark is held against its ground: a text at its ends, a line right beside it. */
function placesOn(mark: Painted): [number, number][] {
  const x = (mark.left + mark.right) / 2;
  const y = (mark.top + mark.bottom) / 2;
  if (mark.kind === 'text') {
    const { glyphs } = mark;
    return [glyphs[0], glyphs.at(-1)].flatMap((glyph) => (glyph ? [[(glyph.left + glyph.right) / 2, y]] : []));
  }
  return [
    [mark.left - BESIDE, y],
    [mark.right + BESIDE, y],
    [x, mark.top - BESIDE],
    [x, mark.bottom + BESIDE],
  ];
}

/** What is painted at a place before a mark. */
function groundAt(painted: readonly Painted[], order: number, x: number, y: number): Colour {
  let ground = WHITE;
  for (let i = 0; i < order; i++) {
    const under = painted[i];
    if (under?.kind === 'fill' && under.colour && under.covers(x, y)) ground = mixed(ground, under.colour, under.alpha);
  }
  return ground;
}

function mixed(ground: Colour, over: Colour, alpha: number): Colour {
  const part = (i: 0 | 1 | 2) => ground[i] * (1 - alpha) + over[i] * alpha;
  return [part(0), part(1), part(2)];
}

/** The grey that a copier makes of a colour: by how bright it is to the eye of a camera. */
function copied([red, green, blue]: Colour): Colour {
  const grey = 0.299 * red + 0.587 * green + 0.114 * blue;
  return [grey, grey, grey];
}

/** WCAG 2: from 1, the same, to 21, black on white. */
export function contrastOf(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
