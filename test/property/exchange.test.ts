/** What is copied comes back as it was, with ids of its own; what is pasted never breaks a rule of the document. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUnderStage, momentsOf } from '../../shared/document/find.ts';
import { invariantBreaks } from '../../shared/document/invariants.ts';
import { type Journey, type JourneyMap, journeySchema } from '../../shared/document/schema.ts';
import { apply, applyPatches } from '../../shared/edits/apply.ts';
import type { Parts } from '../../shared/edits/several.ts';
import { countOf, readClip, takeClip, writeClip } from '../../shared/exchange/clip.ts';
import { plainText, textOf } from '../../shared/exchange/clip-text.ts';
import { type Pasted, pasteClip } from '../../shared/exchange/paste-clip.ts';
import { pasteLines, pasteTable } from '../../shared/exchange/paste-text.ts';
import { readLines, readTable, tidyTable, writeTable } from '../../shared/exchange/text.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import type { Selection } from '../../shared/layout/selection.ts';
import { journeys } from './arbitraries.ts';

const picks = fc.array(fc.boolean(), { minLength: 40, maxLength: 40 });
const anIndex = fc.nat({ max: 1_000 });

function counter(): () => string {
  let n = 0;
  return () => `new${n++}`;
}

function partsOf(map: JourneyMap, picked: readonly boolean[]): Parts {
  let at = 0;
  const some = (items: readonly { id: string }[]) =>
    new Set(items.filter(() => picked[at++ % picked.length]).map(({ id }) => id));
  return { stages: some(map.stages), moments: some(momentsOf(map)), notes: some(map.notes) };
}

function anySelection(map: JourneyMap, index: number): Selection | null {
  const all: (Selection | null)[] = [
    null,
    ...map.stages.map(({ id }): Selection => ({ kind: 'stage', id })),
    ...momentsOf(map).map(({ id }): Selection => ({ kind: 'moment', id })),
    ...map.notes.map(({ id }): Selection => ({ kind: 'note', id })),
    ...map.lanes.flatMap((lane) =>
      map.stages.map((stage): Selection => ({ kind: 'cell', lane: lane.id, place: { stage: stage.id } })),
    ),
    ...momentsOf(map).flatMap((moment) =>
      map.curves.map((curve): Selection => ({ kind: 'feeling', moment: moment.id, curve: curve.id })),
    ),
  ];
  return all[index % all.length] ?? null;
}

function sound(journey: Journey, pasted: Pasted): Journey {
  const applied = apply(journey, { edit: 'all', edits: pasted.edits });
  const after = applied.journey;
  // Done together or one by one, the outcome is the same, and can be taken back to the letter.
  expect(after).toEqual(pasted.edits.reduce((now, edit) => apply(now, edit).journey, journey));
  expect(applyPatches(after, applied.inverse)).toEqual(journey);
  expect(invariantBreaks(after)).toEqual([]);
  expect(journeySchema.safeParse(after).error).toBeUndefined();
  return after;
}

/** All that stands in some stages, without ids: names, what was said of the moments, notes by the columns they cover. */
function contentOf(journey: Journey, map: JourneyMap, stageIds: readonly string[]) {
  const stages = stageIds.map((id) => map.stages.find((stage) => stage.id === id) as JourneyMap['stages'][number]);
  const order = stages.flatMap((stage) => stage.moments.map(({ id }) => id));
  const columns = new Set([...stageIds, ...order]);
  return {
    stages: stages.map(({ id: _id, moments, ...stage }) => ({
      ...stage,
      moments: moments.map(({ id: _, touchpoint, ...moment }) => ({
        ...moment,
        name: journey.touchpoints.find((item) => item.id === touchpoint)?.name,
      })),
    })),
    notes: map.notes
      .filter(({ place }) => columns.has(isUnderStage(place) ? place.stage : place.from))
      .map(({ id: _, place, ...note }) => ({
        ...note,
        place: isUnderStage(place)
          ? stageIds.indexOf(place.stage)
          : [order.indexOf(place.from), order.indexOf(place.to)],
      })),
  };
}

