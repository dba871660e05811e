/** The curve, the blueprint and the matrix do what they are asked for: what they are about, lines, empty rows, nothing of the map when blank. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openJourney } from '../../../shared/document/open.ts';
import { roughMeasure } from '../../../shared/layout/text.ts';
import type { Sheet, SheetElement, SheetName, SheetRequest } from '../../../shared/worksheets/sheet.ts';
import { SHEET_DEFINITIONS } from '../../../shared/worksheets/sheets.ts';

const opened = openJourney(
  readFileSync(new URL('../../../assets/samples/bike-shop.en.journey', import.meta.url), 'utf8'),
);
if (!opened.ok) throw new Error('The sample does not open');
const { journey } = opened;
const [map] = journey.maps;
if (!map) throw new Error('The sample has a map');

function made(sheet: SheetName, fields: Partial<SheetRequest> = {}): Sheet {
  const request: SheetRequest = { sheet, paper: 'a3', language: 'en', map: map?.id ?? '', ...fields };
  return SHEET_DEFINITIONS[sheet].make({ journey, map: map as never, request, measure: roughMeasure });
}

function all(elements: readonly (SheetElement | string)[]): SheetElement[] {
  return elements.flatMap((each) => (typeof each === 'string' ? [] : [each, ...all(each.children ?? [])]));
}

const elementsOf = ({ pages }: Sheet) => all(pages.flatMap((page) => page.content));
const wordsOf = (sheet: Sheet) =>
  elementsOf(sheet)
    .flatMap((element) => element.children ?? [])
    .filter((child) => typeof child === 'string')
    .join(' ');
const rulesOf = (sheet: Sheet) => elementsOf(sheet).filter((element) => element.class?.includes('sheet-rule'));

test.each(['curve', 'blueprint', 'matrix'] as const)('%s: lines as far apart as asked for', (sheet) => {
  for (const spacing of [7, 8.5, 10] as const) {
    const rules = rulesOf(made(sheet, { rows: 'blank', spacing }));
    expect(rules.length).toBeGreaterThan(3);
    for (const rule of rules) expect(rule.style?.height).toBe(`${spacing}mm`);
  }
});

test.each(['curve', 'blueprint', 'matrix'] as const)(
  '%s: nothing of the map when it is blank, but with it when it is not',
  (sheet) => {
    expect(wordsOf(made(sheet))).toContain(journey.title);
    const blank = wordsOf(made(sheet, { rows: 'blank' }));
    for (const words of [journey.title, map.stages[0]?.name ?? '', map.notes[0]?.text ?? ''])
      expect(blank).not.toContain(words);
  },
);

test('a curve for each stage, or for the one that was chosen', () => {
  expect(made('curve', { layout: 'stage' }).pages).toHaveLength(map.stages.length);
  const one = made('curve', { about: map.stages[1]?.id });
  expect(one.pages).toHaveLength(1);
  expect(wordsOf(one)).toContain(map.stages[1]?.name);
  expect(wordsOf(one)).not.toContain(map.stages[0]?.name);
});

test('the blueprint has the line of visibility between what is on stage and what is behind it', () => {
  const lines = elementsOf(made('blueprint')).filter((element) => element.class?.includes('sheet-blueprint-'));
  expect(lines.map((line) => line.class?.split('sheet-blueprint-')[1])).toEqual([
    'interaction',
    'visibility',
    'internal',
  ]);
});

test('the matrix lists the notes with most votes first, and as many empty rows as asked for', () => {
  const sheet = made('matrix', { spare: 6 });
  expect(rulesOf(sheet)).toHaveLength(12);
  const pains = map.lanes.filter((lane) => lane.role === 'pain').map(({ id }) => id);
  const most = map.notes.filter((note) => pains.includes(note.lane)).sort((a, b) => b.votes - a.votes);
  const words = wordsOf(sheet);
  expect(words.indexOf(most[0]?.text.slice(0, 8) ?? '?')).toBeLessThan(words.indexOf(most[1]?.text.slice(0, 8) ?? '?'));
});

test.each(['vi', 'fa', 'ru'] as const)(
  'the empathy sheet in two languages, one of them %s, leaves two lines to each question',
  (second) => {
    for (const paper of ['a4', 'letter'] as const) {
      const boxes = elementsOf(made('empathy', { rows: 'blank', paper, second })).filter((element) =>
        element.class?.includes('sheet-box-framed'),
      );
      expect(boxes).toHaveLength(7);
      for (const box of boxes) {
        const rules = all([box]).filter((element) => element.class?.includes('sheet-rule'));
        expect(rules.length).toBeGreaterThanOrEqual(2);
      }
    }
  },
);

test('fields of the canvas name themselves in each language on a line of its own', () => {
  const lines = elementsOf(made('canvas', { rows: 'blank', second: 'fa' })).filter(
    (element) => element.class === 'sheet-run',
  );
  const words = lines.map((line) => String(line.children?.[0] ?? ''));
  for (const label of ['Persona', 'پرسونا']) expect(words).toContain(label);
  for (const line of words) expect(/\p{Script=Latin}/u.test(line) && /\p{Script=Arabic}/u.test(line), line).toBe(false);
});

test('what was typed into the box of meetings stands in it, and not once more among the own fields', () => {
  const [persona] = journey.personas;
  if (!persona) throw new Error('The sample has a persona');
  const fields = [{ id: 'met', label: 'Where we meet', value: 'At the till' }, ...persona.fields];
  const asked = { ...journey, personas: [{ ...persona, fields }] };
  const sheet = (of: typeof journey) =>
    SHEET_DEFINITIONS.persona.make({
      journey: of,
      map,
      request: { sheet: 'persona', paper: 'a4', language: 'en', map: map.id, about: persona.id },
      measure: roughMeasure,
    });
  const words = wordsOf(sheet(asked));
  expect(words).toContain('At the till');
  expect(words.split('Where we meet')).toHaveLength(2);
  expect(wordsOf(sheet(journey)).split('Where we meet')).toHaveLength(2);
});

test('the blueprint has every named touchpoint on stage, with an empty place for whoever is not named yet', () => {
  const words = wordsOf(made('blueprint')).replace(/\s+/g, ' ');
  const alone = journey.touchpoints.filter(({ id, owners }) => {
    const isMet = map.stages.some(({ moments }) => moments.some(({ touchpoint }) => touchpoint === id));
    return isMet && owners.length === 0;
  });
  expect(alone.length).toBeGreaterThan(0);
  for (const { name } of alone) expect(words).toContain(`…: ${name}`);
});

describe('below the last line of a row there is at least a third of one', () => {
  const place = ({ style }: SheetElement) => ({
    top: Number.parseFloat(style?.top ?? ''),
    height: Number.parseFloat(style?.height ?? ''),
  });

  test.each(['canvas', 'blueprint'] as const)('%s', (sheet) => {
    for (const paper of SHEET_DEFINITIONS[sheet].papers)
      for (const spacing of [7, 8.5, 10] as const)
        for (const rows of ['map', 'blank'] as const)
          for (const { content } of made(sheet, { paper, spacing, rows }).pages) {
            const elements = all(content);
            const ends = elements
              .filter(({ class: name = '' }) => /sheet-(canvas-(row|end)|blueprint-)/.test(name))
              .map((element) => place(element).top);
            const rules = elements.filter(({ class: name = '' }) => name.includes('sheet-rule'));
            expect(rules.length).toBeGreaterThan(0);
            for (const rule of rules) {
              const { top, height } = place(rule);
              const next = Math.min(...ends.filter((end) => end > top + height - 0.01));
              expect(next - top - height).toBeGreaterThanOrEqual(spacing / 3 - 0.01);
            }
          }
  });
});
