/** Typing and finding without the mouse: quick capture, find, the command palette, the sheet of shortcuts. */
import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { COMMANDS } from '../../renderer/commands/registry.ts';
import { runCommand, shortcutsOf } from '../../renderer/commands/run.ts';
import { isMac, keyCaps } from '../../renderer/commands/shortcut.ts';
import { OpenDialog } from '../../renderer/dialogs/OpenDialog.tsx';
import { loadFonts } from '../../renderer/fonts.ts';
import { EditorScreen } from '../../renderer/frame/EditorScreen.tsx';
import { type Editor, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { changeSettings } from '../../renderer/state/workspace.ts';
import type { Journey } from '../../shared/document/schema.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { type Desk, openOn, setDesk, someJourney } from './desk.tsx';

let desk: Desk;
let editor: Editor;
// Fetched before the tests as the window fetches them behind what is shown, so that no test waits for code.
beforeAll(async () => {
  await loadFonts();
  await Promise.all([
    import('../../renderer/capture/CaptureBar.tsx'),
    import('../../renderer/find/FindBar.tsx'),
    import('../../renderer/outline/Outline.tsx'),
    import('../../renderer/palette/CommandPalette.tsx'),
    import('../../renderer/dialogs/ShortcutsDialog.tsx'),
  ]);
});
beforeEach(() => {
  desk = setDesk();
});
afterEach(() => {
  const { dialog } = desk.workspace.getState();
  if (dialog?.dialog === 'palette' || dialog?.dialog === 'shortcuts') dialog.answer();
  desk.clear();
});

function open(journey: Journey): void {
  const document = openOn(desk, journey);
  editor = document.editor;
  desk.show(
    <>
      <EditorScreen document={document} />
      <OpenDialog />
    </>,
  );
}

const names = () =>
  mapOf(editor).stages.map((stage) => [
    stage.name,
    ...stage.moments.map(({ touchpoint }) => journeyOf(editor).touchpoints.find(({ id }) => id === touchpoint)?.name),
  ]);
const captureField = () => page.getByRole('combobox', { name: 'Type a sticky note…' });
const known = () => page.getByRole('listbox', { name: 'Known touchpoints' }).getByRole('option').first();
const fitting = () =>
  page
    .getByRole('listbox', { name: /What fits|موارد/ })
    .getByRole('option')
    .first();
const count = (text: string) => expect.element(page.getByText(text, { exact: true })).toBeVisible();
const findField = () => page.getByRole('textbox', { name: 'Find on the map' });

async function expectNoViolations(of: string): Promise<void> {
  const { violations } = await axe.run(of, { rules: { region: { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

describe('quick capture', () => {
  async function begin() {
    open(someJourney('before-during-after'));
    runCommand('map.capture');
    await expect.element(captureField()).toHaveFocus();
  }

  test('types a whole stage without the mouse: stage, cards, notes, the next stage', async () => {
    await begin();
    editor.getState().select(null);
    const before = names();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}Pays{Enter}');
    await userEvent.keyboard('Queue{Enter}Till{Enter}');
    await userEvent.keyboard('{Tab}Waits with a heavy bike{Enter}Looks for the card{Enter}');
    await userEvent.keyboard('{Tab}why so slow?{Tab}-1,5{Enter}');
    expect(names()).toEqual([...before, ['Pays', 'Queue', 'Till']]);
    const map = mapOf(editor);
    const till = map.stages.at(-1)?.moments.at(-1);
    expect(map.notes.map((note) => note.text)).toEqual([
      'Waits with a heavy bike',
      'Looks for the card',
      'why so slow?',
    ]);
    expect(map.notes.every((note) => 'from' in note.place && note.place.from === till?.id)).toBe(true);
    expect(Object.values(till?.feelings ?? {})).toEqual([-1.5]);
    // After the last moment's feeling comes a new stage.
    await userEvent.keyboard('Leaves{Enter}');
    expect(names().at(-1)).toEqual(['Leaves']);
    expect(editor.getState().history.past.map((entry) => entry.label.key)).toEqual([
      'edit.addStage',
      'edit.addTouchpoint',
      'edit.addTouchpoint',
      'edit.addNote',
      'edit.addNote',
      'edit.addNote',
      'edit.setFeeling',
      'edit.addStage',
    ]);
    await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    expect(names().at(-1)).toEqual(['Pays', 'Queue', 'Till']);
    await userEvent.keyboard('{Escape}');
    await expect.element(captureField()).not.toBeInTheDocument();
    await expect.element(page.getByRole('application')).toHaveFocus();
  });

  test('completes known names, and a name that is known makes no second touchpoint', async () => {
    await begin();
    await userEvent.keyboard('word of m');
    await expect.element(known()).toHaveTextContent('Word of mouth');
    await userEvent.keyboard('{ArrowDown}{Enter}WORD of mouth{Enter}');
    expect(names().at(-1)?.slice(-2)).toEqual(['Word of mouth', 'Word of mouth']);
    expect(journeyOf(editor).touchpoints.filter((item) => item.name === 'Word of mouth')).toHaveLength(1);
    expect(journeyOf(editor).touchpoints.at(-1)?.catalogue).not.toBeNull();
  });

  test('leaves Enter to the input method while a word is composed', async () => {
    await begin();
    await userEvent.keyboard('tiê');
    const field = captureField().element();
    field.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    );
    expect(names().flat()).not.toContain('tiê');
    await userEvent.keyboard('n{Enter}');
    expect(names().flat()).toContain('tiên');
  });

  test('says where it writes, and keeps what is no feeling in the field', async () => {
    await begin();
    expect(editor.getState().said.text).toMatch(/^Quick capture\. Touchpoints, /);
    await userEvent.keyboard('One{Enter}{Tab}');
    expect(editor.getState().said.text).toBe('Customer does, After purchase › One');
    await userEvent.keyboard('{Tab}{Tab}good{Enter}');
    await expect.element(captureField()).toHaveValue('good');
    await expect.element(captureField()).toHaveAttribute('aria-invalid', 'true');
    await expectNoViolations('main');
  });
});

describe('typing on the map', () => {
  const typing = () => page.getByRole('textbox', { name: 'Text', exact: true });

  test('Tab goes on to the next card, and to the next place for notes', async () => {
    open(someJourney('before-during-after'));
    editor.getState().select({ kind: 'stage', id: mapOf(editor).stages[0]?.id ?? '' });
    runCommand('map.addTouchpoint');
    await expect.element(typing()).toHaveFocus();
    await userEvent.keyboard('Ad{Tab}Window{Tab}');
    await expect.element(typing()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(names()[0]?.slice(1)).toEqual(['Ad', 'Window']);
    const [first] = mapOf(editor).stages[0]?.moments ?? [];
    const lane = mapOf(editor).lanes.find(({ kind }) => kind === 'notes')?.id ?? '';
    editor.getState().select({ kind: 'cell', lane, place: { from: first?.id ?? '', to: first?.id ?? '' } });
    runCommand('edit.rename');
    await expect.element(typing()).toHaveFocus();
    await userEvent.keyboard('one{Tab}two{Shift>}{Tab}{/Shift}');
    await expect.element(typing()).toHaveValue('one');
    await userEvent.keyboard('{Escape}');
    expect(mapOf(editor).notes.map((note) => note.text)).toEqual(['one', 'two']);
  });

  test('lines pasted into a new card are a card each, as one step', async () => {
    open(someJourney('before-during-after'));
    editor.getState().select({ kind: 'stage', id: mapOf(editor).stages[0]?.id ?? '' });
    runCommand('map.addTouchpoint');
    await expect.element(typing()).toHaveFocus();
    const data = new DataTransfer();
    data.setData('text/plain', 'Ad\nWindow\nTill');
    typing()
      .element()
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    await expect.poll(() => names()[0]?.slice(1)).toEqual(['Ad', 'Window', 'Till']);
    expect(editor.getState().history.past).toHaveLength(1);
    await expect.element(typing()).not.toBeInTheDocument();
  });
});

describe('find', () => {
  test('goes through what is found, marks it in the outline, and leaves the last one selected', async () => {
    open(someJourney('before-during-after'));
    await userEvent.keyboard('{Control>}f{/Control}');
    await expect.element(findField()).toHaveFocus();
    await userEvent.keyboard('PURCHASE');
    await count('1 of 3');
    const first = editor.getState().selection;
    await userEvent.keyboard('{Enter}');
    await count('2 of 3');
    expect(editor.getState().selection).not.toEqual(first);
    expect(editor.getState().said.text).toMatch(/^2 of 3: Stage During purchase/);
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}{F3}{Shift>}{F3}{/Shift}');
    expect(editor.getState().selection).toEqual(first);
    await expectNoViolations('search[aria-label]');

    runCommand('view.outline');
    await expect.poll(() => CSS.highlights.get('found')?.size).toBeGreaterThan(0);
    await userEvent.keyboard('zzz');
    await count('Nothing found');
    await userEvent.keyboard('{Escape}');
    await expect.element(findField()).not.toBeInTheDocument();
    expect(editor.getState().selection).toEqual(first);
    expect(CSS.highlights.has('found')).toBe(false);
  });

  test('goes to another map where all maps are searched', async () => {
    const journey = someJourney('day-in-a-life');
    const other = someJourney('before-during-after').maps[0];
    if (!other?.stages[0]) throw new Error('the template has stages');
    other.name = 'Other';
    other.stages[0].name = 'Somewhere quite else';
    journey.maps.push(other);
    open(journey);
    runCommand('edit.find');
    await userEvent.keyboard('quite else');
    await count('Nothing found');
    await userEvent.click(page.getByRole('button', { name: 'All maps' }));
    await userEvent.keyboard('{Enter}');
    expect(mapOf(editor).name).toBe('Other');
    expect(editor.getState().selection).toEqual({ kind: 'stage', id: other.stages[0].id });
  });
});

describe('the command palette', () => {
  const field = () => page.getByRole('combobox', { name: 'Commands and places' });

  test('runs what is picked, offers it first the next time, and goes to places', async () => {
    open(someJourney('before-during-after'));
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('outl');
    await expect.poll(() => fitting().element().textContent).toContain('Outline');
    await expectNoViolations('dialog');
    await userEvent.keyboard('{Enter}');
    expect(desk.workspace.getState().view).toBe('outline');
    expect(desk.workspace.getState().dialog).toBeNull();
    await userEvent.keyboard('{Control>}k{/Control}');
    await expect.poll(() => fitting().element().textContent).toContain('Outline');
    await userEvent.keyboard('durpur');
    await expect.poll(() => fitting().element().textContent).toContain('During purchase');
    await userEvent.keyboard('{Enter}');
    expect(editor.getState().selection).toEqual({ kind: 'stage', id: mapOf(editor).stages[1]?.id });
  });

  test('finds by the English name in every language, and says what cannot be done now', async () => {
    open(someJourney('day-in-a-life'));
    await changeSettings({ language: 'fa' });
    runCommand('help.palette');
    await userEvent.keyboard('undo');
    const option = fitting();
    await expect.poll(() => option.element().textContent).toContain('واگرد');
    await expect.element(option).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    expect(desk.workspace.getState().dialog?.dialog).toBe('palette');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => desk.workspace.getState().dialog).toBeNull();
  });
});

describe('the sheet of shortcuts', () => {
  test('has every command with every one of its keys', async () => {
    open(someJourney());
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    const text = document.querySelector('dialog')?.textContent ?? '';
    const { t } = desk.workspace.getState().translator;
    for (const command of COMMANDS) {
      const caps = shortcutsOf(command).map((shortcut) => keyCaps(shortcut, isMac()).join(''));
      expect(text).toContain([t(`command.${command.id}`), ...caps].join(''));
    }
    await expectNoViolations('dialog');
    await userEvent.keyboard('ctrl+shift+z');
    await expect.poll(() => document.querySelectorAll('dialog dl > div').length).toBe(1);
  });

  test.each(LANGUAGES)('has words for everything in %s', async (language) => {
    await changeSettings({ language });
    open(someJourney('day-in-a-life', language));
    runCommand('help.shortcuts');
    await expect.poll(() => document.querySelector('dialog')?.textContent ?? '').toContain('Esc');
    expect(document.querySelector('dialog')?.textContent).not.toMatch(/shortcuts\.|command\./);
  });

  test('a question mark that somebody types stays a question mark', async () => {
    open(someJourney());
    runCommand('edit.find');
    await expect.element(findField()).toHaveFocus();
    await userEvent.keyboard('why?');
    await expect.element(findField()).toHaveValue('why?');
    expect(desk.workspace.getState().dialog).toBeNull();
  });
});
