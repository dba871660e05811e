/** The browser edition's server: what it gives, to whom, and under which policy. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EditorServer, serveEditor } from '../../../electron/cli/server.ts';

let folder: string;
let server: EditorServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-served-'));
  await writeFile(join(folder, 'index.html'), '<title>Waymark</title>');
  server = await serveEditor(folder, { anyPort: true });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** As `fetch`, but the path is sent as it is written and the host may be another. */
function get(path: string, host?: string): Promise<number | undefined> {
  const { port, hostname } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once('error', reject)
      .end();
  });
}

test('gives the editor on this machine’s own address, under a policy without inline code', async () => {
  expect(new URL(server.address).hostname).toBe('127.0.0.1');
  const answer = await fetch(server.address);
  expect(await answer.text()).toContain('Waymark');
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test.each(['/../server.test.ts', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '/nothing.js'])(
  'nothing beside the editor: %s',
  async (path) => expect(await get(path)).toBe(404),
);

test('answers to no other name: a page elsewhere cannot reach it through its own', async () => {
  expect(await get('/', 'evil.example')).toBe(421);
  expect(await get('/', 'localhost:1')).toBe(200);
});

test('finds a free port when the preferred ones are taken', async () => {
  const servers = await Promise.all(Array.from({ length: 6 }, () => serveEditor(folder)));
  expect(new Set(servers.map(({ address }) => address)).size).toBe(6);
  await Promise.all(servers.map((each) => each.close()));
});
