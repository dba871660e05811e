/** What a row of a pack keeps of the choices made for its sheet, and where it goes when it is moved. */
import { expect, test } from 'vitest';
import { newJourney, newPack } from '../../../shared/document/blank.ts';
import { requestOf } from '../../../shared/worksheets/pack-job.ts';
import { knownSheet, movedTo, rowFor, rowWith } from '../../../shared/worksheets/pack-rows.ts';
import { SHEETS } from '../../../shared/worksheets/sheet.ts';

let ids = 0;
const journey = newJourney({ id: 'j', title: 'Shop', language: 'en', newId: () => `id-${ids++}` });
const pack = newPack({ id: 'p', name: 'Pack' });

test('what the pack and the journey say anyway is not kept, so that a row goes along with them', () => {
  const row = rowFor('audit');
  const other = rowWith(journey, pack, row, { paper: 'letter', language: 'fa', spare: 6 });
  expect(other).toEqual({ ...row, paper: 'letter', language: 'fa', spare: 6 });
  expect(rowWith(journey, pack, other, { paper: 'a4', language: 'en', spare: undefined })).toEqual(row);
  expect(requestOf(journey, { ...pack, paper: 'a3' }, row)?.paper).toBe('a3');
});

test('a paper that the pack could not give the sheet is kept', () => {
  const canvas = rowFor('canvas');
  expect(rowWith(journey, pack, canvas, { paper: 'a2' }).paper).toBe('a2');
  expect(rowWith(journey, { ...pack, paper: 'a3' }, canvas, { paper: 'a3' })).toEqual(canvas);
});

test('what several people write on at once stays large in a pack on office paper, unless its row says otherwise', () => {
  const canvas = rowFor('canvas');
  const on = (paper: string) => requestOf(journey, { ...pack, paper }, canvas)?.paper;
  expect(['a4', 'letter', 'a2', 'tabloid'].map(on)).toEqual(['a3', 'tabloid', 'a2', 'tabloid']);
  const small = rowWith(journey, pack, canvas, { paper: 'a4' });
  expect(requestOf(journey, pack, small)?.paper).toBe('a4');
  expect(rowWith(journey, pack, small, { paper: 'a3' })).toEqual(canvas);
});

test('a row in grey is printed in grey, also where only the logo in the foot has a colour', () => {
  const grey = rowWith(journey, pack, rowFor('audit'), { grey: true });
  const letterhead = { line: '', logo: 'data:image/png;base64,' };
  expect(requestOf({ ...journey, letterhead }, pack, grey)?.grey).toBe(true);
  expect(requestOf(journey, pack, grey)?.grey).toBeUndefined();
});

test('every sheet can be put into a pack, and comes out as something to print', () => {
  const nothing = SHEETS.filter((sheet) => requestOf(journey, pack, rowFor(sheet)) === null);
  expect(nothing).toEqual([]);
  expect(knownSheet('hologram')).toBeUndefined();
});

test.each([
  [0, 2, 'bca'],
  [2, 0, 'cab'],
  [1, 1, 'abc'],
  [5, 0, 'abc'],
])('from %i to %i: %s', (from, to, order) => {
  expect(movedTo(['a', 'b', 'c'], from, to).join('')).toBe(order);
});

test('a poster at a chosen scale keeps it in a pack, within what can be printed', () => {
  const poster = { ...rowFor('poster'), layout: 'scale', scale: 150 };
  expect(requestOf(journey, pack, poster)).toMatchObject({ layout: 'scale', scale: 150 });
  expect(requestOf(journey, pack, { ...poster, scale: 900 })?.scale).toBe(400);
  expect(requestOf(journey, pack, { ...rowFor('audit'), scale: 150 })).not.toHaveProperty('scale');
});
