/** The browser edition's host, on the real storage of a real browser. File handles come from its private file system. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import '../../renderer/host/file-access-api.ts';
import { createBrowserHost } from '../../renderer/host/browser-host.ts';
import { openStore } from '../../renderer/host/browser-store.ts';
import { SIZE_LIMIT } from '../../renderer/host/file-bytes.ts';
import { DEFAULT_SETTINGS, type Host, type Result } from '../../shared/host/host.ts';
import { VERSION_GAP, VERSION_LIMIT } from '../../shared/host/versions.ts';

const DATABASE = 'waymark';

let host: Host;
let folder: FileSystemDirectoryHandle;
/** What the next dialog gives. */
let chosen: string | null = null;

beforeEach(async () => {
  folder = await navigator.storage.getDirectory();
  const choose = async (create: boolean) => {
    if (chosen === null) throw new DOMException('', 'AbortError');
    return folder.getFileHandle(chosen, { create });
  };
  window.showOpenFilePicker = async () => [await choose(false)];
  window.showSaveFilePicker = async () => choose(true);
  host = await createBrowserHost();
});

afterEach(async () => {
  host.showTitle('', false, null);
  for await (const name of folder.keys()) await folder.removeEntry(name);
  const database = indexedDB.deleteDatabase(DATABASE);
  await new Promise((resolve) => {
    database.onsuccess = resolve;
    database.onblocked = resolve;
  });
});

async function put(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
  const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await writable.write(content);
  await writable.close();
}

async function textOf(name: string): Promise<string> {
  return (await (await folder.getFileHandle(name)).getFile()).text();
}

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

async function opened(name: string, text = 'first') {
  await put(name, text);
  chosen = name;
  const read = given(await host.pick());
  if (!read) throw new Error('nothing was picked');
  return read;
}

describe('files in place', () => {
  test('a picked file is read, saved over, and read again by its handle', async () => {
    const { file, text, version } = await opened('café.journey', 'سفر');
    expect(text).toBe('سفر');
    expect(file.name).toBe('café.journey');
    const saved = given(await host.save(file.handle, 'longer than before', version));
    expect(saved.file).toEqual(file);
    expect(await textOf('café.journey')).toBe('longer than before');
    given(await host.save(file.handle, 'short', saved.version));
    expect(given(await host.read(file.handle)).text).toBe('short');
  });

  test('a file that another program changed is not overwritten until the person says so', async () => {
    const { file, version } = await opened('shared.journey');
    await put('shared.journey', 'by somebody else');
    // Looking at the file does not make the work stand on what is there now.
    given(await host.read(file.handle));
    const refused = await host.save(file.handle, 'mine', version);
    expect(refused).toMatchObject({ ok: false, failure: { code: 'changed-outside', file: 'shared.journey' } });
    expect(await textOf('shared.journey')).toBe('by somebody else');
    given(await host.save(file.handle, 'mine', null));
    expect(await textOf('shared.journey')).toBe('mine');
  });

  test('the same file picked twice is one file, and what was last saved is known in the next visit', async () => {
    const first = await opened('twice.journey');
    given(await host.save(first.file.handle, 'second', first.version));
    const nextVisit = await createBrowserHost();
    const again = given(await nextVisit.pick());
    expect(again?.file.handle).toBe(first.file.handle);
    expect(again?.text).toBe('second');
    expect((await nextVisit.save(first.file.handle, 'x', first.version)).ok).toBe(false);
  });

  test('what a save replaced is kept, can be listed and read in the next visit, and never more than the rules say', async () => {
    const { file, version } = await opened('kept.journey', 'سفر یک');
    expect(given(await host.versions(file.handle))).toEqual([]);
    let saved = given(await host.save(file.handle, 'two', version));
    // Soon after: not worth a version of its own.
    saved = given(await host.save(file.handle, 'three', saved.version));
    const [first, ...others] = given(await host.versions(file.handle));
    expect(others).toEqual([]);
    expect(first?.size).toBe(new TextEncoder().encode('سفر یک').length);
    let now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now);
    for (let n = 0; n < VERSION_LIMIT + 3; n++) {
      now += VERSION_GAP;
      saved = given(await host.save(file.handle, `later ${n}`, saved.version));
    }
    clock.mockRestore();
    const nextVisit = await createBrowserHost();
    const kept = given(await nextVisit.versions(file.handle));
    expect(kept).toHaveLength(VERSION_LIMIT);
    expect(given(await nextVisit.readVersion(file.handle, kept[0]?.id ?? ''))).toBe(`later ${VERSION_LIMIT + 1}`);
    expect(await nextVisit.readVersion(file.handle, first?.id ?? '')).toMatchObject({ failure: { code: 'not-found' } });
  });

  test('changing one’s mind is no failure', async () => {
    chosen = null;
    expect(await host.pick()).toEqual({ ok: true, value: null });
    expect(await host.saveAs('x.journey', 'x')).toEqual({ ok: true, value: null });
  });

  test('a file that is gone says so', async () => {
    const { file, version } = await opened('gone.journey');
    await folder.removeEntry('gone.journey');
    expect(await host.read(file.handle)).toMatchObject({ failure: { code: 'not-found', file: 'gone.journey' } });
    expect(await host.save(file.handle, 'x', version)).toMatchObject({ failure: { code: 'not-found' } });
  });

  test('a save that fails half way leaves the good file alone', async () => {
    const { file, version } = await opened('full.journey', 'the good one');
    const write = vi
      .spyOn(FileSystemWritableFileStream.prototype, 'close')
      .mockRejectedValueOnce(new DOMException('no space', 'QuotaExceededError'));
    const refused = await host.save(file.handle, 'the new one', version);
    write.mockRestore();
    expect(refused).toMatchObject({ failure: { code: 'disk-full', file: 'full.journey' } });
    expect(await textOf('full.journey')).toBe('the good one');
  });

  test('saving under a new name remembers that file', async () => {
    chosen = 'new.journey';
    const saved = given(await host.saveAs('untitled.journey', 'text'));
    expect(saved?.file.name).toBe('new.journey');
    given(await host.save(saved?.file.handle ?? '', 'more', saved?.version ?? ''));
    expect(await textOf('new.journey')).toBe('more');
  });

  test('no text, or too much of it, is refused before anything is parsed', async () => {
    await put('picture.journey', new Uint8Array([0x89, 0x50, 0xff, 0xfe]));
    chosen = 'picture.journey';
    expect(await host.pick()).toMatchObject({ failure: { code: 'not-text', file: 'picture.journey' } });
    const huge = new File([], 'huge.journey');
    Object.defineProperty(huge, 'size', { value: SIZE_LIMIT + 1 });
    expect(await host.readDropped(huge)).toMatchObject({ failure: { code: 'too-large', file: 'huge.journey' } });
  });
});

