/** Personas: the list, the sheet with its portrait, what becomes of curves, and the outline's names. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import bikeShop from '../../assets/samples/bike-shop.en.journey?raw';
import { Inspector } from '../../renderer/inspector/Inspector.tsx';
import { type Crop, drawPortrait, moved, type Size, squareOf, WHOLE, zoomed } from '../../renderer/personas/crop.ts';
import { PersonaNames } from '../../renderer/personas/PersonaNames.tsx';
import { PersonasView } from '../../renderer/personas/PersonasView.tsx';
import { type Editor, journeyOf, mapOf } from '../../renderer/state/editor.ts';
import { newPersona } from '../../shared/document/blank.ts';
import { PERSONA_HEAD, PERSONA_ROWS } from '../../shared/worksheets/persona-order.ts';
import { violations } from '../views/axe.ts';
import { type Desk, setDesk } from './desk.tsx';
import { entries, readSample, said, showPanel } from './panels.tsx';

let desk: Desk;
let editor: Editor;

beforeEach(() => {
  desk = setDesk({ languages: ['en-GB'] });
});
afterEach(() => desk.clear());

function open(journey = readSample(bikeShop), what = <PersonasView />): void {
  editor = showPanel(desk, journey, what, 1000);
}

const maya = () => journeyOf(editor).personas.find((persona) => persona.name === 'Maya');
const names = () => journeyOf(editor).personas.map((persona) => persona.name);

/** A picture twice as wide as high, red at the left and blue at the right. */
async function pictureFile(): Promise<File> {
  const canvas = new OffscreenCanvas(1600, 800);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('a canvas has a context');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 800, 800);
  context.fillStyle = '#0000ff';
  context.fillRect(800, 0, 800, 800);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'photo.png', { type: 'image/png' });
}

/** Decoding a picture takes its time on a busy machine. */
async function untilDecoded(): Promise<void> {
  await expect.element(page.getByRole('button', { name: 'Use this part' }), { timeout: 10_000 }).toBeEnabled();
}

/** Lets files go over the portrait, as from the desktop. */
function drop(file: File): void {
  const data = new DataTransfer();
  data.items.add(file);
  const place = page.getByRole('button', { name: /Add portrait|Change/ }).element().parentElement?.parentElement;
  place?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
}

async function pixels(data: string): Promise<{ width: number; height: number; at(x: number, y: number): number[] }> {
  const image = new Image();
  image.src = data;
  await image.decode();
  const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const { width, height } = canvas;
  return { width, height, at: (x, y) => [...(context?.getImageData(x, y, 1, 1).data ?? [])] };
}

describe('typed from paper', () => {
  test('the questions of the empathy sheet become fields in its order, once, and are typed by Enter alone', async () => {
    open();
    const before = maya()?.fields ?? [];
    const add = page.getByRole('button', { name: 'Fields of the empathy sheet' });
    await add.click();
    const texts = ['Lunch', 'Her brother', 'A used one', 'Afraid to ask', 'A morning', 'A ride home', 'Call back'];
    await userEvent.keyboard(`${texts.join('{Enter}')}{Enter}`);
    expect(
      maya()
        ?.fields.slice(before.length)
        .map(({ label, value }) => [label, value]),
    ).toEqual([
      ['In the middle of their day', 'Lunch'],
      ['Other people’s voices', 'Her brother'],
      ['What they have tried', 'A used one'],
      ['What stays unsaid', 'Afraid to ask'],
      ['What it costs them', 'A morning'],
      ['A good ending', 'A ride home'],
      ['So we will …', 'Call back'],
    ]);
    await expect.element(add).not.toBeInTheDocument();
    expect(document.activeElement?.textContent).toBe('Add a field');
    // One that was taken out comes back alone, and the others keep what they say.
    await page.getByRole('button', { name: 'Delete field What it costs them' }).click();
    await add.click();
    expect(
      maya()
        ?.fields.slice(before.length)
        .map(({ value }) => value),
    ).toEqual([...texts.filter((text) => text !== 'A morning'), '']);
    expect(document.activeElement?.getAttribute('placeholder')).toContain('Money, time');
  });

  test('Enter goes from field to field as they are printed, over own fields to the next persona', async () => {
    const journey = readSample(bikeShop);
    const personas = [newPersona({ id: 'p1', name: 'One' }), newPersona({ id: 'p2', name: 'Two' })];
    open({ ...journey, personas });
    (page.getByRole('textbox', { name: 'Name of the persona' }).element() as HTMLElement).focus();
    const seen: (string | null | undefined)[] = [];
    for (const text of ['Maya', 'quote', 'about', 'interests', 'goals', 'questions', 'barriers', 'help', 'met']) {
      seen.push(document.activeElement?.getAttribute('aria-label'));
      await userEvent.keyboard(`{Control>}a{/Control}${text}{Enter}`);
    }
    const { t } = desk.workspace.getState().translator;
    // The order of the sheet, said by its own words.
    const printed = [...PERSONA_HEAD, ...PERSONA_ROWS.flat()].map((box) =>
      box === 'moments' ? t('worksheet.persona.moments') : t(`persona.field.${box}`),
    );
    expect(seen).toEqual(['Name of the persona', ...printed]);
    await userEvent.keyboard('{Enter}Household{Enter}Alone{Control>}{Enter}{/Control}');
    const [one] = journeyOf(editor).personas;
    expect(one).toMatchObject({ name: 'Maya', quote: 'quote', about: 'about', interests: 'interests', goals: 'goals' });
    expect(one).toMatchObject({ questions: 'questions', barriers: 'barriers', helpNeeded: 'help' });
    expect(one?.fields.map(({ label, value }) => [label, value])).toEqual([
      ['Where we meet', 'met'],
      ['Household', 'Alone'],
    ]);
    expect((document.activeElement as HTMLInputElement).value).toBe('Two');
    // After the last one Enter makes another, whose name is typed at once.
    await userEvent.keyboard('Jonas{Control>}{Enter}{/Control}');
    expect(said(editor)).toBe('That was the last persona. Enter adds another.');
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard('Third{Enter}');
    expect(names()).toEqual(['Maya', 'Jonas', 'Third']);
  });
});

