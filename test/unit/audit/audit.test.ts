/** What is typed and pasted back from paper, read; and the tasks that changes became. */
import { describe, expect, it } from 'vitest';
import { newRound, newSheet } from '../../../shared/audit/blank-round.ts';
import { codeKey, findCode } from '../../../shared/audit/find-code.ts';
import { meetEdit, metOnTheWay, metRow } from '../../../shared/audit/met-on-way.ts';
import { readPasted, readScore } from '../../../shared/audit/paste.ts';
import { progressOf } from '../../../shared/audit/progress.ts';
import { tallyOf, tallySheets } from '../../../shared/audit/tally.ts';
import { givenFor, taskFrom } from '../../../shared/audit/task.ts';
import { writtenAt } from '../../../shared/audit/together.ts';
import { newMap, newMoment, newStage, newTask, newTouchpoint } from '../../../shared/document/blank.ts';
import { openJourney } from '../../../shared/document/open.ts';
import type { AuditRow } from '../../../shared/document/schema.ts';
import type { AuditListRow } from '../../../shared/worksheets/audit-rows.ts';

function row(code: string, name: string): AuditListRow {
  const touchpoint = newTouchpoint({ id: `id-${code}`, name });
  const moment = newMoment({ id: `m-${code}`, touchpoint: touchpoint.id });
  return { touchpoint, moment, code, momentOfTruth: false, control: 'direct', device: '' };
}

const ROWS = [row('VB-1', 'Showroom'), row('VB-10', 'Sân chơi'), row('ف\u200cر-۲', 'وب‌سایت')];

describe('averages', () => {
  it('leave out what does not apply, and tell the spread', () => {
    expect(tallyOf([4, 'na', 1, undefined])).toEqual({ mean: 2.5, least: 1, most: 4, count: 2, na: false });
    expect(tallyOf(['na', undefined])).toMatchObject({ mean: null, na: true });
    expect(tallyOf([undefined])).toMatchObject({ mean: null, na: false });
  });

  it('of a row weigh each criterion alike; its spread is that of the auditors', () => {
    const sheet = (id: string, scores: object) => ({
      id,
      auditor: '',
      rows: [{ touchpoint: 't', scores, saw: '', change: '' }],
    });
    const tally = tallySheets([sheet('a', { simple: 4, relevant: 0 }), sheet('b', { simple: 2 })]).get('t');
    // 3 and 0; the auditors themselves come to 2 and 2.
    expect(tally?.mean).toMatchObject({ mean: 1.5, least: 2, most: 2, count: 2 });
  });
});

it('progress counts what does not apply as done', () => {
  const rows = [{ touchpoint: 'a', scores: { simple: 0, relevant: 'na' } as const, saw: '', change: '' }];
  expect(progressOf(['a', 'b'], { id: 's', auditor: '', rows })).toEqual({ done: 2, of: 12 });
});

describe('a code', () => {
  const keys = ROWS.map(({ code }) => codeKey(code));

  it('is found while it is typed, in any digits and without its marks', () => {
    expect(findCode(keys, 'v')).toEqual({ row: 0, whole: false, only: false });
    expect(findCode(keys, 'vb1')).toEqual({ row: 0, whole: true, only: false });
    expect(findCode(keys, 'VB-10')).toEqual({ row: 1, whole: true, only: true });
    expect(findCode(keys, 'فر2')).toEqual({ row: 2, whole: true, only: true });
    expect(findCode(keys, 'x')).toBeNull();
    expect(findCode(keys, '-')).toBeNull();
  });
});

