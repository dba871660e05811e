/** Takes a picture of the page under test and compares it with the one that is kept; runs in Node, beside the browser. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type {} from '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';
import { PROJECT_ROOT } from '../../electron/cli/project.ts';
import { compare } from './compare-pictures.ts';
import { readPicture, writePicture } from './picture-file.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Set by `npm run pictures`: what is on the screen becomes the reference. */
export const RETAKE = 'WAYMARK_RETAKE_PICTURES';

export const REFERENCES = join(PROJECT_ROOT, 'test', 'reference');
/** Where a person finds what differs. */
const RESULTS = join(PROJECT_ROOT, 'test', 'results');

declare module 'vitest' {
  interface ProvidedContext {
    /** Whether the pinned Chromium is at work: another one draws letters another way. */
    comparesPictures: boolean;
  }
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Compares a part of the window with the reference picture of that name; "the same", or what is wrong. */
    comparePicture: (name: string, box: Box) => Promise<string>;
    /** Names of kept pictures of a language that none of these views has. When pictures are retaken, they go. */
    picturesLeftOver: (language: string, views: readonly string[]) => Promise<string[]>;
  }
}

export const comparePicture: BrowserCommand<[name: string, box: Box]> = async ({ page, iframe }, name, box) => {
  // The window under test is a frame of vitest's page.
  const frame = await iframe.locator(':root').boundingBox();
  const clip = { ...box, x: box.x + (frame?.x ?? 0), y: box.y + (frame?.y ?? 0) };
  return compareWithKept(name, await page.screenshot({ clip, animations: 'disabled', caret: 'hide', scale: 'css' }));
};

/** Compares a PNG with the reference picture of that name, or keeps it as that; "the same", or what is wrong. */
export async function compareWithKept(name: string, png: Uint8Array): Promise<string> {
  const taken = readPicture(png);
  const kept = join(REFERENCES, `${name}.png`);
  if (process.env[RETAKE]) {
    // One that still shows the same stays the same file, so that only what changed is in a change.
    const isSame = existsSync(kept) && compare(readPicture(await readFile(kept)), taken).differing === 0;
    if (!isSame) {
      await mkdir(dirname(kept), { recursive: true });
      const file = writePicture(taken);
      await writeFile(kept, file);
      const { differing } = compare(readPicture(file), taken);
      if (differing > 0) return `${name} has more colours than its file can hold: ${differing} px differ.`;
    }
    return 'the same';
  }
  if (!existsSync(kept)) return `There is no picture ${name}: npm run pictures takes it.`;
  const reference = readPicture(await readFile(kept));
  const { differing, difference } = compare(reference, taken);
  const [newOne, differences] = ['new', 'difference'].map((which) => join(RESULTS, `${name}.${which}.png`));
  if (differing === 0) {
    await Promise.all([newOne, differences].map((path) => rm(path as string, { force: true })));
    return 'the same';
  }
  await mkdir(dirname(newOne as string), { recursive: true });
  await writeFile(newOne as string, writePicture(taken));
  await writeFile(differences as string, writePicture(difference));
  const sizes = [reference, taken].map(({ width, height }) => `${width}×${height}`);
  const how = sizes[0] === sizes[1] ? `${differing} px differ` : `it is ${sizes[1]} px instead of ${sizes[0]}`;
  return `${name}: ${how}; see test/results/${name}.difference.png, and .new.png beside it. npm run pictures takes it anew.`;
}

export const picturesLeftOver: BrowserCommand<[language: string, views: readonly string[]]> = async (
  _context,
  language,
  views,
) => {
  const kept = (await readdir(REFERENCES)).filter((file) => file.includes(`.${language}-`));
  const leftOver = kept.filter((file) => !views.includes(file.slice(0, file.indexOf('.'))));
  if (!process.env[RETAKE]) return leftOver;
  for (const file of leftOver) await rm(join(REFERENCES, file));
  return [];
};