test('a file that another tab shows is not opened twice', async () => {
  const { file } = await opened('two.journey');
  host.showTitle('Two', false, file.handle);
  await vi.waitFor(async () =>
    expect(await (await createBrowserHost()).read(file.handle)).toMatchObject({ ok: false }),
  );
  const other = await createBrowserHost();
  expect(await other.pick()).toMatchObject({ failure: { code: 'already-open', file: 'two.journey' } });
  expect((await host.read(file.handle)).ok).toBe(true);
  host.showTitle('', false, null);
  await vi.waitFor(async () => expect((await other.read(file.handle)).ok).toBe(true));
});

describe('a dropped file', () => {
  test('is written in place when the browser hands its handle over', async () => {
    await put('dropped.journey', 'text');
    const handle = await folder.getFileHandle('dropped.journey');
    const file = await handle.getFile();
    const drop = new Event('drop', { bubbles: true });
    const item = { kind: 'file', getAsFile: () => file, getAsFileSystemHandle: async () => handle };
    Object.defineProperty(drop, 'dataTransfer', { value: { items: [item] } });
    document.body.dispatchEvent(drop);
    const read = given(await host.readDropped(await handle.getFile()));
    given(await host.save(read.file.handle, 'changed', read.version));
    expect(await textOf('dropped.journey')).toBe('changed');
  });

  test('without a handle is a copy that cannot be written to', async () => {
    const read = given(await host.readDropped(new File(['text'], 'copy.journey')));
    expect(read.text).toBe('text');
    const refused = await host.save(read.file.handle, 'again', read.version);
    expect(refused).toMatchObject({ failure: { code: 'read-only', file: 'copy.journey' } });
  });
});

