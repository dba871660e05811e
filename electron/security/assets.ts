/**
 * The program's own scheme: `app://waymark/…` serves the built editor's files and nothing else of the disk.
 */
import { readFile } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { CONTENT_SECURITY_POLICY } from './csp.ts';

export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://waymark`;
export const EDITOR_PAGE = `${ORIGIN}/index.html`;
export const PRINT_PAGE = `${ORIGIN}/print.html`;

/** The kinds of files that a build holds; anything else is served as bytes that no page will run. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.journey': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** The file below `root` that a URL of the scheme names; null for everything that is not plainly inside. */
export function assetPath(url: string, root: string): string | null {
  if (!url.startsWith(`${ORIGIN}/`)) return null;
  let parts: string[];
  try {
    // Split before decoding: an encoded slash must not become a separator.
    parts = new URL(url).pathname.slice(1).split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a NUL ends a path in C, so it must be looked for.
  const plain = parts.every((part) => part !== '' && !part.startsWith('.') && !/[\\/:\u0000]/.test(part));
  if (!plain) return null;
  const path = join(root, ...parts);
  return path.startsWith(root + sep) ? path : null;
}

/** Answers a request of the scheme from the folder `root`, with the content security policy on every page. */
export async function serveAsset(request: Request, root: string): Promise<Response> {
  const path = request.method === 'GET' ? assetPath(request.url, root) : null;
  const bytes = path ? await readFile(path).catch(() => null) : null;
  if (!path || !bytes) return new Response('Not found', { status: 404 });
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': MEDIA_TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream',
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
    },
  });
}
