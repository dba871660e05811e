/** PDFs that are being shown, each under an address of its own in the program's scheme and in memory only. */
import { randomUUID } from 'node:crypto';
import { SCHEME } from '../security/assets.ts';

export const PAPER_ORIGIN = `${SCHEME}://paper`;

const shown = new Map<string, Uint8Array>();

export interface Paper {
  url: string;
  release(): void;
}

export function showPaper(pdf: Uint8Array): Paper {
  const url = `${PAPER_ORIGIN}/${randomUUID()}.pdf`;
  shown.set(url, pdf);
  return { url, release: () => shown.delete(url) };
}

export function servePaper(request: Request): Response {
  const pdf = shown.get(new URL(request.url).href.split('#')[0] ?? '');
  if (!pdf) return new Response('Not found', { status: 404 });
  return new Response(new Uint8Array(pdf), { headers: { 'Content-Type': 'application/pdf' } });
}
