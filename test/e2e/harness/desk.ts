/** A person at the editor: finds things on the canvas as the layout places them, saves, and reads the file back. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { openJourney } from '../../../shared/document/open.ts';
import type { Journey, JourneyMap, Language } from '../../../shared/document/schema.ts';
import { toAsciiDigits, translatorFor } from '../../../shared/i18n/translate.ts';
import { layoutMap } from '../../../shared/layout/layout.ts';
import type { Box, Scene } from '../../../shared/layout/scene.ts';
import { cssFont, type Measure } from '../../../shared/layout/text.ts';
import type { Stage } from './stage.ts';

export class Desk {
  readonly stage: Stage;
  readonly file: string;
  readonly #widths = new Map<string, number>();

  constructor(stage: Stage, file: string) {
    this.stage = stage;
    this.file = file;
  }

  get page(): Page {
    return this.stage.page;
  }

  get canvas(): Locator {
    return this.page.getByRole('application');
  }

  /** Begins with a template, by mouse. */
  async begin(template: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: template }).click();
    await this.canvas.waitFor();
  }

  /** Saves for the first time under the desk's file name. */
  async saveFirst(): Promise<void> {
    await this.stage.answerSave(this.file);
    await this.page.keyboard.press('Control+s');
    await this.untilSaved();
  }

  /** Waits until the status line says that the file is on the disk as it stands, in the window's language. */
  async untilSaved(): Promise<void> {
    const language = (await this.page.locator('html').getAttribute('lang')) as Language;
    const { t } = translatorFor(language);
    const [before = ''] = t('status.saved', { time: '|' }).split('|');
    await this.page
      .getByRole('contentinfo')
      .getByText(new RegExp(`^${before}[\\d۰-۹]{1,2}:[\\d۰-۹]{2}$`))
      .waitFor();
    await this.page.getByText(t('frame.edited'), { exact: true }).waitFor({ state: 'detached' });
  }

  /** The journey as its file holds it, after everything done so far was saved. */
  async journey(): Promise<Journey> {
    await this.page.keyboard.press('Control+s');
    await this.untilSaved();
    const text = await this.stage.readFile(this.file);
    const opened = openJourney(text ?? '');
    if (!opened.ok) throw new Error(`the saved file does not open: ${opened.refusal.code}`);
    expect(opened.report).toEqual([]);
    return opened.journey;
  }

  async map(): Promise<JourneyMap> {
    return (await this.journey()).maps[0] as JourneyMap;
  }

  /** The map as it is laid out now, with widths measured by the page itself. */
  async scene(): Promise<Scene> {
    const journey = await this.journey();
    const map = journey.maps[0] as JourneyMap;
    const activeCurve = map.curves[0]?.id ?? null;
    for (;;) {
      const unknown = new Map<string, [font: string, text: string]>();
      const measure: Measure = (text, font) => {
        const key = `${cssFont(font)} ${text}`;
        const width = this.#widths.get(key);
        if (width === undefined) unknown.set(key, [cssFont(font), text]);
        return width ?? 0;
      };
      const scene = layoutMap(journey, map, { measure, translator: translatorFor(journey.language), activeCurve });
      if (unknown.size === 0) return scene;
      const widths = await this.page.evaluate(measureTexts, [...unknown.values()]);
      [...unknown.keys()].forEach((key, i) => {
        this.#widths.set(key, widths[i] ?? 0);
      });
    }
  }

  /** Screen px of a point of the map while it stands at its start. */
  async at(scene: Scene, x: number, y: number): Promise<{ x: number; y: number }> {
    const box = await this.canvas.boundingBox();
    if (!box) throw new Error('the canvas is on the screen');
    const scale = await this.zoom();
    const offset = scene.direction === 'rtl' ? box.width - scene.width * scale : 0;
    return { x: box.x + offset + x * scale, y: box.y + y * scale };
  }

  /** What the status line says: 1 is 100 %. */
  async zoom(): Promise<number> {
    const percent = await this.page
      .getByRole('contentinfo')
      .getByText(/^[\d۰-۹\s]+[%٪]/)
      .innerText();
    return Number.parseFloat(toAsciiDigits(percent)) / 100;
  }

  async middleOf(scene: Scene, box: Box): Promise<{ x: number; y: number }> {
    return this.at(scene, box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Presses at one place, goes to another and lets go there. */
  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
    await mouse.move(to.x, to.y, { steps: 4 });
    await mouse.up();
  }

  /** Presses Tab until the focus is on the thing. */
  async tabTo(target: Locator, key = 'Tab'): Promise<void> {
    await target.first().waitFor();
    for (let i = 0; i < 150; i++) {
      if (await target.first().evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error('Tab never came there');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}

/** Runs in the page, whose fonts are loaded. */
function measureTexts(texts: [font: string, text: string][]): number[] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('a page can measure text');
  return texts.map(([font, text]) => {
    context.font = font;
    return context.measureText(text).width;
  });
}

/** Names of the touchpoints of each stage, in order. */
export function namesByStage(journey: Journey): string[][] {
  const names = new Map(journey.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint.name]));
  return (journey.maps[0] as JourneyMap).stages.map((stage) =>
    stage.moments.map((moment) => names.get(moment.touchpoint) ?? ''),
  );
}

/** The feelings on the first curve, in map order; null for a gap. */
export function feelings(map: JourneyMap): (number | null)[] {
  const curve = map.curves[0]?.id ?? '';
  return map.stages.flatMap((stage) => stage.moments.map((moment) => moment.feelings[curve] ?? null));
}
