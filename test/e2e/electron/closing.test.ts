/** Closing the window with unsaved work asks; a window whose editor died can be started anew, and its work is offered. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ElectronStage, startElectron } from '../harness/electron-stage.ts';
import * as w from '../harness/window.ts';

let stage: ElectronStage;
beforeEach(async () => {
  stage = await startElectron();
  await begin('Work of an hour');
});
afterEach(() => stage.close());

async function begin(title: string): Promise<void> {
  await w.begin(stage.page);
  await w.rename(stage.page, title);
}

const closeWindow = () => stage.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());

/** Answers the last question; the program ends with its only window. */
async function leaveWith(button: string): Promise<void> {
  const ended = stage.app.waitForEvent('close');
  await w.question(stage.page).getByRole('button', { name: button, exact: true }).click();
  await ended;
}

test('cancel keeps the window, save saves, discard discards', async () => {
  await closeWindow();
  await w.answer(stage.page, 'Cancel');
  expect(await w.titleField(stage.page).inputValue()).toBe('Work of an hour');

  await w.titleField(stage.page).fill('Half-typed title');
  await closeWindow();
  await w.question(stage.page).getByText('Save “Half-typed title” first?').waitFor();
  await stage.answerSave('work.journey');
  await leaveWith('Save');
  expect((await w.journeyIn(stage, 'work.journey')).title).toBe('Half-typed title');

  await stage.restart();
  await begin('Not wanted');
  await expect.poll(() => stage.keptCopies()).toHaveLength(1);
  await closeWindow();
  await leaveWith('Don’t save');
  expect(await stage.keptCopies()).toEqual([]);
  await stage.restart();
  await w.startScreen(stage.page);
  expect(await stage.page.getByText('Not wanted').count()).toBe(0);
});

test('after the editor’s process died, the work is offered in the same window, which can be closed', async () => {
  await expect.poll(() => stage.keptCopies()).toHaveLength(1);
  const { app } = stage;
  await app.evaluate(({ app: program, BrowserWindow, dialog }) => {
    dialog.showMessageBox = (async () => ({ response: 0, checkboxChecked: false })) as never;
    program.removeAllListeners('window-all-closed');
    program.on('window-all-closed', () => {});
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const loaded = new Promise<void>((resolve) => contents?.once('did-finish-load', () => resolve()));
    contents?.forcefullyCrashRenderer();
    return loaded;
  });
  const words = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]
        ?.webContents.executeJavaScript('document.body.innerText')
        .catch(() => ''),
    );
  await expect.poll(words).toContain('“Work of an hour” was not saved when the program closed');
  await closeWindow();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);
  expect(await stage.keptCopies()).toHaveLength(1);
});
