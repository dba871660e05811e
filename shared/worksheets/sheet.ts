/**
 * What a worksheet is: pages of fixed size in millimetres, each a small tree of elements.
 * The renderer turns the tree into the page's DOM for the preview, the printer and the PDF alike.
 */
import type { Language } from '../document/schema.ts';

/** Paper sizes in mm, upright. */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
  a3: { width: 297, height: 420 },
} as const;
export type PaperName = keyof typeof PAPERS;
export const PAPER_NAMES = ['a4', 'letter', 'a3'] as const satisfies readonly PaperName[];

/** The `@page` names of the sheet's stylesheet: a paper and how it lies. */
export type PageSize = `${PaperName}-landscape`;

export const SHEETS = ['audit'] as const;
export type SheetName = (typeof SHEETS)[number];

/** Rows from the map's touchpoints, or empty ones to fill by hand. */
export const ROW_SOURCES = ['map', 'blank'] as const;
export type RowSource = (typeof ROW_SOURCES)[number];

/** Everything a print needs; plain data, so that it crosses from window to print page unharmed. */
export interface PrintJob {
  sheet: SheetName;
  paper: PaperName;
  /** Language of the paper; the map's own unless the person chose another. */
  language: Language;
  map: string;
  /** Missing: from the map. */
  rows?: RowSource;
  /** The journey as its file text, read again with the same care as any file. */
  journey: string;
}

/** What the print page asks of whoever opened it: the shell's preload, a frame's parent, a headless browser. */
export interface PrintSource {
  job(): Promise<PrintJob>;
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
    | 'svg'
    | 'path'
    | 'rect'
    | 'line'
    | 'header'
    | 'footer';
  /** Class names of the sheet's stylesheet. */
  class?: string;
  /** CSS properties in camelCase; lengths with their unit ("8mm"). Set through the CSSOM, never as an attribute. */
  style?: Readonly<Record<string, string>>;
  attributes?: Readonly<Record<string, string | number>>;
  children?: readonly (SheetElement | string)[];
}

export interface SheetPage {
  size: PageSize;
  /** mm, as the page lies. */
  width: number;
  height: number;
  content: readonly SheetElement[];
}

export interface Sheet {
  title: string;
  language: Language;
  direction: 'ltr' | 'rtl';
  pages: readonly SheetPage[];
}
