/** What stands at the top of a worksheet: its title, what it is about, and fields to fill in. Lengths in mm. */
import type { Translator } from '../i18n/translate.ts';
import { linesOf, type PaperFont, round, setText, type TextBlock, widthOf } from './paper-text.ts';
import type { Part, Press } from './press.ts';
import type { SheetElement } from './sheet.ts';

const TITLE: PaperFont = { pt: 17, weight: 700 };
const SECOND_TITLE: PaperFont = { pt: 11, weight: 600 };
const SUBTITLE: PaperFont = { pt: 10, weight: 400 };
const RUNNING: PaperFont = { pt: 9, weight: 600 };
const LABEL: PaperFont = { pt: 8, weight: 400 };
const VALUE: PaperFont = { pt: 9.5, weight: 500 };

const FIELD_GAP = 6;
const FIELD_HEIGHT = 10;

/** A field to write in, or with what is known already. */
export interface Field {
  /** Several: one for each of the paper's languages, one under the other. */
  label: string | readonly string[];
  value?: string;
  /** Its part of the row's width, beside those of the others. */
  share: number;
}

/** Words in the paper's language, and under or beside them in its second one. */
export function bothOf(press: Press, key: string, params?: Record<string, string | number>): string[] {
  return languagesOf(press).map(({ t }) => t(key, params));
}

/** Those of the paper, its own first. */
export function languagesOf({ words, second }: Press): Translator[] {
  return second ? [words, second] : [words];
}

/** A figure in the digits of each of the paper's languages: once where they have the same. */
export function figuresOf(press: Press, says: (words: Translator) => string): string[] {
  return [...new Set(languagesOf(press).map(says))];
}

/** Title, subtitle and a rule under them; each one text for each of the paper's languages. */
export function opening(titles: readonly string[], subtitles: readonly string[], press: Press): Part {
  const { inner, type } = press;
  const blocks: TextBlock[] = titles.map((title, index) =>
    setText(title, index === 0 ? TITLE : SECOND_TITLE, inner.width, type, 2),
  );
  const under = subtitles.map((subtitle) => setText(subtitle, SUBTITLE, inner.width, type, 3));
  const height = round([...blocks, ...under].reduce((sum, block) => sum + block.height, 0) + 2.4);
  return {
    height,
    element: {
      tag: 'header',
      class: 'sheet-band',
      style: { height: `${height}mm` },
      children: [
        { tag: 'h1', children: blocks.flatMap((block) => linesOf(block)) },
        { tag: 'div', class: 'sheet-muted', children: under.flatMap((block) => linesOf(block)) },
      ],
    },
  };
}

/** Head of the following pages, one line. */
export function running(title: string, subtitle: string, press: Press): Part {
  const { inner, type } = press;
  const head = setText(title, RUNNING, inner.width / 2, type, 1);
  const room = inner.width - widthOf(head.lines[0] ?? '', RUNNING, type) - 6;
  const of = setText(subtitle, { ...RUNNING, weight: 400 }, room, type, 1);
  const height = round(head.lineHeight + 2.6);
  return {
    height,
    element: {
      tag: 'header',
      class: 'sheet-running',
      style: { height: `${height}mm` },
      children: [
        { tag: 'div', children: linesOf(head) },
        { tag: 'div', class: 'sheet-muted', children: linesOf(of) },
      ],
    },
  };
}

/** A row of fields, each its label and a line to write on. */
export function fieldRow(fields: readonly Field[], width: number, press: Press): Part {
  const { type } = press;
  const shares = fields.reduce((sum, field) => sum + field.share, 0);
  const free = width - FIELD_GAP * (fields.length - 1);
  const parts = fields.map(({ label, value = '', share }) => {
    const wide = (free * share) / shares;
    const labelled = [label].flat().map((text) => setText(text, LABEL, wide / 2, type, 2));
    const widths = labelled.flatMap((block) => block.lines.map((line) => widthOf(line, LABEL, type)));
    const labelWidth = Math.max(...widths, 0) + 2.5;
    return {
      wide,
      labelled,
      labelWidth,
      filled: value.trim() === '' ? null : setText(value, VALUE, wide - labelWidth, type, 6),
    };
  });
  const needs = parts.map(
    ({ labelled, filled }) =>
      Math.max(
        labelled.reduce((sum, { height }) => sum + height, 0),
        filled?.height ?? 0,
      ) + 3,
  );
  const height = round(Math.max(FIELD_HEIGHT, ...needs));
  return {
    height: round(height + 3),
    element: {
      tag: 'div',
      class: 'sheet-fields',
      style: { height: `${height}mm` },
      children: parts.map(
        ({ wide, labelled, labelWidth, filled }): SheetElement => ({
          tag: 'div',
          class: 'sheet-field',
          style: { width: `${round(wide)}mm` },
          children: [
            {
              tag: 'div',
              class: 'sheet-muted',
              style: { width: `${round(labelWidth)}mm` },
              children: labelled.flatMap((block) => linesOf(block)),
            },
            { tag: 'div', children: filled ? linesOf(filled) : [] },
          ],
        }),
      ),
    },
  };
}
