/** What keeps a page in its place: the scheme, the addresses, the payloads, the senders. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOwnFrame, mayLoad } from '../../../electron/security/addresses.ts';
import { assetPath, serveAsset } from '../../../electron/security/assets.ts';
import { ASKED_PAYLOADS, checkedPayload, printProgressPayload } from '../../../electron/security/contract.ts';
import { CONTENT_SECURITY_POLICY } from '../../../electron/security/csp.ts';
import { reasonForDenial } from '../../../electron/security/permissions.ts';
import { ASKED } from '../../../shared/host/bridge.ts';

const ROOT = join(import.meta.dirname, 'served');

describe('the program’s scheme', () => {
  test('serves what lies in the build', () => {
    expect(assetPath('app://waymark/index.html', ROOT)).toBe(join(ROOT, 'index.html'));
    expect(assetPath('app://waymark/assets/a%20b.js?v=1#x', ROOT)).toBe(join(ROOT, 'assets', 'a b.js'));
  });

  test.each([
    'app://waymark/..%2f..%2fetc/passwd',
    'app://waymark/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://waymark/assets/..%5c..%5cwin.ini',
    'app://waymark/.env',
    'app://waymark//etc/passwd',
    'app://waymark/c:%5cwindows',
    'app://waymark/a%00.html',
    'app://waymark/%E0%A4%A',
    'app://waymark/',
    'app://elsewhere/index.html',
    'app://waymark.evil.example/index.html',
    'file:///etc/passwd',
    'https://waymark/index.html',
  ])('refuses %s', (url) => {
    expect(assetPath(url, ROOT)).toBeNull();
  });

  test('no address leads out of the build', () => {
    const piece = fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '/', '\\', 'a', '%00', ':', 'assets', '~', '%252e');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const path = assetPath(`app://waymark/${pieces.join('')}`, ROOT);
        return path === null || (path.startsWith(join(ROOT, '/')) && !path.split('/').includes('..'));
      }),
    );
  });

  test('every page comes with the content security policy, which allows neither inline nor eval', async () => {
    const page = await serveAsset(new Request('app://waymark/security.test.ts'), import.meta.dirname);
    expect(page.status).toBe(200);
    expect(page.headers.get('Content-Security-Policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|\*|https?:/);
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
  });

  test('what is not there is not found', async () => {
    expect((await serveAsset(new Request('app://waymark/none.html'), ROOT)).status).toBe(404);
    expect((await serveAsset(new Request('app://waymark/security.test.ts', { method: 'POST' }), ROOT)).status).toBe(
      404,
    );
  });
});

test.each([
  ['app://waymark/index.html', true],
  ['blob:app://waymark/1', true],
  ['data:image/png;base64,AA', true],
  ['app://paper/1.pdf', true],
  ['https://example.com/', false],
  ['http://127.0.0.1:80/', false],
  ['ws://example.com/', false],
  ['file:///etc/passwd', false],
  ['app://waymark.example.com/', false],
  ['blob:https://example.com/1', false],
  ['chrome-extension://abcdefghijklmnop/x.js', false],
])('a page may load %s: %s', (url, may) => {
  expect(mayLoad(url)).toBe(may);
});

test('only the page’s own main frame is heard', () => {
  const contents = { isDestroyed: () => false };
  const page = 'app://waymark/index.html';
  expect(isOwnFrame({ url: page, parent: null }, contents, page)).toBe(true);
  expect(isOwnFrame({ url: `${page}#map`, parent: null }, contents, page)).toBe(true);
  expect(isOwnFrame({ url: page, parent: {} as never }, contents, page)).toBe(false);
  expect(isOwnFrame({ url: 'app://waymark/print.html', parent: null }, contents, page)).toBe(false);
  expect(isOwnFrame({ url: 'app://waymark/index.html.evil', parent: null }, contents, page)).toBe(false);
  expect(isOwnFrame(null, contents, page)).toBe(false);
  expect(isOwnFrame({ url: page, parent: null }, { isDestroyed: () => true }, page)).toBe(false);
});

describe('payloads', () => {
  const HANDLE = '9b2a0c7e-4b5c-4f57-9a39-0f6a3f3f4d11';
  const job = { sheets: [{ sheet: 'audit', paper: 'a4', language: 'fa', map: 'm1' }], journey: '{}' };
  const good: Record<string, unknown[]> = {
    read: [HANDLE],
    save: [HANDLE, '{}', 'a1b2'],
    versions: [HANDLE],
    readVersion: [HANDLE, '1700000000000-0123456789abcdef'],
    saveAs: ['سفر: دوچرخه/۱', '{}'],
    keepRecovery: [{ key: 'k', file: null, version: null, title: '', keptAt: 1, text: '{}' }],
    saveSettings: [{ language: null, theme: 'dark', size: 125, minimap: true, catalogues: [] }],
    fillScreen: [true],
    print: [{ ...job, pack: 'p1', sheets: [{ ...job.sheets[0], sheet: 'poster', layout: 'scale', scale: 150 }] }],
    savePdf: [job, 'Checklist'],
  };
  test.each(Object.entries(good))('%s takes what was agreed', (verb, payload) => {
    expect(checkedPayload(ASKED_PAYLOADS[verb as keyof typeof ASKED_PAYLOADS] as never, payload, verb)).toEqual(
      payload,
    );
  });

  test.each([
    ['read', ['/etc/passwd']],
    ['read', ['../../x']],
    ['read', []],
    ['read', [HANDLE, 'more']],
    ['readVersion', [HANDLE, '../../settings.json']],
    ['readVersion', [HANDLE, '']],
    ['save', [HANDLE, 5, null]],
    ['save', [HANDLE, '{}']],
    ['save', [HANDLE, '{}', '']],
    ['save', [HANDLE, '{}', null, '/etc/passwd']],
    ['keepRecovery', [{ key: '', file: null, version: null, title: '', keptAt: 1, text: '' }]],
    ['keepRecovery', [{ key: 'k', file: '/etc/passwd', version: null, title: '', keptAt: 1, text: '' }]],
    ['saveSettings', [{ language: 'xx', theme: 'dark', size: 100, minimap: true, catalogues: [] }]],
    ['saveSettings', [{ language: null, theme: 'dark', size: 5000, minimap: true, catalogues: [] }]],
    ['fillScreen', ['yes']],
    ['saveSettings', [{ theme: 'dark' }]],
    ['print', [{ ...job, sheets: [{ ...job.sheets[0], paper: '../../a4' }] }]],
    ['print', [{ ...job, sheets: [] }]],
    ['print', [{ ...job, script: 'x' }]],
    ['pick', ['/etc/passwd']],
  ] as const)('%s refuses %j', (verb, payload) => {
    expect(() => checkedPayload(ASKED_PAYLOADS[verb] as never, payload, verb)).toThrow(`${verb} refused`);
  });

  test('no verb takes an object where a list of arguments belongs', () => {
    for (const verb of ASKED) expect(ASKED_PAYLOADS[verb].safeParse({ length: 0 }).success).toBe(false);
  });

  test('how far a print is comes as two whole numbers', () => {
    const taken = (progress: unknown) => printProgressPayload.safeParse([progress]).success;
    expect(taken({ done: 0, of: 12 })).toBe(true);
    expect([{ done: -1, of: 2 }, { done: 0.5, of: 2 }, { done: 1 }, 'half', null].filter(taken)).toEqual([]);
  });

  test('a refusal does not repeat what was sent', () => {
    expect(() => checkedPayload(ASKED_PAYLOADS.read, ['secret text'], 'read')).toThrow(/^(?!.*secret).*$/);
  });
});

test('a permission that nobody has heard of is denied with a reason as well', () => {
  expect(reasonForDenial('geolocation')).not.toBe(reasonForDenial('telepathy'));
  expect(reasonForDenial('telepathy')).toBe(reasonForDenial('unknown'));
});
