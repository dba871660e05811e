/**
 * Reads a PDF back as a reader, a printer and a screen reader would find it: sizes, fonts, drawings and tagged text.
 * Lengths in mm from the page's upper left corner.
 */
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { MM_PER_PT, type PDFOperatorList, type PdfFont, pagesOf, withPdf } from './pdf-document.ts';

export interface PdfBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface PdfText extends PdfBox {
  text: string;
  /** pt */
  size: number;
  baseline: number;
  /** The tagged content that it belongs to; empty where it is untagged. */
  content: string;
}

export interface PdfShape extends PdfBox {
  /** White fills are the paper's own ground. */
  white: boolean;
  painted: 'fill' | 'stroke';
}

export interface PdfTag {
  role: string;
  children: PdfTag[];
  /** Content ids right under this tag. */
  contents: string[];
}

export interface PdfPage {
  width: number;
  height: number;
  texts: PdfText[];
  shapes: PdfShape[];
  tags: PdfTag[];
}

export interface PdfBookmark {
  title: string;
  page: number;
  /** Entries below it. */
  below: number;
}

export interface PdfReading {
  pages: PdfPage[];
  fonts: PdfFont[];
  outline: string[];
  /** The outline's topmost entries and the pages, from 1, that they lead to. */
  bookmarks: PdfBookmark[];
  language: string;
  title: string;
}

export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  return withPdf(bytes, async (document) => {
    const { pages, fonts } = await pagesOf(document, readPage);
    const { info } = (await document.getMetadata()) as { info: Record<string, unknown> };
    return {
      pages,
      fonts,
      outline: await readOutline(document),
      bookmarks: await readBookmarks(document),
      language: String(info.Language ?? ''),
      title: String(info.Title ?? ''),
    };
  });
}

async function readPage(page: PDFPageProxy, operators: PDFOperatorList): Promise<PdfPage> {
  const [, , widthPt, heightPt] = page.view as [number, number, number, number];
  return {
    width: widthPt * MM_PER_PT,
    height: heightPt * MM_PER_PT,
    texts: await readTexts(page, heightPt),
    shapes: readShapes(operators, heightPt),
    tags: [asTag((await page.getStructTree()) as StructNode)],
  };
}

async function readTexts(page: PDFPageProxy, heightPt: number): Promise<PdfText[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts: PdfText[] = [];
  const open: string[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id ?? '');
      continue;
    }
    if (item.str.trim() === '') continue;
    const [, , , scale, x, y] = item.transform as [number, number, number, number, number, number];
    texts.push({
      text: item.str,
      size: scale,
      baseline: (heightPt - y) * MM_PER_PT,
      left: x * MM_PER_PT,
      right: (x + item.width) * MM_PER_PT,
      // What letters reach above and below their line.
      top: (heightPt - y - scale * 0.8) * MM_PER_PT,
      bottom: (heightPt - y + scale * 0.25) * MM_PER_PT,
      content: open.findLast((id) => id !== '') ?? '',
    });
  }
  return texts;
}

export type Matrix = readonly [number, number, number, number, number, number];

function readShapes({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[] }, heightPt: number): PdfShape[] {
  const shapes: PdfShape[] = [];
  const saved: { matrix: Matrix; fill: string; stroke: string; line: number }[] = [];
  let state = { matrix: [1, 0, 0, 1, 0, 0] as Matrix, fill: '#000000', stroke: '#000000', line: 1 };
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as never;
    if (operator === OPS.save) saved.push(state);
    else if (operator === OPS.restore) state = saved.pop() ?? state;
    else if (operator === OPS.transform) state = { ...state, matrix: multiply(state.matrix, args) };
    else if (operator === OPS.setFillRGBColor) state = { ...state, fill: args[0] };
    else if (operator === OPS.setStrokeRGBColor) state = { ...state, stroke: args[0] };
    else if (operator === OPS.setLineWidth) state = { ...state, line: args[0] };
    else if (operator === OPS.setGState) {
      const line = (args[0] as [string, number][]).find(([name]) => name === 'LW')?.[1];
      if (line !== undefined) state = { ...state, line };
    } else if (operator === OPS.constructPath) {
      const [paint, , extent] = args as [number, unknown, ArrayLike<number> | null];
      const isFill = paint === OPS.fill || paint === OPS.eoFill;
      const isStroke = paint === OPS.stroke || paint === OPS.closeStroke;
      const isBoth = paint === OPS.fillStroke || paint === OPS.eoFillStroke;
      // Anything else ends a path without painting it: a clip.
      if (!extent || !(isFill || isStroke || isBoth)) continue;
      const around = isFill ? 0 : state.line / 2;
      const corners = [
        apply(state.matrix, Number(extent[0]) - around, Number(extent[1]) - around),
        apply(state.matrix, Number(extent[2]) + around, Number(extent[3]) + around),
      ];
      const xs = corners.map(([x]) => x * MM_PER_PT);
      const ys = corners.map(([, y]) => (heightPt - y) * MM_PER_PT);
      shapes.push({
        left: Math.min(...xs),
        right: Math.max(...xs),
        top: Math.min(...ys),
        bottom: Math.max(...ys),
        white: isFill && state.fill === '#ffffff',
        painted: isFill ? 'fill' : 'stroke',
      });
    }
  }
  return shapes;
}

