/** The judge of printed pages finds the faults that are put before it. */
import { expect, test } from 'vitest';
import { colouredMarks, inkFaults, placingFaults } from './judge-paper.ts';
import type { Colour, Painted, PaintedPage, PaintedShape, PaintedText } from './read-painted.ts';

const INK: Colour = [30, 36, 48];

function page(...painted: Painted[]): PaintedPage {
  const texts = painted.filter((mark) => mark.kind === 'text');
  const shapes = painted.filter((mark) => mark.kind !== 'text');
  return { width: 210, height: 297, painted, texts, shapes };
}

function text(fields: Partial<PaintedText> = {}): PaintedText {
  const { left = 20, top = 20 } = fields;
  const box = { left, top, right: left + 30, bottom: top + 4 };
  const glyphs = [{ text: 'words', left: box.left, right: box.right }];
  return { kind: 'text', text: 'words', glyphs, size: 9, baseline: top + 3, colour: INK, alpha: 1, ...box, ...fields };
}

function fill(colour: Colour, fields: Partial<PaintedShape> = {}): PaintedShape {
  const box = { left: 15, top: 15, right: 100, bottom: 40 };
  return { kind: 'fill', colour, alpha: 1, line: 0, covers: () => true, ...box, ...fields };
}

test('a page with nothing wrong', () => {
  const good = page(fill([237, 239, 241]), text(), text({ top: 26 }));
  expect([...placingFaults(good), ...inkFaults(good, { lines: true }), ...colouredMarks(good)]).toEqual([]);
});

test('letters in the margin, too small, over each other', () => {
  expect(placingFaults(page(text({ left: 6 })))[0]).toContain("6.00 mm from the paper's edge");
  expect(placingFaults(page(text({ size: 7 })))).toEqual(['"words" is 7.00 pt']);
  expect(placingFaults(page(text(), text({ top: 21.5, text: 'others' })))).toEqual(['"words" over "others"']);
});

test('words that run into each other on one line; pieces of a line that touch do not', () => {
  const line = (from: number, to: number, words: string) =>
    text({ left: from, right: to, text: words, glyphs: [{ text: words, left: from, right: to }] });
  expect(placingFaults(page(line(20, 50, 'cell'), line(45, 80, 'next cell')))).toEqual(['"cell" over "next cell"']);
  expect(placingFaults(page(line(20, 50, 'cell'), line(20, 50, 'cell')))).toHaveLength(1);
  expect(placingFaults(page(line(20, 50, 'same'), line(49.9, 80, ' line')))).toEqual([]);
  // A space is not seen, nor is a word that stands in another's gap over it.
  expect(placingFaults(page(line(20, 50, 'word'), line(45, 52, ' ')))).toEqual([]);
  const gapped = text({
    right: 80,
    glyphs: [
      { text: 'a', left: 20, right: 24 },
      { text: 'b', left: 76, right: 80 },
    ],
  });
  expect(placingFaults(page(gapped, line(30, 60, 'between')))).toEqual([]);
});

test('a drawing may be small, and is in its margins all the same', () => {
  const small = page(text({ size: 5 }), text({ left: 6, top: 40 }));
  expect(placingFaults(small, { small: false })).toEqual(['"words" is 6.00 mm from the paper\'s edge']);
});

test('letters and lines that are too faint for their ground, also for a copier, and too thin', () => {
  expect(inkFaults(page(text({ colour: [139, 144, 155] })), { lines: true })).toHaveLength(1);
  expect(inkFaults(page(fill([60, 60, 70]), text()), { lines: true })).toHaveLength(1);
  expect(inkFaults(page(fill([60, 60, 70], { alpha: 0.1 }), text()), { lines: true })).toEqual([]);
  // Red on green is seen by who sees colours; a copier makes one grey of both.
  expect(inkFaults(page(fill([0, 150, 0]), text({ colour: [255, 25, 0] })), { lines: false })).toHaveLength(1);
  const line = fill(INK, { bottom: 15.1 });
  expect(inkFaults(page(line), { lines: true })).toEqual(['a fill at 15.0 / 15.0 is 0.10 mm thick']);
  expect(inkFaults(page(fill([220, 220, 220], { bottom: 15.3 })), { lines: true })).toHaveLength(1);
});

test('ink that is no grey', () => {
  expect(colouredMarks(page(fill([59, 111, 160]), text()))).toEqual(['a fill at 15.0 / 15.0 is rgb(59,111,160)']);
});
