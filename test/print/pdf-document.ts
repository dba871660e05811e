/** Opening a PDF: its pages one after another, what is painted on each, and the fonts that it is painted with. */
import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

export const MM_PER_PT = 25.4 / 72;

export type PDFOperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

export interface PdfFont {
  name: string;
  type: string;
  embedded: boolean;
}

/** A font as pdf.js has loaded it. */
interface LoadedFont {
  name: string;
  type: string;
  isType3Font: boolean;
  missingFile: boolean;
}

/** Opens the PDF for as long as it is read. */
export async function withPdf<T>(bytes: Uint8Array, read: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    fontExtraProperties: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

/** Reads page after page; the fonts of all pages come with them. */
export async function pagesOf<T>(
  document: PDFDocumentProxy,
  read: (page: PDFPageProxy, operators: PDFOperatorList) => T | Promise<T>,
): Promise<{ pages: T[]; fonts: PdfFont[] }> {
  const fonts = new Map<string, PdfFont>();
  const pages: T[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const operators = await page.getOperatorList();
    for (const [index, operator] of operators.fnArray.entries()) {
      if (operator !== OPS.setFont) continue;
      const { name, type, isType3Font, missingFile }: LoadedFont = page.commonObjs.get(operators.argsArray[index][0]);
      fonts.set(name, { name, type: isType3Font ? 'Type3' : type, embedded: !missingFile });
    }
    pages.push(await read(page, operators));
    page.cleanup();
  }
  return { pages, fonts: [...fonts.values()] };
}
