/** Holding a map against another one and against an earlier version of its file. */
import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import { runCommand } from '../../renderer/commands/run.ts';
import { CompareView } from '../../renderer/compare/CompareView.tsx';
import { OpenDialog } from '../../renderer/dialogs/OpenDialog.tsx';
import { loadFonts } from '../../renderer/fonts.ts';
import { LiveRegion } from '../../renderer/frame/LiveRegion.tsx';
import { type Editor, EditorContext, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { duplicateMap } from '../../renderer/state/maps.ts';
import { useWorkspace } from '../../renderer/state/workspace.ts';
import { momentsOf } from '../../shared/document/find.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { type Desk, openOn, setDesk } from './desk.tsx';
import { momentNamed, readSample } from './panels.tsx';

const FILE = { handle: 'shop.journey', name: 'shop.journey', folder: '' };

let desk: Desk;
let editor: Editor;
beforeAll(loadFonts);
beforeAll(async () => void (await import('../../renderer/versions/VersionsDialog.tsx')));
beforeEach(() => {
  desk = setDesk();
  const journey = readSample(bikeShop);
  ({ editor } = openOn(desk, journey, { file: FILE }));
  desk.show(
    <EditorContext value={editor}>
      <Window />
    </EditorContext>,
  );
});
afterEach(() => desk.clear());

function Window() {
  const view = useWorkspace((state) => state.view);
  return (
    <div style={{ blockSize: 780 }}>
      {view === 'compare' ? <CompareView /> : <main>{view}</main>}
      <OpenDialog />
      <LiveRegion />
    </div>
  );
}

const row = (name: string | RegExp) => page.getByRole('row', { name });
const chip = (name: RegExp) => page.getByRole('button', { name });

/** In the map on show: one moment fewer, one in another stage, one that feels worse, one renamed everywhere. */
function changeMap(): void {
  const map = mapOf(editor);
  const { do: change } = editor.getState();
  const curve = map.curves[0]?.id ?? '';
  const [first, second] = map.stages;
  if (!first || !second) throw new Error('the map has stages');
  change({ edit: 'removeMoment', map: map.id, moment: momentNamed(editor, 'Showroom') }, { key: 'edit.removeMoment' });
  change(
    { edit: 'moveMoment', map: map.id, moment: momentNamed(editor, 'Reviews'), stage: second.id, at: 0 },
    { key: 'edit.moveMoment' },
  );
  change(
    { edit: 'setFeeling', map: map.id, moment: momentNamed(editor, 'Test ride'), curve, value: 0.4 },
    { key: 'edit.setFeeling' },
  );
}

describe('a map and its variant', () => {
  beforeEach(() => {
    duplicateMap(editor, mapOf(editor).id);
  });

  test('say the same until one is changed', async () => {
    runCommand('map.compare');
    await expect.element(page.getByText('The two maps say the same.')).toBeVisible();
    changeMap();
    await expect.element(chip(/^1 removed/)).toBeVisible();
    await expect.element(page.getByText('The two maps say the same.')).not.toBeInTheDocument();
  });

  test('differences are counted, told in words on both sides, and looked at one kind at a time', async () => {
    changeMap();
    runCommand('map.compare');
    await expect.element(row(/^Showroom.*Removed$/)).toBeVisible();
    await expect.element(row(/^Reviews.*Moved to “Compare”$/)).toBeVisible();
    await expect.element(row(/Moved here from “Discover”.*Reviews/)).toBeVisible();
    await expect.element(row(/Test ride.*Worse by 1.5 · Maya · Today.*Test ride/)).toBeVisible();
    await userEvent.click(chip(/^1 worse/));
    await expect.element(row(/Showroom/)).not.toBeInTheDocument();
    await expect.element(row(/Test ride/)).toBeVisible();
    await userEvent.click(chip(/^1 worse/));
    await expect.element(row(/^Word of mouth/)).toBeVisible();
    await userEvent.click(page.getByRole('checkbox', { name: 'Only what is different' }));
    await expect.element(row(/^Word of mouth/)).not.toBeInTheDocument();
  });

  test('exchanged, what was removed is added and worse is better', async () => {
    changeMap();
    runCommand('map.compare');
    await userEvent.click(page.getByRole('button', { name: 'Swap the two sides' }));
    await expect.element(chip(/^1 added/)).toBeVisible();
    await expect.element(chip(/^1 better/)).toBeVisible();
    await expect.element(row(/Better by 1.5/)).toBeVisible();
  });

  test('a card leads to its place on the map, and closing leads back', async () => {
    runCommand('map.compare');
    await userEvent.click(page.getByRole('button', { name: 'Test ride' }).first());
    expect(desk.workspace.getState().view).toBe('map');
    const [original] = journeyOf(editor).maps;
    expect(editor.getState().mapId).toBe(original?.id);
    const { selection } = editor.getState();
    expect(selection?.kind === 'moment' && momentsOf(mapOf(editor)).some(({ id }) => id === selection.id)).toBe(true);
    desk.workspace.setState({ view: 'outline' });
    runCommand('map.compare');
    await userEvent.click(page.getByRole('button', { name: 'Close' }));
    expect(desk.workspace.getState().view).toBe('outline');
  });

  test('axe finds nothing to object to', async () => {
    changeMap();
    runCommand('map.compare');
    await expect.element(chip(/^1 removed/)).toBeVisible();
    const { violations } = await axe.run(document.body);
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('earlier versions of the file', () => {
  const keep = (text: string) =>
    desk.memory.versions.set(FILE.handle, [{ id: 'v1', keptAt: Date.UTC(2026, 9, 1, 12), size: 24_000, text }]);

  test('are listed, and one is compared with the map as it is', async () => {
    keep(serializeJourney(journeyOf(editor)));
    changeMap();
    runCommand('file.versions');
    await expect.element(page.getByRole('heading', { name: 'Earlier versions of “shop.journey”' })).toBeVisible();
    await expect.element(page.getByText('24 kilobytes')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: /^Compare with: Version of 1 Oct 2026/ }));
    await expect.element(chip(/^1 removed/)).toBeVisible();
    const before = page.getByRole('combobox', { name: 'Before' });
    await expect.element(before.getByText(/^Version of 1 Oct 2026/)).toBeVisible();
    // Chosen on the other side it stands on that side, and the first stays what it is.
    const after = page.getByRole('combobox', { name: 'After' });
    await userEvent.click(after);
    await userEvent.click(page.getByRole('option', { name: 'An earlier version…' }));
    await userEvent.click(page.getByRole('button', { name: /^Compare with: Version of 1 Oct 2026/ }));
    await expect.element(after.getByText(/^Version of 1 Oct 2026/)).toBeVisible();
    await expect.element(before.getByText(/^Version of 1 Oct 2026/)).toBeVisible();
  });

  test('one opens as a document of its own, which the file knows nothing of', async () => {
    keep(serializeJourney({ ...journeyOf(editor), title: 'As it was' }));
    runCommand('file.versions');
    await userEvent.click(page.getByRole('button', { name: /^Open as a new document/ }));
    await expect.poll(() => desk.workspace.getState().document?.editor !== editor).toBe(true);
    const opened = desk.workspace.getState().document;
    expect(opened?.file).toBeNull();
    expect(opened?.saved).toBeNull();
    expect(opened && journeyOf(opened.editor).title).toMatch(/^As it was \(1 Oct 2026/);
  });

  test('one that cannot be read is said so, and nothing is lost', async () => {
    keep('{"format":');
    runCommand('file.versions');
    await userEvent.click(page.getByRole('button', { name: /^Compare with/ }));
    await expect.element(page.getByRole('alertdialog', { name: '“shop.journey” was not opened' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'OK' }));
    expect(desk.workspace.getState().view).toBe('map');
  });

  test('none yet is said in words', async () => {
    runCommand('map.compare');
    await expect.element(page.getByText(/^None yet\./)).toBeVisible();
  });
});
