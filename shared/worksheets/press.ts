/** What every part of a worksheet is set with: its paper, its words, its type. Lengths in mm. */
import type { Journey, Language } from '../document/schema.ts';
import { searchKey, type Translator, translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { type PaperType, round } from './paper-text.ts';
import {
  type LineSpacing,
  type Orientation,
  PAPERS,
  type PageSize,
  type PaperName,
  type SheetElement,
  type SheetRequest,
  type SheetWarning,
  USUAL_SPACING,
} from './sheet.ts';

/** A part of a page and the height it takes. */
export interface Part {
  element: SheetElement;
  height: number;
}

export interface Press {
  paper: PaperName;
  size: PageSize;
  /** Of the page as it lies. */
  width: number;
  height: number;
  margin: number;
  /** Between the margins; the height without the foot. */
  inner: { width: number; height: number };
  /** Of the paper's language. */
  words: Translator;
  /** The second language on the same sheet. */
  second: Translator | null;
  type: PaperType;
  spacing: LineSpacing;
  /** Without colour: tones and patterns only. */
  grey: boolean;
}

/** Room for the foot of each page. */
export const FOOT_HEIGHT = 7;

/** Line heights in ems. */
const LEADING: Record<Language, number> = { en: 1.28, ru: 1.28, vi: 1.36, fa: 1.5 };

/** A press for a request. Large papers have wider margins, as they are held by their edges. */
export function pressFor(
  request: SheetRequest,
  orientation: Orientation,
  measure: Measure,
  warnings: SheetWarning[] = [],
): Press {
  const { paper, language } = request;
  const upright = PAPERS[paper];
  const lies = orientation === 'landscape';
  const width = lies ? upright.height : upright.width;
  const height = lies ? upright.width : upright.height;
  const margin = marginOf(paper);
  const second = request.second && request.second !== language ? translatorFor(request.second) : null;
  const leading = Math.max(LEADING[language], second ? LEADING[second.language] : 0);
  return {
    paper,
    size: `${paper}-${orientation}`,
    width,
    height,
    margin,
    inner: { width: round(width - 2 * margin), height: round(height - 2 * margin - FOOT_HEIGHT) },
    words: translatorFor(language),
    second,
    type: { measure, leading, warnings },
    spacing: request.spacing ?? USUAL_SPACING,
    grey: request.grey ?? false,
  };
}

function marginOf(paper: PaperName): number {
  const shorter = PAPERS[paper].width;
  return shorter > 400 ? 18 : shorter > 250 ? 14 : 11;
}

/** How the journey and its map are called on paper; empty where neither has a name yet. */
export function subjectOf(journey: Journey, mapName: string): string {
  const title = journey.title.trim();
  const name = mapName.trim();
  if (title === '' || name === '') return title || name;
  // A file of one map is often called after it.
  return searchKey(title).includes(searchKey(name)) ? title : `${title} — ${name}`;
}
