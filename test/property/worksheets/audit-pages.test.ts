/** Dealing rows to pages: whatever their heights, no row is lost, cut or left without its stage's head. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Group, Row } from '../../../shared/worksheets/audit-groups.ts';
import { type Item, paginate } from '../../../shared/worksheets/audit-pages.ts';

const FIRST_ROOM = 110;
const ROOM = 160;
const HEAD = 8;

const nothing = { lines: [], font: { pt: 9, weight: 400 }, direction: 'ltr', lineHeight: 4, height: 0 } as const;

function rowOf(code: string, height: number): Row {
  return { code, height, name: null, details: [], star: false };
}

function groupOf(heights: readonly number[], name: string): Group {
  const rows = heights.map((height, index) => rowOf(`${name}-${index}`, height));
  return { head: [nothing], continued: [nothing], headHeight: HEAD, blank: false, rows };
}

const heightOf = (item: Item) => (item.kind === 'stage' ? item.group.headHeight : item.row.height);

/** Rows from one line to half a page. */
const stages = fc.array(fc.array(fc.double({ min: 13.6, max: 80, noNaN: true }), { minLength: 1, maxLength: 20 }), {
  minLength: 1,
  maxLength: 8,
});

test('every page fits, begins with a head, ends with a row, and all rows stand in order', () => {
  fc.assert(
    fc.property(stages, fc.boolean(), (heights, withSpare) => {
      const groups = heights.map((rows, index) => groupOf(rows, String(index)));
      const spare = withSpare ? groupOf([13.6, 13.6, 13.6], 'spare') : null;
      const pages = paginate(groups, spare, FIRST_ROOM, ROOM);

      for (const [index, page] of pages.entries()) {
        const height = page.reduce((sum, item) => sum + heightOf(item), 0);
        expect(height).toBeLessThanOrEqual((index === 0 ? FIRST_ROOM : ROOM) + 1e-6);
        expect(page[0]?.kind).toBe('stage');
        expect(page.at(-1)?.kind).toBe('row');
      }

      const items = pages.flat();
      const codes = items.flatMap((item) => (item.kind === 'row' ? [item.row.code] : []));
      const wanted = groups.flatMap((group) => group.rows.map((row) => row.code));
      expect(codes.filter((code) => !code.startsWith('spare'))).toEqual(wanted);

      // Each stage is opened once; wherever it goes on after a page's end, it says so.
      for (const group of groups) {
        const heads = items.filter((item) => item.kind === 'stage' && item.group === group);
        const pagesOfIt = pages.filter((page) =>
          page.some((item) => item.kind === 'row' && group.rows.includes(item.row)),
        );
        expect(heads.map((item) => item.kind === 'stage' && item.continued)).toEqual(
          pagesOfIt.map((_, index) => index > 0),
        );
      }
    }),
  );
});

test('rows for what is met on the way never add a page', () => {
  fc.assert(
    fc.property(stages, (heights) => {
      const groups = heights.map((rows, index) => groupOf(rows, String(index)));
      const spare = groupOf([13.6, 13.6, 13.6], 'spare');
      expect(paginate(groups, spare, FIRST_ROOM, ROOM)).toHaveLength(paginate(groups, null, FIRST_ROOM, ROOM).length);
    }),
  );
});
