/** Entry of the print page: asks for its job, lays the pages out, says when they can be printed. */
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import type { PrintSource } from '../shared/worksheets/sheet.ts';
import { openedJourney, sheetInTurn } from '../shared/worksheets/sheet-for.ts';
import { loadFonts } from './fonts.ts';
import { loadLanguages } from './languages.ts';
import './print.css';
import { measureFor } from './worksheets/measures.ts';
import { PrintPage } from './worksheets/PrintPage.tsx';
import { findPrintSource } from './worksheets/print-source.ts';

async function print(source: PrintSource): Promise<void> {
  const [job] = await Promise.all([source.job(), loadFonts(), loadLanguages()]);
  // A browser lays its print frame out on the thread of its window: both have their turn.
  const sheet = await sheetInTurn(openedJourney(job), job, measureFor, {
    onProgress: (progress) => source.progress?.(progress),
  });
  const container = document.getElementById('pages');
  if (!container) throw new Error('The print page has no place for its pages');
  await new Promise<void>((resolve, reject) => {
    const root = createRoot(container, { onUncaughtError: reject });
    startTransition(() => root.render(<PrintPage sheet={sheet} onLaid={resolve} />));
  });
  // A picture that cannot be shown keeps nobody from printing the rest.
  await Promise.all([document.fonts.ready, ...[...document.images].map((image) => image.decode().catch(() => {}))]);
  source.ready({ pages: sheet.pages.length });
}

const source = findPrintSource();
if (source)
  print(source).catch((error: unknown) => source.failed(error instanceof Error ? error.message : String(error)));
