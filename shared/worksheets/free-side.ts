/** The back of a page that nothing is printed on: it says so, or it would look forgotten. Lengths in mm. */
import { translatorFor } from '../i18n/translate.ts';
import type { Measure } from '../layout/text.ts';
import { at } from './page.ts';
import { linesOf, type PaperFont, setText } from './paper-text.ts';
import { pressFor } from './press.ts';
import type { Orientation, PaperName, SheetPage } from './sheet.ts';

const TEXT: PaperFont = { pt: 10, weight: 400 };

/** As large as the page before it, with a foot and so with a number. */
export function freeSide(page: SheetPage, measure: Measure): SheetPage {
  const { size, width, height, grey, language, second, direction } = page;
  const [paper, orientation] = size.split('-') as [PaperName, Orientation];
  const { margin, type } = pressFor({ sheet: 'audit', paper, language, map: '' }, orientation, measure);
  const text = setText(translatorFor(language).t('worksheet.freeSide'), TEXT, width / 2, type, 2);
  return {
    size,
    width,
    height,
    language,
    ...(second && { second }),
    direction,
    margin,
    grey,
    foot: { note: '' },
    content: [
      at(
        { x: width / 4, y: (height - text.height) / 2, width: width / 2, height: text.height },
        linesOf(text),
        'sheet-free sheet-muted',
      ),
    ],
  };
}
