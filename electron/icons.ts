/**
 * Draws the program's icon in all the forms that the three systems want, from assets/icons/icon.svg.
 * Run by hand after changing the drawing (`node electron/icons.ts`); its results are kept with the source.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchChromium } from './cli/chromium.ts';
import { PROJECT_ROOT } from './cli/project.ts';

const FOLDER = join(PROJECT_ROOT, 'assets', 'icons');
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** The kinds of pictures in an .icns file, each with its width in px. */
const MAC_KINDS = { icp4: 16, icp5: 32, icp6: 64, ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64 };

async function draw(sizes: readonly number[]): Promise<Map<number, Buffer>> {
  const svg = await readFile(join(FOLDER, 'icon.svg'), 'utf8');
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const drawn = new Map<number, Buffer>();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      const sized = svg.replace('<svg ', `<svg width="${size}" height="${size}" `);
      await page.setContent(`<style>body{margin:0}svg{display:block}</style>${sized}`);
      drawn.set(size, await page.screenshot({ omitBackground: true }));
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

/** An .ico file: a directory of entries, then the pictures as PNG. */
function ico(pictures: readonly (readonly [number, Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [nth, [size, png]] of pictures.entries()) {
    const at = 6 + 16 * nth;
    // 256 is written as 0, the byte holding no more.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(([, png]) => png)]);
}

/** An .icns file: chunks of a kind, a length and a PNG. */
function icns(pictures: readonly (readonly [string, Buffer])[]): Buffer {
  const chunk = (kind: string, content: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(kind, 'ascii');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  return chunk('icns', Buffer.concat(pictures.map(([kind, png]) => chunk(kind, png))));
}

const drawn = await draw([...new Set([...LINUX_SIZES, ...WINDOWS_SIZES, ...Object.values(MAC_KINDS)])]);
const picture = (size: number): Buffer => {
  const png = drawn.get(size);
  if (!png) throw new Error(`no picture of ${size} px`);
  return png;
};
await mkdir(join(FOLDER, 'linux'), { recursive: true });
for (const size of LINUX_SIZES) await writeFile(join(FOLDER, 'linux', `${size}x${size}.png`), picture(size));
await writeFile(join(FOLDER, 'icon.png'), picture(512));
await writeFile(join(FOLDER, 'icon.ico'), ico(WINDOWS_SIZES.map((size) => [size, picture(size)])));
const macPictures = Object.entries(MAC_KINDS).map(([kind, size]) => [kind, picture(size)] as const);
await writeFile(join(FOLDER, 'icon.icns'), icns(macPictures));
