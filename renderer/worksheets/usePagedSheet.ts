/** The pages for the preview: laid out anew when journey or choices change, once the fonts are there. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Journey } from '../../shared/document/schema.ts';
import type { Measure } from '../../shared/layout/text.ts';
import type { Sheet } from '../../shared/worksheets/sheet.ts';
import { type SheetRequest, sheetOf } from '../../shared/worksheets/sheet-for.ts';
import { canvasMeasure, loadFonts } from '../fonts.ts';

export type PagedSheet = { state: 'preparing' } | { state: 'failed' } | { state: 'ready'; sheet: Sheet };

let measurer: Promise<Measure> | undefined;

function measureOnce(): Promise<Measure> {
  measurer ??= loadFonts().then(canvasMeasure);
  return measurer;
}

/** `request` null: nothing to lay out. Its identity may change only with what it asks for. */
export function usePagedSheet(journey: Journey, request: SheetRequest | null): PagedSheet {
  const [measure, setMeasure] = useState<{ with: Measure } | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    measureOnce().then(
      (found) => {
        if (!gone) setMeasure({ with: found });
      },
      () => {
        if (!gone) setMeasure('failed');
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  // Typing elsewhere stays fast: a long sheet is laid out behind it.
  const settled = useDeferredValue(journey);
  return useMemo(() => {
    if (measure === 'failed') return { state: 'failed' };
    if (measure === null || request === null) return { state: 'preparing' };
    return { state: 'ready', sheet: sheetOf(settled, request, measure.with) };
  }, [measure, settled, request]);
}