describe('rows from a spreadsheet', () => {
  it('are known by code or name, with or without heads, in any digits', () => {
    const text = 'Code\tTouchpoint\tSimple\nvb1\tShowroom\t3\t\t–\t۴\t٢\t0\tsaw it\tdo it\nsan choi\t1,0\n';
    const { rows, misfits } = readPasted(text, ROWS, 'n/a');
    expect(misfits).toEqual([]);
    expect(rows).toEqual([
      {
        touchpoint: 'id-VB-1',
        scores: { simple: 3, relevant: 'na', meaningful: 4, appealing: 2, personal: 0 },
        saw: 'saw it',
        change: 'do it',
      },
      { touchpoint: 'id-VB-10', scores: { simple: 1 }, saw: undefined, change: undefined },
    ]);
  });

  it('may be parted by commas and semicolons, with quotes round a text', () => {
    expect(readPasted('VB-1,1,2,3,4,0,1,"nice, really","a ""bench"""', ROWS, 'n/a').rows[0]).toMatchObject({
      scores: { simple: 1, personal: 1 },
      saw: 'nice, really',
      change: 'a "bench"',
    });
    expect(readPasted('VB-1;1;2', ROWS, 'n/a').rows[0]?.scores).toEqual({ simple: 1, appropriate: 2 });
  });

  it('that do not fit are told by line', () => {
    expect(readPasted('VB-1;5;two\nGarage;1\nVB-1;3', ROWS, 'n/a').misfits).toEqual([
      { line: 1, why: 'score', text: '5' },
      { line: 1, why: 'score', text: 'two' },
      { line: 2, why: 'row', text: 'Garage' },
      { line: 3, why: 'twice', text: 'VB-1' },
    ]);
    expect(readPasted('just some words', ROWS, 'n/a').rows).toEqual([]);
  });

  it('have scores of 0 to 4, or the word of their language', () => {
    expect(['0', '۴', ' 3 ', '2.0', 'N/A', '—', 'کاربرد ندارد'].map((cell) => readScore(cell, 'کاربرد ندارد'))).toEqual(
      [0, 4, 3, 2, 'na', 'na', 'na'],
    );
    expect(['5', '-1', '1.5', 'good', '12', '']).toSatisfy((cells: string[]) =>
      cells.every((cell) => readScore(cell, 'n/a') === undefined),
    );
  });
});

describe('the task of a change', () => {
  const from = { round: 'r', touchpoint: 't', title: 'Second till', others: ['Wider door'] };
  const task = (id: string, title: string, fields = {}) =>
    newTask({ id, title, touchpoint: 't', round: 'r', ...fields });

  it('is known by its words, and by being the one left when they were changed', () => {
    expect(taskFrom({ tasks: [task('a', 'Wider door'), task('b', 'second  till')] }, from)?.id).toBe('b');
    expect(taskFrom({ tasks: [task('a', 'Wider door'), task('b', 'Till no. 2')] }, from)?.id).toBe('b');
  });

  it('is none of another change, note, round or touchpoint', () => {
    const tasks = [
      task('a', 'Wider door'),
      task('b', 'From a note', { note: 'n' }),
      task('c', 'Second till', { round: 'other' }),
      task('d', 'Second till', { touchpoint: 'other' }),
    ];
    expect(taskFrom({ tasks }, from)).toBeUndefined();
  });
});

