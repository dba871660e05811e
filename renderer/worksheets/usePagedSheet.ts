/** The pages for the preview: laid out anew when journey or choices change, once the fonts are there. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Journey } from '../../shared/document/schema.ts';
import type { Sheet, SheetRequest } from '../../shared/worksheets/sheet.ts';
import { sheetOf } from '../../shared/worksheets/sheet-for.ts';
import { loadFonts } from '../fonts.ts';
import { measureFor } from './measures.ts';

export type PagedSheet = { state: 'preparing' } | { state: 'failed' } | { state: 'ready'; sheet: Sheet };

/** `request` null: nothing to lay out. Its identity may change only with what it asks for. */
export function usePagedSheet(journey: Journey, request: SheetRequest | null): PagedSheet {
  const [fonts, setFonts] = useState<'loading' | 'loaded' | 'missing'>('loading');
  useEffect(() => {
    let gone = false;
    const tell = (outcome: 'loaded' | 'missing') => {
      if (!gone) setFonts(outcome);
    };
    loadFonts().then(
      () => tell('loaded'),
      () => tell('missing'),
    );
    return () => {
      gone = true;
    };
  }, []);
  // Typing elsewhere stays fast: a long sheet is laid out behind it.
  const settled = useDeferredValue(journey);
  return useMemo(() => {
    if (fonts === 'missing') return { state: 'failed' };
    if (fonts === 'loading' || request === null) return { state: 'preparing' };
    return { state: 'ready', sheet: sheetOf(settled, { sheets: [request] }, measureFor) };
  }, [fonts, settled, request]);
}
