/**
 * What a worksheet is: pages of fixed size in millimetres, each a small tree of elements.
 * The renderer turns the tree into the page's DOM for the preview, the printer and the PDF alike.
 */
import type { Language } from '../document/schema.ts';
import type { Direction } from '../i18n/translate.ts';

/** Paper sizes in mm, upright. */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  a3: { width: 297, height: 420 },
  tabloid: { width: 279.4, height: 431.8 },
  a2: { width: 420, height: 594 },
  a1: { width: 594, height: 841 },
  a0: { width: 841, height: 1189 },
} as const;
export type PaperName = keyof typeof PAPERS;
export const PAPER_NAMES = ['a4', 'letter', 'a3', 'tabloid', 'a2', 'a1', 'a0'] as const satisfies readonly PaperName[];

/** How a paper is called: the same in every language. */
export const PAPER_LABELS: Readonly<Record<PaperName, string>> = {
  a4: 'A4',
  letter: 'Letter',
  a3: 'A3',
  tabloid: 'Tabloid',
  a2: 'A2',
  a1: 'A1',
  a0: 'A0',
};

export type Orientation = 'portrait' | 'landscape';

/** The `@page` names of the sheet's stylesheet: a paper and how it lies. */
export type PageSize = `${PaperName}-${Orientation}`;

export const SHEETS = [
  'run-sheet',
  'canvas',
  'cards',
  'curve',
  'poster',
  'poster-tiles',
  'blueprint',
  'matrix',
  'truth-cards',
  'ideas',
  'persona',
  'empathy',
  'votes',
  'attendance',
  'audit',
  'inventory',
  'interview',
  'survey',
  'audit-walk',
  'audit-compare',
  'audit-touchpoint',
  'action-plan',
  'timeline',
  'review',
] as const;
export type SheetName = (typeof SHEETS)[number];

/** Filled from the map, or empty to fill by hand. */
export const ROW_SOURCES = ['map', 'blank'] as const;
export type RowSource = (typeof ROW_SOURCES)[number];

/** Distances between lines to write on, mm: narrow, as handwriting needs it, wide. */
export const LINE_SPACINGS = [7, 8.5, 10] as const;
export type LineSpacing = (typeof LINE_SPACINGS)[number];
export const USUAL_SPACING: LineSpacing = 8.5;
/** Scales that a drawing can be printed at, percent. */
export const LEAST_SCALE = 25;
export const MOST_SCALE = 400;
export const USUAL_SCALE = 100;
/** Most empty rows that may be asked for at the end of a sheet. */
export const MOST_SPARE_ROWS = 40;
/** Most copies of one sheet in a print. */
export const MOST_COPIES = 999;

/** One worksheet as it is asked for; what is missing is as usual. Plain data. */
export interface SheetRequest {
  sheet: SheetName;
  paper: PaperName;
  /** Language of the paper; the map's own unless the person chose another. */
  language: Language;
  /** A second language, beside the first on the same sheet. */
  second?: Language;
  map: string;
  /** Missing: from the map. */
  rows?: RowSource;
  /** Which of the forms that the sheet has (see its definition). */
  layout?: string;
  /** Id of the one thing that the sheet is about, where it is about one: a stage, a persona, a touchpoint, a round. */
  about?: string;
  /** mm between lines to write on. */
  spacing?: LineSpacing;
  /** Empty rows at the end. */
  spare?: number;
  /** Of a drawing in its layout `scale`: percent of its natural size, in which its smallest words have the smallest size for paper. */
  scale?: number;
  /** Without colour. */
  grey?: boolean;
  copies?: number;
}

/** Everything a print needs; plain data, so that it crosses from window to print page unharmed. */
export interface PrintJob {
  /** What the PDF is called; missing: after its first sheet. */
  title?: string;
  /** In this order, pages numbered through. */
  sheets: readonly SheetRequest[];
  /** Id of the pack that they are of: it says whether there is a cover, and whether both sides are printed. */
  pack?: string;
  /** The journey as its file text, read again with the same care as any file. */
  journey: string;
}

/** How far a job is on its way to paper: so many of its sheets are laid out. */
export interface PrintProgress {
  done: number;
  of: number;
}

/** What the print page asks of whoever opened it: the shell's preload, a frame's parent, a headless browser. */
export interface PrintSource {
  job(): Promise<PrintJob>;
  /** One more sheet of the job is laid out. */
  progress?(progress: PrintProgress): void;
  /** The pages stand, fonts and all, and can be printed. */
  ready(result: { pages: number }): void;
  failed(message: string): void;
}

/** Elements that a page may hold; all text is a string child and is escaped by the renderer. */
export interface SheetElement {
  tag:
    | 'div'
    | 'span'
    | 'h1'
    | 'h2'
    | 'p'
    | 'table'
    | 'thead'
    | 'tbody'
    | 'tr'
    | 'th'
    | 'td'
    | 'ul'
    | 'li'
    | 'img'
    | 'svg'
    | 'linearGradient'
    | 'stop'
    | 'g'
    | 'path'
    | 'rect'
    | 'line'
    | 'circle'
    | 'polygon'
    | 'header'
    | 'footer';
  /** Class names of the sheet's stylesheet. */
  class?: string;
  /** CSS properties in camelCase; lengths with their unit ("8mm"). Set through the CSSOM, never as an attribute. */
  style?: Readonly<Record<string, string>>;
  attributes?: Readonly<Record<string, string | number>>;
  /** Name of one of the program's icons: its strokes are the element's content, in a square of 24. */
  icon?: string;
  children?: readonly (SheetElement | string)[];
}

/** What the foot of a page says beside the page's number. */
export interface PageFoot {
  /** What whoever holds only this page must know; may be empty. */
  note: string;
  /** The same in the paper's second language, where there is room for both. */
  second?: string;
}

export interface SheetPage {
  size: PageSize;
  /** mm, as the page lies. */
  width: number;
  height: number;
  /** mm between the page's edges and its content. */
  margin: number;
  /** Without colour. */
  grey: boolean;
  language: Language;
  /** On the same page beside the first. */
  second?: Language;
  direction: Direction;
  /** null: the page has none (cards, posters and their tiles). */
  foot: PageFoot | null;
  content: readonly SheetElement[];
}

/**
 * What did not fit as it should. `small`: a drawing's words come under the smallest size, as all of it was to fit its paper.
 * `parted`: a drawing goes over several pages, as it was to be so large.
 */
export const SHEET_WARNINGS = ['cut', 'small', 'parted', 'shrunk'] as const;

/** What the preview says about a sheet whose text did not fit as it should. */
export interface SheetWarning {
  warning: (typeof SHEET_WARNINGS)[number];
  /** The text that it is about. */
  text: string;
}

/** Where the copies of one sheet stand in a print. */
export interface SheetPart {
  /** null: the cover. */
  request: SheetRequest | null;
  title: string;
  paper: PaperName;
  copies: number;
  /** Number of its first page, from 1. */
  from: number;
  /** Of all copies, with sides that stay free. */
  pages: number;
  /** How many of them stay free. */
  free: number;
  /** Sheets of paper that they take. */
  sheets: number;
}

/** A print as it goes to the printer. */
export interface LaidPrint extends Sheet {
  parts: readonly SheetPart[];
}

export interface Sheet {
  title: string;
  language: Language;
  direction: Direction;
  pages: readonly SheetPage[];
  warnings: readonly SheetWarning[];
}
