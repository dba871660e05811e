/** Serves the built editor to this machine alone. */
import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import { CONTENT_SECURITY_POLICY } from '../security/csp.ts';

/** Tried first, so that the browser finds its recovery store again at the next start. */
const PREFERRED_PORTS = [4173, 4174, 4175, 4176];

export interface EditorServer {
  /** `http://127.0.0.1:4173/` */
  address: string;
  close(): Promise<void>;
}

/**
 * Serves `folder` on 127.0.0.1. Takes a preferred port unless `anyPort`, else one that is free.
 * Throws when no port can be had.
 */
export async function serveEditor(folder: string, { anyPort = false } = {}): Promise<EditorServer> {
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response) => {
      response.setHeader('Cache-Control', 'no-cache');
      response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Referrer-Policy', 'no-referrer');
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    },
  });
  const server = createServer((request, response) => {
    // A page elsewhere could reach us under a name of its own (DNS rebinding); only our own address is answered.
    if (!isOurs(request.headers.host)) {
      response.writeHead(421).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    });
  });
  const port = await listen(server, anyPort ? [0] : [...PREFERRED_PORTS, 0]);
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function isOurs(host: string | undefined): boolean {
  return host !== undefined && /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
}

async function listen(server: Server, ports: readonly number[]): Promise<number> {
  let problem: unknown;
  for (const port of ports) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      problem = error;
    }
  }
  throw problem;
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error) => reject(error);
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
