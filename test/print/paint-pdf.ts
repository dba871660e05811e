/** Pages of a PDF as pictures, painted by pdf.js: no program of the system is needed. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { withPdf } from './pdf-document.ts';

export interface Picture {
  /** px. */
  width: number;
  height: number;
  /** Red, green, blue, alpha of each px, row by row. */
  pixels: Uint8ClampedArray;
}

/** What pdf.js makes its canvases with where there is no page to take them from. */
interface Canvases {
  create(
    width: number,
    height: number,
  ): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D; [key: string]: unknown };
  destroy(made: unknown): void;
}

/** Every page, or those with these numbers (from 1), with so many px to a mm. */
export function picturesOf(bytes: Uint8Array, pxPerMm: number, numbers?: readonly number[]): Promise<Picture[]> {
  return withPdf(bytes, async (document) => {
    const pictures: Picture[] = [];
    for (const number of numbers ?? Array.from({ length: document.numPages }, (_, i) => i + 1)) {
      const page = await document.getPage(number);
      pictures.push(await pictureOf(document, page, pxPerMm));
      page.cleanup();
    }
    return pictures;
  });
}

async function pictureOf(document: PDFDocumentProxy, page: PDFPageProxy, pxPerMm: number): Promise<Picture> {
  const viewport = page.getViewport({ scale: (pxPerMm * 25.4) / 72 });
  const canvases = document.canvasFactory as Canvases;
  const made = canvases.create(Math.round(viewport.width), Math.round(viewport.height));
  const { canvas, context } = made;
  await page.render({ canvas, canvasContext: context, viewport, background: 'white' }).promise;
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
  canvases.destroy(made);
  return { width, height, pixels: data };
}
