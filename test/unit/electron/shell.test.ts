/** The shell's pure parts: arguments, the queue of files to open, closing, window places, the menu, file names. */
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../electron/arguments.ts';
import { suggestedFileName } from '../../../electron/files/file-name.ts';
import { menuTemplate } from '../../../electron/menu.ts';
import { fitBox, LEAST_SIZE } from '../../../electron/windows/bounds.ts';
import { createCloseGuard } from '../../../electron/windows/close-guard.ts';
import { createOpenQueue } from '../../../electron/windows/open-queue.ts';
import { MENU_COMMANDS, MENUS, type MenuEntry } from '../../../shared/host/commands.ts';
import { translatorFor } from '../../../shared/i18n/translate.ts';

describe('arguments', () => {
  const read = (argv: string[], own = false) => readArguments(argv, '/home/lan', own);

  test('files become absolute, switches are left to Chromium', () => {
    expect(read(['waymark', '--no-sandbox', 'a.journey', '/tmp/b.journey']).files).toEqual([
      '/home/lan/a.journey',
      '/tmp/b.journey',
    ]);
  });
  test('a desktop’s file address is a path', () => {
    expect(read(['waymark', 'file:///tmp/%D8%B3%D9%81%D8%B1.journey']).files).toEqual(['/tmp/سفر.journey']);
  });
  test('the program’s own folder is no file to open', () => {
    expect(read(['electron', '--inspect=0', '.', 'a.journey'], true).files).toEqual(['/home/lan/a.journey']);
  });
  test('what follows -- is a file, whatever it looks like', () => {
    expect(read(['waymark', '--', '-odd.journey']).files).toEqual(['/home/lan/-odd.journey']);
  });
  test('PDFs without a window', () => {
    const jobs = ['1.json', '1.pdf', '2.json', '2.pdf'];
    expect(read(['electron', '--no-sandbox', '.', '--waymark-pdf', ...jobs], true)).toEqual({
      files: [],
      pdfs: [
        { job: '/home/lan/1.json', out: '/home/lan/1.pdf' },
        { job: '/home/lan/2.json', out: '/home/lan/2.pdf' },
      ],
    });
  });
});

describe('files to open', () => {
  test('wait until the program is ready, then open one after the other', async () => {
    const queue = createOpenQueue();
    const opened: string[] = [];
    queue.push(['a', 'b']);
    await queue.start(async (path) => {
      opened.push(`${path} begins`);
      await Promise.resolve();
      opened.push(`${path} ends`);
    });
    expect(opened).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });
  test('one that fails does not hold up the next', async () => {
    const queue = createOpenQueue();
    const opened: string[] = [];
    queue.push(['bad', 'good']);
    await queue.start(async (path) => {
      if (path === 'bad') throw new Error('no');
      opened.push(path);
    });
    expect(opened).toEqual(['good']);
  });
});

describe('closing', () => {
  function guarded(forced: boolean) {
    const seen = { asked: 0, forcedAsked: 0 };
    let late: (() => void) | null = null;
    const guard = createCloseGuard({
      ask: () => {
        seen.asked++;
      },
      confirmForced: async () => {
        seen.forcedAsked++;
        return forced;
      },
      after: (_milliseconds, run) => {
        late = run;
        return () => {
          late = null;
        };
      },
    });
    return { guard, seen, patienceEnds: () => late?.() };
  }

  test('a page that is not there yet is not asked', async () => {
    const { guard, seen } = guarded(false);
    expect(await guard.request()).toBe(true);
    expect(seen.asked).toBe(0);
  });
  test.each([
    ['may', true],
    ['may-not', false],
  ] as const)('the editor’s answer counts: %s', async (answer, may) => {
    const { guard, seen } = guarded(true);
    guard.pageListens();
    const request = guard.request();
    guard.heard();
    guard.answered(answer);
    expect(await request).toBe(may);
    expect(seen).toEqual({ asked: 1, forcedAsked: 0 });
  });
  test('a second click asks no second time', async () => {
    const { guard, seen } = guarded(true);
    guard.pageListens();
    const both = [guard.request(), guard.request()];
    guard.answered('may');
    expect(await Promise.all(both)).toEqual([true, true]);
    expect(seen.asked).toBe(1);
  });
  test('a person may think as long as they like, as long as the editor lives', async () => {
    const { guard, seen, patienceEnds } = guarded(true);
    guard.pageListens();
    const request = guard.request();
    for (let times = 0; times < 5; times++) {
      guard.heard();
      patienceEnds();
    }
    guard.heard();
    guard.answered('may-not');
    expect(await request).toBe(false);
    expect(seen.forcedAsked).toBe(0);
  });
  test('an editor that hangs while asking: the person decides', async () => {
    const { guard, patienceEnds } = guarded(true);
    guard.pageListens();
    const request = guard.request();
    guard.heard();
    patienceEnds();
    patienceEnds();
    expect(await request).toBe(true);
  });
  test.each([true, false])('a hung editor: the person decides (%s)', async (forced) => {
    const { guard, patienceEnds } = guarded(forced);
    guard.pageListens();
    const request = guard.request();
    patienceEnds();
    expect(await request).toBe(forced);
  });
  test('an editor that fails to ask: the person decides', async () => {
    const { guard } = guarded(true);
    guard.pageListens();
    const request = guard.request();
    guard.heard();
    guard.answered('failed');
    expect(await request).toBe(true);
  });
  test('an editor that dies while asking lets go', async () => {
    const { guard } = guarded(false);
    guard.pageListens();
    const request = guard.request();
    guard.pageGone();
    expect(await request).toBe(true);
  });
});

