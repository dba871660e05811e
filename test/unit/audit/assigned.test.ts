/** Who takes a change on, and by when, read from what people write into one narrow column. */
import { expect, test } from 'vitest';
import { assignedAt, readAssigned } from '../../../shared/audit/assigned.ts';
import type { Language } from '../../../shared/document/schema.ts';

test.each<[string, Language, string, string | null]>([
  ['Linh · 12.5.2027', 'en', 'Linh', '2027-05-12'],
  ['Shop floor, 3/4/27', 'en', 'Shop floor', '2027-04-03'],
  ['12-05-2027', 'vi', '', '2027-05-12'],
  ['Linh', 'vi', 'Linh', null],
  ['مینا ۱۴۰۶/۰۲/۱۲', 'fa', 'مینا', '2027-05-02'],
  ['Олег\n 1.2.2027', 'ru', 'Олег', '2027-02-01'],
  ['', 'en', '', null],
  // Without its year it is no date, and figures are nobody's name: the words stay in the row.
  ['Linh 12/5', 'en', '', null],
  ['2 people', 'en', '', null],
])('%j in %s is %j by %j', (text, language, name, due) => {
  expect(readAssigned(text, language)).toEqual({ name, due });
});

test('belongs to the change beside which it was written', () => {
  const row = (change: string, assigned?: string) => ({ touchpoint: 't', scores: {}, saw: '', change, assigned });
  const sheets = [row('Second till'), row('Second till', 'Linh'), row('Wider door', 'Minh')].map((each, n) => ({
    id: `${n}`,
    auditor: '',
    rows: [each],
  }));
  const round = { id: 'r', name: '', date: null, site: '', map: null, sheets };
  expect(assignedAt(round, 't', 'Second till')).toBe('Linh');
  expect(assignedAt(round, 't', 'Wider door')).toBe('Minh');
  expect(assignedAt(round, 't', 'Third')).toBe('');
});