describe('the sheet', () => {
  test('writes every field where it belongs, each as one step', async () => {
    open();
    await userEvent.fill(page.getByRole('textbox', { name: 'Quote' }), 'It has to fold');
    await userEvent.fill(page.getByRole('textbox', { name: 'Where they need help' }), 'The first flat tyre');
    await userEvent.keyboard('{Enter}');
    expect(maya()).toMatchObject({ quote: 'It has to fold', helpNeeded: 'The first flat tyre' });
    expect(entries(editor)).toEqual(['edit.persona', 'edit.persona']);
  });

  test('adds, names, orders and deletes fields of its own', async () => {
    open();
    const before = maya()?.fields.length ?? 0;
    await userEvent.click(page.getByRole('button', { name: 'Add a field' }));
    await userEvent.fill(page.getByRole('textbox', { name: `Name of field ${before + 1}` }), 'Household');
    await userEvent.keyboard('{Enter}');
    await userEvent.fill(page.getByRole('textbox', { name: 'Household', exact: true }), 'Lives with a cat');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(page.getByRole('button', { name: 'Move Household up' }));
    expect(maya()?.fields[before - 1]).toMatchObject({ label: 'Household', value: 'Lives with a cat' });
    await userEvent.click(page.getByRole('button', { name: 'Delete field Household' }));
    expect(maya()?.fields).toHaveLength(before);
  });

  test('takes a dropped picture, cropped by keyboard, as a small square that undo takes back', async () => {
    open();
    drop(await pictureFile());
    const frame = page.getByRole('group', { name: 'Part of the picture that is kept' });
    await untilDecoded();
    (frame.element() as HTMLElement).focus();
    // Far to the left, and twice as near.
    await userEvent.keyboard('{Shift>}{ArrowLeft>12/}{/Shift}{+>5/}');
    await userEvent.click(page.getByRole('button', { name: 'Use this part' }));
    const portrait = await pixels(maya()?.portrait ?? '');
    expect(portrait.width).toBe(portrait.height);
    expect(portrait.width).toBeLessThanOrEqual(512);
    const [red = 0, , blue = 255] = portrait.at(portrait.width - 4, 20);
    expect(red).toBeGreaterThan(200);
    expect(blue).toBeLessThan(60);
    expect((maya()?.portrait ?? '').length).toBeLessThan(150_000);
    expect(entries(editor)).toEqual(['edit.portrait']);
    await userEvent.click(page.getByRole('button', { name: 'Remove the portrait' }));
    expect(maya()?.portrait).toBeNull();
    editor.getState().undo();
    editor.getState().undo();
    expect(maya()?.portrait).toBeNull();
  });

  test('says what is wrong with a file that is no picture', async () => {
    open();
    drop(new File(['not at all'], 'broken.png', { type: 'image/png' }));
    await expect.poll(() => desk.workspace.getState().dialog).toMatchObject({ dialog: 'picture', problem: 'broken' });
    expect(page.getByRole('dialog').query()).toBeNull();
    expect(maya()?.portrait).toBeNull();
  });

  test('puts the persona on a map and takes it off; offers the curves that are missing there', async () => {
    open();
    await userEvent.click(page.getByRole('button', { name: /Desmond/ }));
    const onMap = page.getByRole('checkbox', { name: 'First-time buyer' });
    await userEvent.click(onMap);
    expect(mapOf(editor).personas).toEqual([maya()?.id]);
    await userEvent.click(onMap);
    expect(mapOf(editor).personas).toHaveLength(2);
    await userEvent.click(page.getByRole('button', { name: 'Curve for the future' }));
    expect(mapOf(editor).curves.at(-1)).toMatchObject({ time: 'future', persona: mapOf(editor).personas[1] });
    expect(desk.workspace.getState().view).toBe('map');
  });
});

