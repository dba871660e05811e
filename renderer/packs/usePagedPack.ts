/** The pages of a pack for the preview: laid out sheet by sheet behind whatever the person does, and begun anew when that changes the pack. */
import { startTransition, useEffect, useState } from 'react';
import type { Journey } from '../../shared/document/schema.ts';
import type { LaidPrint, PrintProgress } from '../../shared/worksheets/sheet.ts';
import { type OpenJob, sheetInTurn } from '../../shared/worksheets/sheet-for.ts';
import { loadFonts } from '../fonts.ts';
import { measureFor } from '../worksheets/measures.ts';

export interface PagedPack {
  /** The last pages that were laid out; they may be of the pack as it was a moment ago. */
  print: LaidPrint | null;
  /** null: the pages are those of the pack as it is. */
  progress: PrintProgress | null;
  failed: boolean;
}

/** Changes that follow each other faster than this are laid out once, in ms. */
const SETTLE = 150;

/** `job` null: nothing to lay out. Its identity may change only with what it asks for. */
export function usePagedPack(journey: Journey, job: OpenJob | null): PagedPack {
  const [paged, setPaged] = useState<PagedPack & { of: OpenJob | null }>({
    print: null,
    progress: null,
    failed: false,
    of: null,
  });
  useEffect(() => {
    if (!job) return;
    const control = new AbortController();
    const { signal } = control;
    const lay = async () => {
      try {
        await loadFonts();
        signal.throwIfAborted();
        const print = await sheetInTurn(journey, job, measureFor, {
          signal,
          onProgress: (progress) => setPaged((now) => ({ ...now, progress, failed: false })),
        });
        // Many pages take their time to come up, and typing goes before them.
        startTransition(() => setPaged({ print, progress: null, failed: false, of: job }));
      } catch {
        if (!signal.aborted) setPaged({ print: null, progress: null, failed: true, of: job });
      }
    };
    const settled = setTimeout(() => void lay(), SETTLE);
    return () => {
      clearTimeout(settled);
      control.abort();
    };
  }, [journey, job]);
  if (!job) return { print: null, progress: null, failed: false };
  const isNow = paged.of === job;
  return {
    // Pages of another pack are no preview of this one.
    print: paged.of?.pack === job.pack ? paged.print : null,
    progress: isNow ? null : (paged.progress ?? { done: 0, of: job.sheets.length }),
    failed: isNow && paged.failed,
  };
}
