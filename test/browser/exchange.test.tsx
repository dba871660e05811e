/** Cutting, copying and pasting on the map: rich parts of a map, lines of text, tables; each as one step. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { listenForClipboard } from '../../renderer/clipboard/clipboard.ts';
import { StatusBar } from '../../renderer/frame/StatusBar.tsx';
import { type Editor, EditorContext, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import type { OpenDocument } from '../../renderer/state/workspace.ts';
import { momentsOf } from '../../shared/document/find.ts';
import { CLIP_TYPE } from '../../shared/exchange/clip.ts';
import { type Desk, openOn, setDesk, someJourney } from './desk.tsx';

let desk: Desk;
let editor: Editor;
beforeEach(async () => {
  desk = setDesk();
  editor = openOn(desk, someJourney()).editor;
  // The code behind the clipboard is fetched when the window starts.
  editor.getState().select({ kind: 'stage', id: mapOf(editor).stages[0]?.id ?? '' });
  await expect.poll(() => fire('copy').types.length).toBeGreaterThan(0);
  editor.getState().select(null);
});
afterEach(() => desk.clear());

/** Lets go a clipboard event on the page, as the system's keys do. */
function fire(kind: 'copy' | 'cut' | 'paste', data = new DataTransfer(), on: Element = document.body): DataTransfer {
  const event = new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true });
  on.dispatchEvent(event);
  return event.clipboardData ?? data;
}

function copied(): DataTransfer {
  return fire('copy');
}

function offer(parts: Record<string, string>): DataTransfer {
  const data = new DataTransfer();
  for (const [type, text] of Object.entries(parts)) data.setData(type, text);
  return data;
}

const names = () =>
  mapOf(editor).stages.map((stage) =>
    stage.moments.map(({ touchpoint }) => journeyOf(editor).touchpoints.find(({ id }) => id === touchpoint)?.name),
  );
const undo = () => editor.getState().undo();
const noteLane = () => mapOf(editor).lanes.find((lane) => lane.kind === 'notes')?.id ?? '';

describe('parts of a map', () => {
  test('are copied richly and as plain text, and pasted after what is selected as one step', () => {
    const [first, second] = momentsOf(mapOf(editor));
    if (!first || !second) throw new Error('the template has cards');
    editor.getState().selectSeveral([
      { kind: 'moment', id: first.id },
      { kind: 'moment', id: second.id },
    ]);
    const before = names();
    const data = fire('copy');
    expect(data.getData('text/plain').split('\n')).toEqual(before.flat().slice(0, 2));
    expect(data.getData(CLIP_TYPE)).toContain(first.id);
    expect(data.getData('text/html')).toContain('<li>');
    const steps = editor.getState().history.past.length;
    fire('paste', data);
    expect(names().flat()).toHaveLength(before.flat().length + 2);
    expect(
      names()
        .flat()
        .filter((name) => name === before.flat()[0]),
    ).toHaveLength(2);
    expect(editor.getState().history.past).toHaveLength(steps + 1);
    expect(editor.getState().others).toHaveLength(1);
    expect(editor.getState().said.text).toBe('2 items pasted.');
    undo();
    expect(names()).toEqual(before);
  });

  test('survive a clipboard that only knows HTML', () => {
    const [stage] = mapOf(editor).stages;
    editor.getState().select({ kind: 'stage', id: stage?.id ?? '' });
    const html = fire('copy').getData('text/html');
    const count = mapOf(editor).stages.length;
    fire('paste', offer({ 'text/html': `<html><body><!--StartFragment-->${html}</body></html>`, 'text/plain': 'x' }));
    expect(mapOf(editor).stages).toHaveLength(count + 1);
    expect(mapOf(editor).stages[1]?.name).toBe(stage?.name);
  });

  test('are cut with one step, and come back where they were', () => {
    const [first] = momentsOf(mapOf(editor));
    const before = names();
    editor.getState().select({ kind: 'moment', id: first?.id ?? '' });
    const data = fire('cut');
    expect(names().flat()).toHaveLength(before.flat().length - 1);
    expect(editor.getState().history.past.at(-1)?.label.key).toBe('edit.cut');
    fire('paste', data);
    expect(names().flat()).toHaveLength(before.flat().length);
    undo();
    undo();
    expect(names()).toEqual(before);
  });

  test('go into another file with their touchpoints', () => {
    const [first] = momentsOf(mapOf(editor));
    editor.getState().select({ kind: 'moment', id: first?.id ?? '' });
    const name = names().flat()[0];
    const data = fire('copy');
    editor = openOn(desk, someJourney('before-during-after')).editor;
    fire('paste', data);
    expect(names().flat()).toEqual([name]);
    expect(journeyOf(editor).touchpoints.map((item) => item.name)).toContain(name);
  });
});

