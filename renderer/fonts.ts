/**
 * The program's fonts, loaded before anything is measured or drawn.
 * A subset web font is fetched only when the page's own text needs it; text on a canvas does not count,
 * so each weight and script is asked for here by name.
 */
import './fonts.css';
import type { Language } from '../shared/document/schema.ts';
import { cssFont, FONT_FAMILY, type Measure, remembering } from '../shared/layout/text.ts';

const WEIGHTS = [400, 500, 600, 700] as const;
/** One character of each subset in fonts.css. */
const SAMPLES = [
  { family: 'Inter', text: 'aő' },
  { family: 'Inter', text: 'Яế' },
  { family: 'Vazirmatn', text: 'سفر' },
] as const;

let loading: Promise<void> | undefined;

/** Loads every font once. Rejects when a font file cannot be had, since all widths would be wrong without it. */
export function loadFonts(): Promise<void> {
  loading ??= loadAll();
  return loading;
}

async function loadAll(): Promise<void> {
  const wanted = WEIGHTS.flatMap((weight) => SAMPLES.map(({ family, text }) => ({ weight, family, text })));
  const found = await Promise.all(
    wanted.map(({ weight, family, text }) => document.fonts.load(`${weight} 16px ${family}`, text)),
  );
  for (const [index, faces] of found.entries()) {
    const font = wanted[index];
    if (font && faces.length < (font.family === 'Inter' ? 2 : 1))
      throw new Error(`Font ${font.family} ${font.weight} is not declared for "${font.text}"`);
  }
}

/** On Persian paper Vazirmatn comes first, as in sheet.css: spaces are its own and a line is one run. */
const PERSIAN_PAPER = 'Vazirmatn, Inter, sans-serif';

/** The measurer for a worksheet in this language; see {@link canvasMeasure}. */
export function paperMeasure(language: Language): Measure {
  return canvasMeasure(language === 'fa' ? PERSIAN_PAPER : FONT_FAMILY);
}

/**
 * The browser's own measurer, in px; it remembers. To be made after {@link loadFonts}.
 * The widths are those of text set with `text-rendering: geometricPrecision`.
 */
export function canvasMeasure(family = FONT_FAMILY): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('No canvas to measure text with');
  let font = '';
  return remembering((text, wanted) => {
    const css = cssFont(wanted).replace(FONT_FAMILY, family);
    if (css !== font) {
      context.font = css;
      // Setting the font resets neither of these, but an unset context has no font to apply them to.
      context.fontKerning = 'normal';
      context.textRendering = 'geometricPrecision';
      font = css;
    }
    return context.measureText(text).width;
  });
}
