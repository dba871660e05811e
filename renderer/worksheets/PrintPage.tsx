/** A worksheet alone on its page, as the printer gets it. */
import { useLayoutEffect } from 'react';
import type { Sheet } from '../../shared/worksheets/sheet.ts';
import { SheetPages } from './SheetPages.tsx';

/** `onLaid` is called once the pages stand in the document. */
export function PrintPage({ sheet, onLaid }: { sheet: Sheet; onLaid: () => void }) {
  useLayoutEffect(() => {
    document.title = sheet.title;
    document.documentElement.lang = sheet.language;
    document.documentElement.dir = sheet.direction;
    onLaid();
  }, [sheet, onLaid]);
  return <SheetPages sheet={sheet} />;
}
