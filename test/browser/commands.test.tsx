/** Commands: reached by key, by name and by button, and never two on one shortcut. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { COMMAND_IDS, COMMANDS, commandOf } from '../../renderer/commands/registry.ts';
import { canRun, runCommand, shortcutsOf, useCommand } from '../../renderer/commands/run.ts';
import { acceleratorOf, matches, signature, writeShortcut } from '../../renderer/commands/shortcut.ts';
import { journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { LANGUAGES } from '../../shared/document/terms.ts';
import { MENU_COMMANDS } from '../../shared/host/commands.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { type Desk, openOn, setDesk, someJourney } from './desk.tsx';

let desk: Desk;
beforeEach(() => {
  desk = setDesk();
});
afterEach(() => desk.clear());

/** A key as the keyboard sends it. */
function press(code: string, key: string, held: { ctrl?: boolean; shift?: boolean } = {}) {
  return { code, key, ctrlKey: held.ctrl ?? false, shiftKey: held.shift ?? false, altKey: false, metaKey: false };
}

describe('the registry', () => {
  test('has no two commands on one shortcut', () => {
    const all = COMMANDS.flatMap((command) => command.shortcuts.map(signature));
    expect(all.filter((shortcut, index) => all.indexOf(shortcut) !== index)).toEqual([]);
  });

  test('has every command in exactly one place of the menus, and no other there', () => {
    expect([...MENU_COMMANDS].sort()).toEqual([...COMMAND_IDS].sort());
  });

  test.each(LANGUAGES)('has words for each command in %s', (language) => {
    const { t } = translatorFor(language);
    expect(COMMAND_IDS.filter((id) => t(`command.${id}`) === `command.${id}`)).toEqual([]);
  });
});

describe('a shortcut', () => {
  const save = { code: 'KeyS', primary: true };

  test('is the same key on a Persian and a Russian layout', () => {
    expect(matches(save, press('KeyS', 'س', { ctrl: true }), false)).toBe(true);
    expect(matches(save, press('KeyS', 'ы', { ctrl: true }), false)).toBe(true);
  });

  test('follows the letter where a Latin layout has it elsewhere', () => {
    const undo = { code: 'KeyZ', primary: true };
    expect(matches(undo, press('KeyW', 'z', { ctrl: true }), false)).toBe(true);
    expect(matches(undo, press('KeyZ', 'w', { ctrl: true }), false)).toBe(false);
  });

  test('is Ctrl here and ⌘ on a Mac', () => {
    expect(matches(save, press('KeyS', 's', { ctrl: true }), true)).toBe(false);
    expect(matches(save, { ...press('KeyS', 's'), metaKey: true }, true)).toBe(true);
    expect(writeShortcut({ ...save, shift: true }, false)).toBe('Ctrl+Shift+S');
    expect(writeShortcut({ ...save, shift: true }, true)).toBe('⌘⇧S');
  });

  test('is written for the native menu as Electron knows it', () => {
    expect(acceleratorOf({ ...save, shift: true }, false)).toBe('CmdOrCtrl+Shift+S');
    expect(acceleratorOf({ code: 'PageDown', alt: true }, false)).toBe('Alt+PageDown');
    expect(acceleratorOf({ code: 'Equal', primary: true }, false)).toBe('CmdOrCtrl+=');
    expect(acceleratorOf({ code: 'F5' }, true)).toBe('F5');
    // A Mac's menu would take the letter from whoever types it.
    expect(acceleratorOf({ code: 'Digit1', shift: true }, true)).toBeNull();
  });

  test('is not offered in a browser where the browser keeps it', () => {
    expect(shortcutsOf(commandOf('file.new'))).toHaveLength(1);
    desk.clear();
    desk = setDesk({ kind: 'browser' });
    expect(shortcutsOf(commandOf('file.new'))).toEqual([]);
  });
});