export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ];
}

export function apply(m: Matrix, x: number, y: number): [number, number] {
  return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]];
}

interface StructNode {
  role?: string;
  type?: string;
  id?: string;
  children?: StructNode[];
}

function asTag(node: StructNode | null): PdfTag {
  const children = node?.children ?? [];
  return {
    role: node?.role ?? '',
    children: children.filter((child) => child.role !== undefined).map(asTag),
    contents: children.flatMap((child) => (child.type === 'content' && child.id ? [child.id] : [])),
  };
}

async function readOutline(document: PDFDocumentProxy): Promise<string[]> {
  type Entry = { title: string; items: Entry[] };
  const flat = (entries: Entry[]): string[] => entries.flatMap(({ title, items }) => [title, ...flat(items)]);
  return flat(((await document.getOutline()) ?? []) as Entry[]);
}

async function readBookmarks(document: PDFDocumentProxy): Promise<PdfBookmark[]> {
  const entries = (await document.getOutline()) ?? [];
  return Promise.all(
    entries.map(async ({ title, dest, items }) => {
      const [page] = (typeof dest === 'string' ? await document.getDestination(dest) : dest) ?? [];
      return { title, page: page ? (await document.getPageIndex(page)) + 1 : 0, below: items.length };
    }),
  );
}

/** All tags of a role, in reading order. */
export function tagsOf(tags: readonly PdfTag[], role: string): PdfTag[] {
  return tags.flatMap((tag) => [...(tag.role === role ? [tag] : []), ...tagsOf(tag.children, role)]);
}

/** What a tag says, comparable with {@link comparable}. */
export function textOf(page: PdfPage, tag: PdfTag, direction: 'ltr' | 'rtl'): string {
  const ids = new Set(contentsOf(tag));
  return inReadingOrder(
    page.texts.filter((text) => ids.has(text.content)),
    direction,
  );
}

function contentsOf(tag: PdfTag): string[] {
  return [...tag.contents, ...tag.children.flatMap(contentsOf)];
}

/**
 * Glyphs as words: line by line, and in a right-to-left line from the right, with runs of Latin and digits in their own
 * direction. A PDF holds Persian in the order of its drawing.
 */
function inReadingOrder(texts: readonly PdfText[], direction: 'ltr' | 'rtl'): string {
  const lines = new Map<number, PdfText[]>();
  for (const text of texts) {
    const key = [...lines.keys()].find((baseline) => Math.abs(baseline - text.baseline) < 0.5) ?? text.baseline;
    lines.set(key, [...(lines.get(key) ?? []), text]);
  }
  return [...lines.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, line]) => {
      const sorted = [...line].sort((a, b) => a.left - b.left).map(({ text }) => text);
      const isRtl =
        direction === 'rtl' && sorted.some((text) => /\p{Script=Arabic}/u.test(text.replace(/\p{Nd}/gu, '')));
      return comparable(isRtl ? rightToLeft(sorted) : sorted.join(''));
    })
    .join('');
}

function rightToLeft(pieces: readonly string[]): string {
  const isLtr = (text: string | undefined) =>
    text !== undefined && /^[\p{Script=Latin}\p{Nd}][\p{Script=Latin}\p{Nd}\p{P}\p{S}\s]*$/u.test(text);
  const runs: { text: string; ltr: boolean }[] = [];
  for (const [index, text] of pieces.entries()) {
    const last = runs.at(-1);
    // A sign between two such pieces is theirs.
    const joins = isLtr(text) || (/^\p{P}$/u.test(text) && isLtr(pieces[index + 1]));
    if (last?.ltr && joins) last.text += text;
    else runs.push({ text, ltr: isLtr(text) });
  }
  return runs
    .reverse()
    .map(({ text }) => text)
    .join('');
}

/**
 * Text without what a PDF does not keep: presentation forms, joiners, spaces between glyphs.
 * The letters themselves must be the same, one for one.
 */
export function comparable(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Drawn as one glyph, which the font calls by another name.
      .replace(/[\u06c0\u06c2]/g, 'ه\u0654')
      .replace(/\u02bc/g, '’')
      .replace(/\s|\p{Cf}/gu, '')
  );
}
