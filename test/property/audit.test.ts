/** Averages, weak spots, changes and the heat map, for any sheets. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newRound, newSheet } from '../../shared/audit/blank-round.ts';
import { changeOf, changes } from '../../shared/audit/change.ts';
import { heatRows, sortHeat } from '../../shared/audit/heat.ts';
import { meetEdit } from '../../shared/audit/met-on-way.ts';
import { pasteEdit, readPasted } from '../../shared/audit/paste.ts';
import { progressOf } from '../../shared/audit/progress.ts';
import { tallyOf, tallySheets } from '../../shared/audit/tally.ts';
import { weakest } from '../../shared/audit/weakest.ts';
import { newJourney, newMoment, newOwner, newStage, newTouchpoint } from '../../shared/document/blank.ts';
import { invariantBreaks } from '../../shared/document/invariants.ts';
import type { AuditRow, AuditSheet, Journey, Score } from '../../shared/document/schema.ts';
import { CRITERIA } from '../../shared/document/terms.ts';
import { apply, applyPatches } from '../../shared/edits/apply.ts';
import type { Edit } from '../../shared/edits/edit.ts';
import type { AuditStage } from '../../shared/worksheets/audit-rows.ts';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const score: fc.Arbitrary<Score> = fc.constantFrom<Score>(0, 1, 2, 3, 4, 'na');
const scores: fc.Arbitrary<AuditRow['scores']> = fc.record(
  Object.fromEntries(CRITERIA.map((criterion) => [criterion, score])),
  { requiredKeys: [] },
);
const sheet: fc.Arbitrary<AuditSheet> = fc
  .tuple(fc.subarray(IDS), fc.array(scores, { minLength: IDS.length, maxLength: IDS.length }))
  .map(([ids, given]) => ({
    id: 'sheet',
    auditor: '',
    rows: ids.map((touchpoint, index) => ({ touchpoint, scores: given[index] ?? {}, saw: '', change: '' })),
  }));
const sheets = fc.array(sheet, { maxLength: 4 });

const STAGES: AuditStage[] = [
  {
    stage: newStage({ id: 's', name: 'Stage' }),
    prefix: 'S',
    rows: IDS.map((id, index) => ({
      touchpoint: newTouchpoint({ id, name: `Name ${id}` }),
      moment: newMoment({ id: `m-${id}`, touchpoint: id }),
      code: `S-${index + 1}`,
      momentOfTruth: false,
      control: 'direct',
      device: '',
    })),
  },
];

test('a mean lies within its spread, whatever the order, and nothing that does not apply moves it', () => {
  fc.assert(
    fc.property(fc.array(score), (given) => {
      const tally = tallyOf(given);
      expect(tallyOf(given.toReversed())).toEqual({
        ...tally,
        mean: tally.mean === null ? null : expect.closeTo(tally.mean, 9),
      });
      expect(tallyOf([...given, undefined])).toEqual(tally);
      expect(tallyOf([...given, 'na']).mean).toBe(tally.mean);
      expect(tally.count).toBe(given.filter((one) => one !== 'na').length);
      if (tally.mean === null) expect([tally.least, tally.most]).toEqual([null, null]);
      else {
        expect(tally.mean).toBeGreaterThanOrEqual(tally.least ?? 9);
        expect(tally.mean).toBeLessThanOrEqual(tally.most ?? -9);
      }
    }),
  );
});

test('one auditor alone is their own average, without a spread', () => {
  fc.assert(
    fc.property(sheet, (one) => {
      const tallies = tallySheets([one]);
      for (const row of one.rows)
        for (const criterion of CRITERIA) {
          const given = row.scores[criterion];
          const tally = tallies.get(row.touchpoint)?.cells[criterion];
          expect(tally?.mean).toBe(typeof given === 'number' ? given : null);
          expect(tally?.na).toBe(given === 'na');
          expect(tally?.least).toBe(tally?.most);
        }
    }),
  );
});

test('the weakest are the lowest: none that is left out is lower', () => {
  fc.assert(
    fc.property(sheets, fc.nat({ max: 12 }), (given, most) => {
      const tallies = tallySheets(given);
      const spots = weakest(IDS, tallies, most);
      const means = IDS.flatMap((id) => CRITERIA.flatMap((criterion) => tallies.get(id)?.cells[criterion].mean ?? []));
      const lowest = means.filter((mean) => mean < 4).toSorted((a, b) => a - b);
      expect(spots.map(({ mean }) => mean)).toEqual(lowest.slice(0, most));
    }),
  );
});

test('nothing changes from a round to itself, and what one gains the other loses', () => {
  fc.assert(
    fc.property(sheets, sheets, (one, other) => {
      const now = tallySheets(one);
      const before = tallySheets(other);
      for (const { by } of changes(IDS, now, now)) expect(by).toBe(0);
      for (const id of IDS) {
        const there = changeOf(now.get(id), before.get(id));
        const back = changeOf(before.get(id), now.get(id));
        for (const criterion of CRITERIA) expect((there.cells[criterion] ?? 0) + (back.cells[criterion] ?? 0)).toBe(0);
        expect(there.mean === null).toBe(back.mean === null);
      }
      const order = changes(IDS, now, before).map(({ by }) => by);
      expect(order).toEqual(order.toSorted((a, b) => b - a));
    }),
  );
});

test('a sorted heat map has each row once, in order, and rows without a figure last', () => {
  const by = fc.constantFrom(...CRITERIA, 'mean' as const);
  fc.assert(
    fc.property(sheets, by, fc.boolean(), fc.shuffledSubarray(IDS), (given, column, descending, walk) => {
      const rows = heatRows(
        STAGES.flatMap((stage) => stage.rows),
        tallySheets(given),
        null,
      );
      const words = { compare: (a: string, b: string) => a.localeCompare(b) };
      const sorted = sortHeat(rows, { by: column, descending }, walk, words);
      expect(sorted.map(({ row }) => row.touchpoint.id).toSorted()).toEqual(IDS);
      const values = sorted.map(({ tally }) => (column === 'mean' ? tally.mean : tally.cells[column]).mean);
      const known = values.filter((value) => value !== null);
      expect(values.slice(known.length).every((value) => value === null)).toBe(true);
      expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)));
      const walked = sortHeat(rows, { by: 'walk', descending: false }, walk, words).map(({ row }) => row.touchpoint.id);
      expect(walked.slice(0, walk.length)).toEqual(walk);
    }),
  );
});

test('a sheet written as a table comes back as it was', () => {
  fc.assert(
    fc.property(sheet, fc.constantFrom('\t', ';', ','), (one, separator) => {
      const rows = STAGES.flatMap((stage) => stage.rows);
      const text = one.rows
        .map(({ touchpoint, scores: given }) => {
          const code = rows.find((row) => row.touchpoint.id === touchpoint)?.code ?? '';
          return [code, ...CRITERIA.map((criterion) => given[criterion] ?? '')].join(separator);
        })
        .join('\n');
      const { rows: pasted, misfits } = readPasted(text, rows, 'n/a');
      expect(misfits).toEqual([]);
      expect(pasted.map(({ touchpoint, scores: given }) => [touchpoint, given])).toEqual(
        one.rows.map(({ touchpoint, scores: given }) => [touchpoint, given]),
      );
      // Onto the same sheet it changes nothing.
      const edit = pasteEdit('r', one, pasted);
      const set = edit.edit === 'all' ? edit.edits : [];
      expect(set.map((item) => item.edit === 'setAuditRow' && item.fields.scores)).toEqual(
        one.rows.map(({ scores: given }) => given),
      );
    }),
  );
});

test('progress never goes beyond its end', () => {
  fc.assert(
    fc.property(sheet, (one) => {
      const { done, of } = progressOf(IDS, one);
      expect(of).toBe(IDS.length * CRITERIA.length);
      expect(done).toBe(one.rows.reduce((sum, row) => sum + Object.keys(row.scores).length, 0));
    }),
  );
});

test('who makes a change is always somebody of the file, what is met is met once, and each step is taken back to the letter', () => {
  let ids = 0;
  const nextId = () => `i${ids++}`;
  const start: Journey = {
    ...newJourney({ id: 'j', title: '', language: 'en', newId: nextId }),
    touchpoints: IDS.map((id) => newTouchpoint({ id, name: `Place ${id}` })),
    owners: ['o1', 'o2'].map((id) => newOwner({ id, name: id })),
    audits: [newRound({ id: 'r', name: '', sheets: [newSheet({ id: 's1' }), newSheet({ id: 's2' })] })],
  };
  const sheetId = fc.constantFrom('s1', 's2');
  const given = fc.record({
    touchpoint: fc.constantFrom(...IDS),
    sheet: sheetId,
    owner: fc.constantFrom('o1', 'o2', 'nobody', null),
    due: fc.constantFrom('2027-03-14', null),
  });
  const steps = fc.oneof(
    {
      weight: 4,
      arbitrary: given.map(({ touchpoint, sheet, owner, due }) => (): Edit => {
        return { edit: 'setAuditRow', round: 'r', sheet, touchpoint, fields: { owner, due } };
      }),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('o1', 'o2').map((id) => (): Edit => ({ edit: 'remove', from: 'owners', id })),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(sheetId, fc.constantFrom('Door', ' door', 'Place a', 'Gate')).map(
        ([sheet, name]) =>
          (journey: Journey) =>
            meetEdit(journey, { round: 'r', sheet }, name, `new-${journey.touchpoints.length}`).edit,
      ),
    },
  );
  fc.assert(
    fc.property(fc.array(steps, { minLength: 3, maxLength: 20 }), (makers) => {
      let journey = start;
      for (const make of makers) {
        const { journey: next, patches, inverse } = apply(journey, make(journey));
        expect(invariantBreaks(next)).toEqual([]);
        expect(applyPatches(next, inverse)).toEqual(journey);
        expect(applyPatches(journey, patches)).toEqual(next);
        const names = next.touchpoints.map(({ name }) => name.trim().toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        journey = next;
      }
    }),
    { numRuns: 100 },
  );
});