describe('text', () => {
  test('makes a card of every line', () => {
    const [stage] = mapOf(editor).stages;
    const before = stage?.moments.length ?? 0;
    editor.getState().select({ kind: 'stage', id: stage?.id ?? '' });
    fire('paste', offer({ 'text/plain': '• Till\r\n• Till\n\n•   Car park  \n' }));
    expect(names()[0]?.slice(before)).toEqual(['Till', 'Till', 'Car park']);
    expect(journeyOf(editor).touchpoints.filter((item) => item.name === 'Till')).toHaveLength(1);
    undo();
    expect(names()[0]).toHaveLength(before);
  });

  test('makes a note of every line where a place for notes is selected', () => {
    const [first] = momentsOf(mapOf(editor));
    const place = { from: first?.id ?? '', to: first?.id ?? '' };
    editor.getState().select({ kind: 'cell', lane: noteLane(), place });
    const before = mapOf(editor).notes.length;
    fire('paste', offer({ 'text/plain': 'too slow\ntoo loud' }));
    const made = mapOf(editor).notes.slice(before);
    expect(made.map((note) => note.text)).toEqual(['too slow', 'too loud']);
    expect(made.every((note) => 'from' in note.place && note.place.from === first?.id)).toBe(true);
  });

  test('is left alone where somebody types', () => {
    const field = document.body.appendChild(document.createElement('input'));
    const before = journeyOf(editor);
    fire('paste', offer({ 'text/plain': 'a\nb' }), field);
    expect(journeyOf(editor)).toBe(before);
    field.remove();
  });

  test('never becomes markup, and control characters go', () => {
    const [stage] = mapOf(editor).stages;
    editor.getState().select({ kind: 'stage', id: stage?.id ?? '' });
    fire('paste', offer({ 'text/plain': '<img src=x onerror=alert(1)>\u202egnp\u0000' }));
    expect(names()[0]?.at(-1)).toBe('<img src=x onerror=alert(1)>gnp');
  });
});

describe('a table', () => {
  test('with stages at its top and lanes at its start is a map', () => {
    editor.getState().select(null);
    const before = mapOf(editor).stages.length;
    fire(
      'paste',
      offer({
        'text/plain':
          '\tFind\t\tBuy\nTouchpoints\tAd\tShop window\tTill\nFeels\t+1\t−۰٫۵\t-2\nThinks\tnice\t\ttoo slow',
      }),
    );
    const map = mapOf(editor);
    expect(map.stages.slice(before).map((stage) => stage.name)).toEqual(['Find', 'Buy']);
    expect(names().slice(before)).toEqual([['Ad', 'Shop window'], ['Till']]);
    const curve = map.curves[0]?.id ?? '';
    expect(map.stages.slice(before).flatMap((stage) => stage.moments.map((moment) => moment.feelings[curve]))).toEqual([
      1, -0.5, -2,
    ]);
    expect(map.notes.slice(-2).map((note) => note.text)).toEqual(['nice', 'too slow']);
    undo();
    expect(mapOf(editor).stages).toHaveLength(before);
  });

  test('from a spreadsheet fills the grid from the selected place on, and runs over the end', () => {
    const all = momentsOf(mapOf(editor));
    const last = all.at(-1);
    const place = { from: last?.id ?? '', to: last?.id ?? '' };
    editor.getState().select({ kind: 'cell', lane: noteLane(), place });
    const notes = mapOf(editor).notes.length;
    fire(
      'paste',
      offer({ 'text/html': '<table><tr><td>one<br>more</td><td><script>x()</script><b>two</b></td></tr></table>' }),
    );
    expect(momentsOf(mapOf(editor))).toHaveLength(all.length + 1);
    expect(
      mapOf(editor)
        .notes.slice(notes)
        .map((note) => note.text),
    ).toEqual(['one\nmore', 'two']);
  });
});

test('what a paste leaves out is said, and shown for a while in place of the facts of the map', async () => {
  const opened = desk.workspace.getState().document as OpenDocument;
  desk.show(
    <EditorContext value={opened.editor}>
      <StatusBar document={opened} />
    </EditorContext>,
  );
  const foot = () => document.querySelector('footer')?.textContent ?? '';
  const table = offer({ 'text/plain': '\tFind\nTouchpoints\tAd\nFeels\tvery well' });
  const told = '2 items pasted. 1 could not be used.';
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    fire('paste', table);
    expect(editor.getState().said.text).toBe(told);
    await vi.waitFor(() => expect(foot()).toContain(told));
    vi.advanceTimersByTime(60_000);
    await vi.waitFor(() => expect(foot()).not.toContain(told));
    expect(foot()).toContain('touchpoints');
    // The next change puts it out of date.
    editor.getState().select(null);
    fire('paste', table);
    await vi.waitFor(() => expect(foot()).toContain(told));
    undo();
    await vi.waitFor(() => expect(foot()).not.toContain(told));
  } finally {
    vi.useRealTimers();
  }
});

test('listening can be stopped', () => {
  const stop = listenForClipboard(window);
  stop();
  expect(copied().types).toEqual([]);
});