describe('window places', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1040 };
  const box = { x: 100, y: 80, width: 1200, height: 800 };

  test('a window comes back where it was, a further one a little beside it', () => {
    expect(fitBox({ box, maximized: false }, [screen], 0)).toEqual(box);
    expect(fitBox({ box, maximized: false }, [screen], 1)).toMatchObject({ x: 128, y: 108 });
  });
  test('a window of an unplugged screen keeps its size and comes to one that is there', () => {
    expect(fitBox({ box: { ...box, x: 3000 }, maximized: false }, [screen], 0)).toEqual({ width: 1200, height: 800 });
    expect(fitBox({ box: { ...box, y: -400 }, maximized: false }, [screen], 0)).toEqual({ width: 1200, height: 800 });
  });
  test('a tiny window grows to a usable one', () => {
    const tiny = fitBox({ box: { ...box, width: 10, height: 10 }, maximized: false }, [screen], 0);
    expect(tiny).toMatchObject(LEAST_SIZE);
  });
});

describe('the menu', () => {
  const commands: string[] = [];
  const parts = {
    mac: false,
    recent: [{ path: '/a', label: 'Salt & Pepper' }],
    entries: [] as MenuEntry[],
    command: (command: string) => {
      commands.push(command);
    },
    openPath: () => {},
    newWindow: () => {},
    showLog: () => {},
    showAbout: () => {},
  };
  const itemsOf = (language: 'en' | 'vi' | 'fa' | 'ru', mac = false) =>
    menuTemplate({ ...parts, mac, translator: translatorFor(language) }).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu : [],
    );

  test('offers every command of the editor, and sends it there', () => {
    const items = itemsOf('en').filter(({ id }) => id);
    // Cutting, copying and pasting are the system's own items, which also work in text fields.
    const own = MENU_COMMANDS.filter((id) => !['edit.cut', 'edit.copy', 'edit.paste'].includes(id));
    expect(items.map(({ id }) => id)).toEqual(own);
    for (const item of items) (item.click as () => void)();
    expect(commands).toEqual(own);
    expect(itemsOf('en').flatMap(({ role }) => role ?? [])).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'togglefullscreen', 'quit']),
    );
  });
  test('has the menus of the page, in their order', () => {
    const menus = menuTemplate({ ...parts, translator: translatorFor('en') });
    expect(menus.map(({ id }) => id)).toEqual(MENUS.map(({ menu }) => menu));
    const file = menus[0]?.submenu;
    const ids = Array.isArray(file) ? file.flatMap(({ id }) => id ?? []) : [];
    expect(ids).toEqual(MENU_COMMANDS.filter((id) => ids.includes(id)));
  });
  test('shows commands as the page says they stand', () => {
    const entries: MenuEntry[] = [
      { id: 'edit.undo', label: 'Undo: rename “A & B”', accelerator: 'CmdOrCtrl+Z', enabled: false, checked: null },
      { id: 'view.minimap', label: 'Overview', accelerator: null, enabled: true, checked: true },
      { id: 'edit.redo', label: 'Redo', accelerator: 'Nonsense+!!', enabled: true, checked: null },
    ];
    const items = menuTemplate({ ...parts, entries, translator: translatorFor('en') }).flatMap(({ submenu }) =>
      Array.isArray(submenu) ? submenu : [],
    );
    const item = (wanted: string) => items.find(({ id }) => id === wanted);
    expect(item('edit.undo')).toMatchObject({
      label: 'Undo: rename “A && B”',
      enabled: false,
      accelerator: 'CmdOrCtrl+Z',
    });
    expect(item('view.minimap')).toMatchObject({ type: 'checkbox', checked: true });
    // Electron throws at a key it does not know.
    expect(item('edit.redo')).not.toHaveProperty('accelerator');
  });
  test('leaves the editor’s keys to the editor', () => {
    for (const item of itemsOf('en').filter(({ id }) => id)) expect(item.registerAccelerator).toBe(false);
  });
  test('no key twice', () => {
    const keys = itemsOf('en', true).flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
  test.each(['en', 'vi', 'fa', 'ru'] as const)('speaks %s', (language) => {
    for (const { label } of itemsOf(language)) if (label) expect(label).not.toMatch(/^(menu|shell)\./);
  });
  test('a name’s ampersand is shown, not taken for a shortcut letter', () => {
    const recent = itemsOf('en').find(({ label }) => label === 'Open recent')?.submenu;
    expect(Array.isArray(recent) && recent[0]?.label).toBe('Salt && Pepper');
  });
});

test.each([
  ['Corner bike shop', 'Corner bike shop.journey'],
  ['سفر: دوچرخه/۱', 'سفر دوچرخه ۱.journey'],
  ['a.JOURNEY', 'a.journey'],
  ['../../etc/passwd', 'etc passwd.journey'],
  ['...', 'journey.journey'],
  ['', 'journey.journey'],
])('the file name for %j', (title, name) => {
  expect(suggestedFileName(title, 'journey')).toBe(name);
});

test('a very long title still makes a name that every disk takes', () => {
  expect(Buffer.byteLength(suggestedFileName('🚲'.repeat(500), 'journey'))).toBeLessThanOrEqual(255);
});