describe('the list', () => {
  test('adds, duplicates and orders by keyboard', async () => {
    open();
    await userEvent.click(page.getByRole('button', { name: 'Add persona' }));
    expect(names()).toEqual(['Maya', 'Desmond', 'New persona']);
    expect(mapOf(editor).personas).toHaveLength(3);
    await userEvent.click(page.getByRole('button', { name: 'Duplicate persona' }));
    expect(names().at(-1)).toBe('New persona (copy)');
    expect(mapOf(editor).personas).toHaveLength(3);
    document.querySelector<HTMLElement>('[data-persona][tabindex="0"]')?.focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(names()).toEqual(['Maya', 'Desmond', 'New persona (copy)', 'New persona']);
    expect(said(editor)).toBe('New persona (copy) is now 3 of 4');
    await userEvent.keyboard('{Home}');
    await expect.element(page.getByRole('textbox', { name: 'Name of the persona' })).toHaveValue('Maya');
  });

  test('a deleted persona leaves its curves under its name, and undo brings all of it back', async () => {
    open();
    const before = journeyOf(editor);
    await userEvent.click(page.getByRole('button', { name: 'Delete persona' }));
    expect(names()).toEqual(['Desmond']);
    expect(mapOf(editor).curves.map(({ name, persona }) => [name, persona])).toEqual([
      ['Maya · Today', null],
      ['Maya · Future', null],
    ]);
    await expect.element(page.getByRole('textbox', { name: 'Name of the persona' })).toHaveValue('Desmond');
    editor.getState().undo();
    expect(journeyOf(editor)).toEqual(before);
  });

  test('says what a persona is where there is none yet', async () => {
    open({
      ...readSample(bikeShop),
      personas: [],
      maps: readSample(bikeShop).maps.map((map) => ({ ...map, personas: [], curves: [] })),
    });
    await expect.element(page.getByRole('heading', { name: 'Whose journey is it?' })).toBeVisible();
  });
});

test('the outline names the personas of the map and leads to them', async () => {
  open(readSample(bikeShop), <PersonaNames />);
  await userEvent.click(page.getByRole('button', { name: 'Open persona Desmond' }));
  expect(desk.workspace.getState().view).toBe('personas');
  expect(editor.getState().personaId).toBe(mapOf(editor).personas[1]);
});

test('a persona that is selected on the map is shown beside it', async () => {
  open(readSample(bikeShop), <Inspector />);
  editor.getState().select({ kind: 'persona', id: mapOf(editor).personas[0] ?? '' });
  await expect.element(page.getByRole('textbox', { name: 'Name of the persona' })).toHaveValue('Maya');
  await userEvent.click(page.getByRole('button', { name: 'Open the whole sheet' }));
  expect(desk.workspace.getState().view).toBe('personas');
});

describe('cropping', () => {
  const size: Size = { width: 1600, height: 800 };

  test('the square always stays inside the picture', () => {
    let crop: Crop = WHOLE;
    const steps = [
      [500, 0],
      [-5000, 900],
      [30, -70],
    ] as const;
    for (const zoom of [1, 3, 99, 0.1, 2]) {
      crop = zoomed(crop, size, zoom);
      for (const [dx, dy] of steps) {
        crop = moved(crop, size, dx, dy, 280);
        const { x, y, side } = squareOf(crop, size);
        expect(x).toBeGreaterThanOrEqual(-1e-6);
        expect(y).toBeGreaterThanOrEqual(-1e-6);
        expect(x + side).toBeLessThanOrEqual(size.width + 1e-6);
        expect(y + side).toBeLessThanOrEqual(size.height + 1e-6);
      }
    }
  });

  test('a small picture is not blown up', async () => {
    const image = new Image();
    const canvas = document.createElement('canvas');
    canvas.width = 90;
    canvas.height = 60;
    image.src = canvas.toDataURL();
    await image.decode();
    const portrait = await pixels(drawPortrait(image, WHOLE) ?? '');
    expect([portrait.width, portrait.height]).toEqual([60, 60]);
    expect(newPersona({ id: 'p', name: '' }).portrait).toBeNull();
  });
});

test.each(['light', 'dark', 'contrast', 'contrast-dark'])('axe finds nothing to object to: %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  open();
  expect(await violations(document.body, 'all')).toEqual([]);
  drop(await pictureFile());
  await untilDecoded();
  expect(await violations(document.body, 'all')).toEqual([]);
});