test('copied stages pasted into the same map say the same, under new ids', () => {
  fc.assert(
    fc.property(journeys, (journey) => {
      const map = journey.maps[0] as JourneyMap;
      const all = {
        stages: new Set(map.stages.map(({ id }) => id)),
        moments: new Set<string>(),
        notes: new Set<string>(),
      };
      const clip = takeClip(journey, map, all);
      if (!clip) return;
      const read = readClip(writeClip(clip));
      expect(read).not.toBeNull();
      const pasted = pasteClip(journey, map.id, read as never, null, counter());
      const after = sound(journey, pasted);
      const now = after.maps[0] as JourneyMap;
      expect(after.touchpoints).toEqual(journey.touchpoints);
      expect(now.lanes).toEqual(map.lanes);
      const ids = pasted.made.map((item) => (item as { id: string }).id);
      expect(contentOf(after, now, ids)).toEqual(contentOf(journey, map, [...all.stages]));
      expect(now.stages.slice(0, map.stages.length)).toEqual(map.stages);
    }),
    { numRuns: 120 },
  );
});

test('whatever is copied, it can be pasted into any map at any place', () => {
  fc.assert(
    fc.property(journeys, journeys, picks, anIndex, (from, to, picked, at) => {
      const map = from.maps.at(-1) as JourneyMap;
      const parts = partsOf(map, picked);
      const clip = takeClip(from, map, parts);
      const wanted = parts.stages.size + parts.moments.size + parts.notes.size;
      expect(clip === null).toBe(wanted === 0);
      if (!clip) return;
      const text = plainText(textOf(clip, translatorFor(from.language)));
      expect(typeof text).toBe('string');
      const read = readClip(writeClip(clip));
      if (!read) throw new Error('what was written can be read');
      expect(countOf(read)).toBe(countOf(clip));
      const target = to.maps.at(-1) as JourneyMap;
      const pasted = pasteClip(to, target.id, read, anySelection(target, at), counter());
      const after = sound(to, pasted);
      const now = after.maps.at(-1) as JourneyMap;
      const has = (id: string) => JSON.stringify(now).includes(`"${id}"`);
      expect(pasted.made.every((item) => has((item as { id: string }).id))).toBe(true);
      expect(pasted.made).toHaveLength(countOf(read));
    }),
    { numRuns: 200 },
  );
});

test('a clip that somebody tampered with is refused or sound', () => {
  fc.assert(
    fc.property(journeys, journeys, fc.jsonValue(), anIndex, (from, to, said, at) => {
      const text = JSON.stringify({
        ...from,
        clip: at % 2 === 0 ? said : { whole: from.maps[0]?.stages.map(({ id }) => id), loose: said, ground: [said] },
      });
      const read = readClip(text);
      if (!read) return;
      const target = to.maps[0] as JourneyMap;
      sound(to, pasteClip(to, target.id, read, anySelection(target, at), counter()));
    }),
    { numRuns: 100 },
  );
});

const cell = fc.oneof(
  fc.constantFrom(
    '',
    '+1',
    '−2',
    '۱٫۵',
    'Touchpoints',
    'Pain points',
    'till',
    'two\nlines',
    'a "quoted" \t tab',
    '=1+1',
  ),
  fc.string({ maxLength: 12 }),
);
const tables = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 6 });

test('any text and any table can be pasted anywhere', () => {
  fc.assert(
    fc.property(journeys, tables, fc.string({ maxLength: 200 }), anIndex, (journey, rows, text, at) => {
      const map = journey.maps[0] as JourneyMap;
      const options = {
        selection: anySelection(map, at),
        curve: map.curves[0]?.id ?? null,
        ofMap: translatorFor(journey.language),
        newId: counter(),
      };
      const { lines } = readLines(text);
      const pasted = pasteLines(journey, map.id, lines, options);
      expect(pasted.made).toHaveLength(lines.length);
      sound(journey, pasted);
      const table = tidyTable(rows);
      if (table) sound(journey, pasteTable(journey, map.id, table, options));
    }),
    { numRuns: 200 },
  );
});

test('a table reads back as it was written', () => {
  fc.assert(
    fc.property(tables, (rows) => {
      const table = tidyTable(rows);
      if (!table || (table[0]?.length ?? 0) < 2) return;
      const plain = table.map((row) => row.map((text) => text.replaceAll('\t', ' ')));
      expect(readTable(writeTable(table))).toEqual(tidyTable(plain));
    }),
    { numRuns: 200 },
  );
});