describe('without the File System Access API', () => {
  test('saving is a download of the same name', async () => {
    Reflect.deleteProperty(window, 'showOpenFilePicker');
    Reflect.deleteProperty(window, 'showSaveFilePicker');
    const plain = await createBrowserHost();
    expect(plain.savesInPlace).toBe(false);
    const downloads: { name: string; text: Promise<string> }[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      downloads.push({ name: this.download, text: fetch(this.href).then((response) => response.text()) });
    });
    const read = given(await plain.readDropped(new File(['one'], 'map.journey')));
    const saved = given(await plain.save(read.file.handle, 'two', read.version));
    click.mockRestore();
    expect(saved.file).toEqual(read.file);
    expect(downloads.map(({ name }) => name)).toEqual(['map.journey']);
    expect(await downloads[0]?.text).toBe('two');
    expect(given(await plain.read(read.file.handle)).text).toBe('two');
  });
});

describe('what is kept between visits', () => {
  test('recent files, newest first, each once', async () => {
    const now = vi.spyOn(Date, 'now');
    const first = await opened('a.journey');
    const second = await opened('b.journey');
    now.mockReturnValue(1_000);
    await host.rememberRecent(first.file.handle, 'A', null);
    now.mockReturnValue(2_000);
    await host.rememberRecent(second.file.handle, 'B', null);
    now.mockReturnValue(3_000);
    await host.rememberRecent(first.file.handle, 'A again', '2027-02-14');
    now.mockRestore();
    const titles = async () => (await (await createBrowserHost()).recentFiles()).map(({ title }) => title);
    expect(await titles()).toEqual(['A again', 'B']);
    expect((await host.recentFiles()).map(({ review }) => review)).toEqual(['2027-02-14', null]);
    await host.forgetRecent(first.file.handle);
    expect(await titles()).toEqual(['B']);
  });

  test('settings, and nothing but settings', async () => {
    expect(await host.settings()).toEqual(DEFAULT_SETTINGS);
    await host.saveSettings({ ...DEFAULT_SETTINGS, language: 'fa', theme: 'dark' });
    expect(await (await createBrowserHost()).settings()).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'fa',
      theme: 'dark',
    });
    await host.saveSettings({ language: 'xx', theme: 7 } as never);
    expect(await host.settings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('recovery copies', () => {
  /** Forgetting lets the document go; its copy is put back as a tab that died would have left it. */
  async function crash(key: string): Promise<void> {
    const store = await openStore();
    const left = await store.get('recoveries', key);
    await host.forgetRecovery(key);
    if (left) await store.put('recoveries', left);
    store.close();
  }

  const copy = { key: 'doc-1', file: null, version: null, title: 'Unsaved', keptAt: 5, text: '{}' };

  test('a living tab’s copy is not offered, a dead one’s is, a forgotten one never', async () => {
    // A frame of the same origin is another tab to the locks; taking it away is its crash.
    const frame = document.createElement('iframe');
    frame.src = location.origin;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const other = frame.contentWindow as Window;
    await new Promise<void>((resolve) => {
      void other.navigator.locks.request('waymark-document:doc-2', () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    given(await host.keepRecovery(copy));
    given(await host.keepRecovery({ ...copy, key: 'doc-2', keptAt: 9 }));
    const fresh = await createBrowserHost();
    expect((await fresh.recoveries()).map(({ key }) => key)).toEqual([]);
    frame.remove();
    await vi.waitFor(async () => expect((await fresh.recoveries()).map(({ key }) => key)).toEqual(['doc-2']));
    await host.forgetRecovery('doc-1');
    await host.forgetRecovery('doc-2');
    expect(await fresh.recoveries()).toEqual([]);
  });

  test('a copy given back is as it was kept, and its file is not overwritten when it changed meanwhile', async () => {
    const { file, version } = await opened('crashed.journey', 'before');
    given(await host.keepRecovery({ ...copy, key: 'doc-3', file, version }));
    await crash('doc-3');
    await put('crashed.journey', 'by somebody else');
    const next = await createBrowserHost();
    expect(await next.recoveries()).toEqual([{ ...copy, key: 'doc-3', file, version }]);
    given(await next.read(file.handle));
    expect(await next.save(file.handle, 'recovered', version)).toMatchObject({
      failure: { code: 'changed-outside' },
    });
    await host.forgetRecovery('doc-3');
  });
});

test('the window’s title shows the journey, and a dot while it is edited', () => {
  host.showTitle('Corner shop', true, null);
  expect(document.title).toBe('• Corner shop – Waymark');
  host.showTitle('Corner shop', false, null);
  expect(document.title).toBe('Corner shop – Waymark');
});

test('leaving asks only while there is unsaved work', () => {
  host.onClose(async () => true);
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };
  host.showTitle('x', false, null);
  expect(leave()).toBe(false);
  host.showTitle('x', true, null);
  expect(leave()).toBe(true);
  host.showTitle('x', false, null);
});