describe('what was met on the way', () => {
  const touchpoints = ['a', 'b', 'c'].map((id) => newTouchpoint({ id, name: `Place ${id}` }));
  const mapWith = (id: string, met: string[]) => ({
    ...newMap({ id, name: id, newId: () => `${id}-${Math.random()}` }),
    stages: [
      newStage({
        id: `s-${id}`,
        name: '',
        moments: met.map((one) => newMoment({ id: `${id}${one}`, touchpoint: one })),
      }),
    ],
  });
  const maps = [mapWith('m1', ['a']), mapWith('m2', ['b'])];
  const [map] = maps;
  const rows = ['c', 'b', 'a', 'gone'].map((touchpoint) => ({ touchpoint, scores: {}, saw: '', change: '' }));
  const sheets = [newSheet({ id: 's1', rows: rows.slice(1) }), newSheet({ id: 's2', rows })];
  const idsOf = (of: string | null) =>
    map &&
    metOnTheWay({ touchpoints, maps }, map, newRound({ id: 'r', name: '', map: of, sheets })).map(({ id }) => id);

  it('is what the round has and its map has not, in the order of the sheets', () => {
    expect(idsOf('m1')).toEqual(['b', 'c']);
    // A round for all maps has the rows of the others.
    expect(idsOf(null)).toEqual(['c']);
    expect(map && metOnTheWay({ touchpoints, maps }, map, undefined)).toEqual([]);
  });

  it('comes into the inventory once, by the name that it is known by', () => {
    const names = (name: string) => meetEdit({ touchpoints }, { round: 'r', sheet: 's' }, name, 'new');
    expect(names(' place B ').touchpoint).toBe('b');
    expect(names('Place d')).toMatchObject({
      touchpoint: 'new',
      edit: {
        edits: [
          { edit: 'add', item: { name: 'Place d' } },
          { edit: 'setAuditRow', touchpoint: 'new' },
        ],
      },
    });
  });

  it('has no code: a line that begins with an empty cell is none of its rows', () => {
    const met = metRow(newTouchpoint({ id: 'x', name: 'Car park' }));
    expect(readPasted('\t1\t2\ncar park\t3', [...ROWS, met], 'n/a')).toMatchObject({
      rows: [{ touchpoint: 'x', scores: { simple: 3 } }],
      misfits: [{ line: 1, why: 'row' }],
    });
  });
});

describe('who makes a change, and by when', () => {
  const row = (fields: Partial<AuditRow>): AuditRow => ({
    touchpoint: 't',
    scores: {},
    saw: '',
    change: '',
    ...fields,
  });
  const sheets = [
    [row({ change: 'Paint', due: '2027-05-01' })],
    [row({ change: 'paint ', owner: 'o1', due: '2027-03-14', saw: 'Grey' })],
    [row({ change: 'Bench', owner: 'o2', due: '2027-03-14' }), row({ touchpoint: 'u', owner: 'o3' })],
    [row({ owner: 'o4' })],
  ].map((rows, n) => newSheet({ id: `s${n}`, rows }));
  const round = newRound({ id: 'r', name: '', sheets });

  it('is said by the first who wrote that change, and of no change by who wrote none', () => {
    expect(givenFor(round, 't', 'Paint')).toEqual({ owner: 'o1', due: '2027-05-01' });
    expect(givenFor(round, 't', 'Bench')).toEqual({ owner: 'o2', due: '2027-03-14' });
    expect(givenFor(round, 't', '')).toEqual({ owner: 'o4', due: null });
    expect(givenFor(round, 't', 'Chairs')).toEqual({ owner: null, due: null });
  });

  it('is put together with what else was written, each thing once', () => {
    expect(writtenAt(round, 't')).toEqual({
      saw: 'Grey',
      change: 'Paint\npaint \nBench',
      owners: ['o1', 'o2', 'o4'],
      due: ['2027-03-14', '2027-05-01'],
    });
  });
});

it('an owner of a row who is not in the file is cleared, and two rows become one with what either says', () => {
  const row = { touchpoint: 't', scores: {}, saw: '', change: '' };
  const rows = [
    row,
    { ...row, owner: 'o', due: '2027-03-14' },
    { ...row, touchpoint: 'u', owner: 'gone', due: 'soon' },
  ];
  const touchpoints = [
    { id: 't', name: 'T' },
    { id: 'u', name: 'U' },
  ];
  const audits = [{ id: 'r', sheets: [{ id: 's', rows }] }];
  const file = { format: 'waymark-journey', version: 1, id: 'j', touchpoints, owners: [{ id: 'o' }], audits, maps: [] };
  const opened = openJourney(JSON.stringify(file));
  if (!opened.ok) throw new Error('it opens');
  expect(opened.journey.audits[0]?.sheets[0]?.rows).toEqual([
    { ...row, owner: 'o', due: '2027-03-14' },
    { ...row, touchpoint: 'u', owner: null },
  ]);
  expect(opened.report.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['reference-cleared', 'field-reset', 'row-merged']),
  );
});
