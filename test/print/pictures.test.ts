/** The look of every worksheet: its first page and the one after it, and the cover of a pack, beside the pictures that are kept of them. */
import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPinnedChromium } from '../../electron/cli/chromium.ts';
import { serializeJourney } from '../../shared/document/serialize.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { jobOfPack } from '../../shared/worksheets/pack-job.ts';
import { packFromPreset } from '../../shared/worksheets/pack-presets.ts';
import { type PrintJob, SHEETS } from '../../shared/worksheets/sheet.ts';
import { compareWithKept, REFERENCES, RETAKE } from '../views/picture-command.ts';
import { openPictureRoom, type PictureRoom } from './chromium.ts';
import { sampleNamed, usualForm } from './paper-samples.ts';

/** As the preview shows it: a line that moves by half a millimetre is seen. */
const DPI = 96;
/** Of each sheet. */
const PAGES = 2;
const SAMPLES = { en: 'bike-shop.en.journey', fa: 'weather-day.fa.journey' } as const;
/** In the folder of pictures. */
const FOLDER = 'sheets';

const pinned = await findPinnedChromium();
/** Names of all that belong there. */
const taken = new Set<string>();

let room: PictureRoom;
beforeAll(async () => {
  if (pinned) room = await openPictureRoom(pinned, DPI);
});
afterAll(() => room?.close());

describe.skipIf(!pinned)('the look of every worksheet', () => {
  describe.each(['en', 'fa'] as const)('in %s', (language) => {
    const journey = sampleNamed(SAMPLES[language]);

    const look = async (name: string, job: PrintJob, pages: number) => {
      const pictures = await room.pictures(job, pages);
      expect(pictures.length).toBeGreaterThan(0);
      for (const [index, picture] of pictures.entries()) {
        const kept = `${name}.${language}-${index + 1}`;
        taken.add(`${kept}.png`);
        expect.soft(await compareWithKept(`${FOLDER}/${kept}`, picture)).toBe('the same');
      }
    };

    test.each(SHEETS)('%s', (sheet) =>
      look(sheet, { sheets: [usualForm(sheet, journey)], journey: serializeJourney(journey) }, PAGES),
    );

    test('the cover of a pack', () => {
      let ids = 0;
      const pack = packFromPreset('review', translatorFor(language), () => `pack-${ids++}`);
      const packed = { ...journey, packs: [pack] };
      return look('pack-cover', { ...jobOfPack(packed, pack), journey: serializeJourney(packed) }, 1);
    });
  });

  test('and no picture is left of a page that is gone', async ({ skip }) => {
    if (SHEETS.some((sheet) => !taken.has(`${sheet}.en-1.png`) || !taken.has(`${sheet}.fa-1.png`)))
      skip('only some sheets were asked for');
    const folder = join(REFERENCES, FOLDER);
    const leftOver = existsSync(folder) ? (await readdir(folder)).filter((file) => !taken.has(file)) : [];
    if (process.env[RETAKE]) for (const file of leftOver) await rm(join(folder, file));
    else expect(leftOver).toEqual([]);
  });
});