describe('by keyboard', () => {
  test('undo takes back, says what, and is offered by name', async () => {
    const { editor } = openOn(desk, someJourney());
    desk.show(<UndoButton />);
    await expect.element(page.getByRole('button')).toBeDisabled();
    const [first] = mapOf(editor).stages;
    editor
      .getState()
      .do(
        { edit: 'removeFromMap', map: mapOf(editor).id, from: 'stages', id: first?.id ?? '' },
        { key: 'edit.removeStage' },
      );
    await expect.element(page.getByRole('button', { name: 'Undo: delete stage' })).toBeEnabled();

    await userEvent.keyboard('{Control>}z{/Control}');
    expect(mapOf(editor).stages[0]?.id).toBe(first?.id);
    expect(editor.getState().said.text).toBe('Undone: delete stage');

    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(mapOf(editor).stages[0]?.id).not.toBe(first?.id);
  });

  test('keys that are being typed belong to the text', async () => {
    const { editor } = openOn(desk, someJourney());
    const before = journeyOf(editor);
    editor.getState().do({ edit: 'setJourney', fields: { title: 'Other' } }, { key: 'edit.renameJourney' });
    editor.getState().select({ kind: 'stage', id: mapOf(editor).stages[0]?.id ?? '' });
    desk.show(
      <main>
        <input aria-label="text" defaultValue="abc" />
      </main>,
    );
    await userEvent.click(page.getByRole('textbox'));
    await userEvent.keyboard('{Delete}{Backspace}{Control>}z{/Control}');
    expect(journeyOf(editor).title).toBe('Other');
    expect(mapOf(editor).stages).toHaveLength(before.maps[0]?.stages.length ?? -1);
    // What has nothing to do with text works there as well.
    await userEvent.keyboard('{Control>}2{/Control}');
    expect(desk.workspace.getState().view).toBe('outline');
  });

  test('Delete takes away only where the map has the keys', async () => {
    const { editor } = openOn(desk, someJourney());
    const count = mapOf(editor).stages.length;
    editor.getState().select({ kind: 'stage', id: mapOf(editor).stages[0]?.id ?? '' });
    desk.show(
      <>
        <aside>
          <button type="button">aside</button>
        </aside>
        <main>
          <button type="button">main</button>
        </main>
      </>,
    );
    page.getByText('aside').element().dispatchEvent(keydown('Delete'));
    expect(mapOf(editor).stages).toHaveLength(count);
    page.getByText('main').element().dispatchEvent(keydown('Delete'));
    expect(mapOf(editor).stages).toHaveLength(count - 1);
  });

  test('nothing runs behind a dialog', async () => {
    openOn(desk, someJourney());
    runCommand('settings');
    await userEvent.keyboard('{Control>}2{/Control}');
    expect(desk.workspace.getState().view).toBe('map');
    desk.workspace.setState({ dialog: null });
  });
});

test('a new stage stands behind the one that is selected, ready to be named', () => {
  const { editor } = openOn(desk, someJourney());
  const [first] = mapOf(editor).stages;
  editor.getState().select({ kind: 'stage', id: first?.id ?? '' });
  runCommand('map.addStage');
  expect(mapOf(editor).stages[1]?.name).toBe('');
  expect(editor.getState().typing).toEqual({ what: 'stage', id: mapOf(editor).stages[1]?.id });
});

test('without a document only what needs none can run', () => {
  expect(COMMAND_IDS.filter(canRun)).toEqual([
    'file.new',
    'file.open',
    'view.larger',
    'view.smaller',
    'help.palette',
    'settings',
    'help.shortcuts',
  ]);
});

function UndoButton() {
  const { label, enabled, run } = useCommand('edit.undo');
  return (
    <button type="button" disabled={!enabled} onClick={run}>
      {label}
    </button>
  );
}

function keydown(code: string): KeyboardEvent {
  return new KeyboardEvent('keydown', { code, key: code, bubbles: true, cancelable: true });
}
