/** Reading journeys, and what the program keeps for itself: recovery, versions, recent files, settings. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHandles } from '../../../../electron/files/handles.ts';
import { createJourneys } from '../../../../electron/files/journeys.ts';
import { readText, SIZE_LIMIT } from '../../../../electron/files/reader.ts';
import { openRecent, RECENT_LIMIT } from '../../../../electron/files/recent.ts';
import { openRecovery } from '../../../../electron/files/recovery.ts';
import { openSettings } from '../../../../electron/files/settings.ts';
import { openVersions } from '../../../../electron/files/versions.ts';
import { DEFAULT_SETTINGS, type Result } from '../../../../shared/host/host.ts';
import { VERSION_AGE, VERSION_GAP, VERSION_LIMIT } from '../../../../shared/host/versions.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'waymark-stores-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

describe('reading', () => {
  test('text in every language comes back as written, with or without a byte order mark', async () => {
    writeFileSync(at('a.journey'), '\uFEFFنقطهٔ تماس · điểm chạm · точка контакта');
    expect(await readText(at('a.journey'))).toMatchObject({
      ok: true,
      value: { text: 'نقطهٔ تماس · điểm chạm · точка контакта' },
    });
  });

  test('what is no text is said so', async () => {
    writeFileSync(at('a.journey'), new Uint8Array([0x50, 0x4b, 0xff, 0xfe, 0x80]));
    expect(await readText(at('a.journey'))).toMatchObject({
      ok: false,
      failure: { code: 'not-text', file: 'a.journey' },
    });
  });

  test('a huge file is refused before it is read', async () => {
    writeFileSync(at('a.journey'), '');
    truncateSync(at('a.journey'), SIZE_LIMIT + 1);
    expect(await readText(at('a.journey'))).toMatchObject({ ok: false, failure: { code: 'too-large' } });
  });

  test('a missing file and a folder are told apart', async () => {
    expect(await readText(at('none.journey'))).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    expect(await readText(folder)).toMatchObject({ ok: false, failure: { code: 'not-readable' } });
  });
});

describe('journeys by handle', () => {
  const minute = 60_000;
  function journeys(clock = { now: 10 * VERSION_GAP }) {
    const handles = createHandles();
    const versions = openVersions(at('versions'));
    return { clock, handles, versions, journeys: createJourneys(handles, versions, () => clock.now) };
  }

  function versionOf(result: Result<{ version: string }>): string {
    if (!result.ok) throw new Error(result.failure.code);
    return result.value.version;
  }

  test('read, save, save again; another program in between is noticed', async () => {
    const { journeys: open } = journeys();
    writeFileSync(at('a.journey'), 'one');
    const read = await open.read(at('a.journey'));
    expect(read).toMatchObject({ ok: true, value: { text: 'one', file: { name: 'a.journey', folder } } });
    let version = versionOf(read);
    for (const text of ['two', 'three']) version = versionOf(await open.save(at('a.journey'), text, version));
    writeFileSync(at('a.journey'), 'theirs');
    // Looking at the file does not make the work stand on what is there now.
    await open.read(at('a.journey'));
    expect(await open.save(at('a.journey'), 'four', version)).toMatchObject({
      ok: false,
      failure: { code: 'changed-outside' },
    });
    expect(readFileSync(at('a.journey'), 'utf8')).toBe('theirs');
    expect(await open.save(at('a.journey'), 'four', null)).toMatchObject({ ok: true });
  });

  test('of two saves over the same content the later one is told of the first', async () => {
    const { journeys: open } = journeys();
    writeFileSync(at('a.journey'), 'one');
    const version = versionOf(await open.read(at('a.journey')));
    const saves = await Promise.all(['two', 'three'].map((text) => open.save(at('a.journey'), text, version)));
    expect(saves).toMatchObject([{ ok: true }, { ok: false, failure: { code: 'changed-outside' } }]);
    expect(readFileSync(at('a.journey'), 'utf8')).toBe('two');
  });

  test('what a save replaces is kept as an earlier version, once in a few minutes', async () => {
    const { clock, versions, journeys: open } = journeys();
    writeFileSync(at('a.journey'), 'v0');
    let version = versionOf(await open.read(at('a.journey')));
    for (let n = 1; n <= 8; n++) {
      version = versionOf(await open.save(at('a.journey'), `v${n}`, version));
      clock.now += 2 * minute;
    }
    const kept = await versions.list(at('a.journey'));
    expect(kept.map((version) => readFileSync(version.path, 'utf8'))).toEqual(['v6', 'v3', 'v0']);
    expect(kept.map(({ size }) => size)).toEqual([2, 2, 2]);
    const [, second] = kept;
    expect(await versions.read(at('a.journey'), second?.id ?? '')).toEqual({ ok: true, value: 'v3' });
    // A version belongs to its file: another file has none of that name, and no name leads out of the store.
    expect(await versions.read(at('b.journey'), second?.id ?? '')).toMatchObject({ failure: { code: 'not-found' } });
    expect(await versions.read(at('a.journey'), '../a')).toMatchObject({ failure: { code: 'not-found' } });
  });

  test('only so many versions, and none too old, are kept', async () => {
    const versions = openVersions(at('versions'));
    let now = VERSION_AGE;
    for (let n = 0; n < VERSION_LIMIT + 5; n++) {
      writeFileSync(at('a.journey'), `v${n}`);
      now += VERSION_GAP;
      await versions.keep(at('a.journey'), now);
    }
    expect(await versions.list(at('a.journey'))).toHaveLength(VERSION_LIMIT);
    writeFileSync(at('a.journey'), 'years later');
    await versions.keep(at('a.journey'), now + 2 * VERSION_AGE);
    expect(await versions.list(at('a.journey'))).toHaveLength(1);
  });
});

test('an unknown handle opens nothing, a known one its file only', () => {
  const handles = createHandles();
  const { handle } = handles.refer('/home/lan/shop.journey');
  expect(handles.pathOf(handle)).toBe('/home/lan/shop.journey');
  expect(handles.pathOf('/home/lan/shop.journey')).toBeNull();
  expect(handles.refer('/home/lan/shop.journey').handle).toBe(handle);
});

describe('recovery', () => {
  const copy = { path: null, version: null, title: 'Shop', text: '{}' };

  test('copies come back newest first, and a forgotten one does not', async () => {
    const store = await openRecovery(at('recovery'));
    await store.keep({ ...copy, key: 'a', keptAt: 1 });
    await store.keep({ ...copy, key: '../../b', keptAt: 2, text: 'unsaved' });
    await store.keep({ ...copy, key: 'c', keptAt: 3 });
    await store.forget('c');
    const again = await openRecovery(at('recovery'));
    expect((await again.list()).map(({ key, text }) => [key, text])).toEqual([
      ['../../b', 'unsaved'],
      ['a', '{}'],
    ]);
    expect(readdirSync(folder)).toEqual(['recovery']);
  });

  test('a forget that follows a keep at once wins', async () => {
    const store = await openRecovery(at('recovery'));
    void store.keep({ ...copy, key: 'a', keptAt: 1 });
    await store.forget('a');
    expect(await store.list()).toEqual([]);
  });

  test('a broken copy hides no other', async () => {
    const store = await openRecovery(at('recovery'));
    await store.keep({ ...copy, key: 'a', keptAt: 1 });
    writeFileSync(join(at('recovery'), `${'0'.repeat(32)}.json`), '{"key":');
    expect(await store.list()).toHaveLength(1);
  });
});

describe('recent files', () => {
  test('newest first, each once, so many', async () => {
    const recent = await openRecent(at('recent.json'));
    for (let n = 0; n < RECENT_LIMIT + 3; n++)
      await recent.remember({ path: `/maps/${n}.journey`, title: `Map ${n}`, openedAt: n, review: null });
    const seven = { path: '/maps/7.journey', title: 'Map seven', openedAt: 99, review: '2027-02-14' };
    await recent.remember(seven);
    await recent.forget('/maps/14.journey');
    const again = (await openRecent(at('recent.json'))).list();
    expect(again[0]).toEqual(seven);
    expect(again.map((each) => each.path)).not.toContain('/maps/14.journey');
    expect(again).toHaveLength(RECENT_LIMIT - 1);
  });

  test('a broken entry is dropped alone', async () => {
    writeFileSync(at('recent.json'), '[{"path":5},{"path":"/a.journey","title":"A","openedAt":1},null]');
    const kept = { path: '/a.journey', title: 'A', openedAt: 1, review: null };
    expect((await openRecent(at('recent.json'))).list()).toEqual([kept]);
  });

  test('a date of review that is none is left out', async () => {
    writeFileSync(at('recent.json'), '[{"path":"/a.journey","title":"A","openedAt":1,"review":"soon"}]');
    expect((await openRecent(at('recent.json'))).list()[0]?.review).toBe(null);
  });
});

describe('settings', () => {
  test.each([
    ['no file', null, DEFAULT_SETTINGS],
    ['not JSON', '{"language":', DEFAULT_SETTINGS],
    ['another shape', '[1,2]', DEFAULT_SETTINGS],
    ['one broken field', '{"language":"fa","theme":"pink"}', { ...DEFAULT_SETTINGS, language: 'fa' }],
    ['a size that is not offered', '{"theme":"contrast","size":300}', { ...DEFAULT_SETTINGS, theme: 'contrast' }],
    [
      'fields of a later version',
      '{"language":"ru","size":125,"minimap":false,"sound":2}',
      {
        ...DEFAULT_SETTINGS,
        language: 'ru',
        size: 125,
        minimap: false,
      },
    ],
  ])('%s', async (_name, text, expected) => {
    if (text !== null) writeFileSync(at('settings.json'), text);
    expect((await openSettings(at('settings.json'))).value()).toEqual(expected);
  });

  test('are kept', async () => {
    const settings = await openSettings(at('settings.json'));
    const catalogues = [{ journey: 'j', catalogue: 'general' }];
    const chosen = { language: 'vi', theme: 'light', size: 150, minimap: false, catalogues } as const;
    await settings.set(chosen);
    expect((await openSettings(at('settings.json'))).value()).toEqual(chosen);
  });
});
