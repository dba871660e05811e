/** The piece that every table of cells is made of: one tab stop, keys in both directions, rows that come and go. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { GridFrame, GridRows, HEAD, HeadLine, Line } from '../../renderer/ui/Grid.tsx';
import { type Track, useFolding } from '../../renderer/ui/useFolding.tsx';
import { useGrid } from '../../renderer/ui/useGrid.ts';
import type { Direction } from '../../shared/i18n/translate.ts';
import { type Desk, setDesk } from './desk.tsx';

const COLUMNS = ['name', 'first', 'second', 'third'].map((id) => ({ id, kind: 'text', title: id }));
const ids = (count: number) => Array.from({ length: count }, (_, at) => `r${at + 1}`);

/** A table of so many rows beside a field, with a few keys of its own. */
function Table({ count, direction }: { count: number; direction: Direction }) {
  const [rows, setRows] = useState(() => ids(count));
  const [at, setAt] = useState({ row: 'r1', column: 'name' });
  const [field, setField] = useState(false);
  const [note, setNote] = useState('');
  const all = [HEAD, ...rows];
  const row = Math.max(0, all.indexOf(at.row));
  const grid = useGrid({
    rows: all,
    columns: COLUMNS.map(({ id }) => id),
    row,
    column: COLUMNS.findIndex(({ id }) => id === at.column),
    direction,
    onStand: (toRow, toColumn) => {
      const to = { row: all[toRow] ?? '', column: COLUMNS[toColumn]?.id ?? '' };
      // As the views do: nothing is said to have changed where nothing did.
      if (to.row !== at.row || to.column !== at.column) setAt(to);
    },
    before: ({ key, altKey }) => (altKey && key === 'ArrowDown' ? true : undefined),
    press: ({ key }) => {
      if (key === 'Delete') {
        setRows(rows.filter((id) => id !== at.row));
        setAt({ ...at, row: all[row + 1] ?? all[row - 1] ?? HEAD });
      } else if (key === 'Enter') setField(true);
      else return false;
      return true;
    },
  });
  const open = field ? (
    <input aria-label="In the cell" onKeyDown={() => setField(false)} ref={(it) => it?.focus()} />
  ) : null;
  const currentIn = (id: string) => (id === all[row] ? { column: at.column, note: null, field: open } : null);
  return (
    <div dir={direction} style={{ display: 'flex', flexDirection: 'column', blockSize: 400 }}>
      <input aria-label="Before" value={note} onChange={(event) => setNote(event.target.value)} />
      <button type="button" onClick={() => setAt({ ...at, row: rows.at(-1) ?? HEAD })}>
        To the last
      </button>
      <GridFrame
        grid={grid}
        label="Things"
        help="What the keys do"
        rows={all.length}
        columns={COLUMNS.length}
        template="200px repeat(3, 300px)"
        inset={204}
        onClick={(event) => {
          const to = grid.cellAt(event);
          if (to) grid.stand(...to);
        }}
      >
        <HeadLine
          columns={COLUMNS}
          current={currentIn(HEAD)}
          way={({ id }) => (id === 'first' ? 'descending' : 'none')}
        />
        <GridRows
          rows={rows}
          here={row - 1}
          line={(id, place) => (
            <Line key={id} id={id} index={place + 2} columns={COLUMNS} current={currentIn(id)}>
              {(column) => `${id} ${column.id}`}
            </Line>
          )}
        />
      </GridFrame>
      <button type="button">After</button>
    </div>
  );
}

let desk: Desk;
beforeEach(() => {
  desk = setDesk();
});
afterEach(() => desk.clear());

function show(count = 5, direction: Direction = 'ltr') {
  desk.show(<Table key={`${count}${direction}`} count={count} direction={direction} />);
}
const cell = (row: string, column: string) => document.getElementById(`cell-${row}-${column}`) as HTMLElement;
const stops = () => [...document.querySelectorAll<HTMLElement>('[role=grid] *')].filter((each) => each.tabIndex === 0);
const here = () => document.activeElement?.id.replace('cell-', '') ?? '';
async function press(keys: string, place: string) {
  await userEvent.keyboard(keys);
  await expect.poll(here).toBe(place);
  expect(stops().map(({ id }) => id)).toEqual([`cell-${place}`]);
}

describe('the tab stop', () => {
  test('is one cell: Tab enters where one stands, and leaves for what comes after', async () => {
    show();
    await userEvent.click(page.getByRole('textbox', { name: 'Before' }));
    expect(stops()).toEqual([cell('r1', 'name')]);
    await userEvent.keyboard('{Tab}{Tab}');
    expect(here()).toBe('r1-name');
    await press('{ArrowDown}{ArrowRight}', 'r2-first');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByRole('button', { name: 'After' })).toHaveFocus();
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(here()).toBe('r2-first');
  });

  test('moves with a click, and not by pressing on the edge of another cell', async () => {
    show();
    await userEvent.click(cell('r3', 'second'));
    await press('{ArrowUp}', 'r2-second');
  });

  test('does not take the focus from a field beside the table, even after a key that led nowhere', async () => {
    show();
    await userEvent.click(cell('r1', 'name'));
    await press('{ArrowLeft}', 'r1-name');
    await userEvent.click(page.getByRole('textbox', { name: 'Before' }));
    await userEvent.keyboard('ab');
    await expect.element(page.getByRole('textbox', { name: 'Before' })).toHaveValue('ab');
  });
});

describe('the keys', () => {
  test('lead by cell, to the ends and by pages', async () => {
    show(30);
    await userEvent.click(cell('r1', 'name'));
    await press('{ArrowRight}{ArrowRight}', 'r1-second');
    await press('{ArrowLeft}', 'r1-first');
    await press('{End}', 'r1-third');
    await press('{Home}', 'r1-name');
    await press('{PageDown}', 'r11-name');
    await press('{PageDown}{PageDown}{PageDown}', 'r30-name');
    await press('{PageUp}', 'r20-name');
    await press('{Control>}{End}{/Control}', 'r30-third');
    await press('{Control>}{Home}{/Control}', 'r1-name');
    await press('{Control>}{ArrowUp}{/Control}', 'head-name');
    await press('{ArrowUp}', 'head-name');
    await press('{Control>}{ArrowDown}{/Control}', 'r30-name');
    await press('{ArrowDown}', 'r30-name');
  });

  test('go the reader’s way: from right to left, left is onward', async () => {
    show(5, 'rtl');
    await userEvent.click(cell('r1', 'name'));
    await press('{ArrowLeft}', 'r1-first');
    await press('{ArrowRight}', 'r1-name');
    await press('{End}', 'r1-third');
    const { left } = cell('r1', 'third').getBoundingClientRect();
    expect(left).toBeLessThan(cell('r1', 'name').getBoundingClientRect().left);
  });

  test('with Alt lead nowhere, and in a field write there', async () => {
    show();
    await userEvent.click(cell('r2', 'name'));
    await press('{Alt>}{ArrowDown}{ArrowRight}{/Alt}', 'r2-name');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'In the cell' })).toHaveFocus();
    await press('{ArrowDown}', 'r2-name');
  });
});

test('rows that go take nobody’s place: the focus stays in the table', async () => {
  show();
  await userEvent.click(cell('r2', 'first'));
  await press('{Delete}', 'r3-first');
  await press('{ArrowDown}{ArrowDown}{Delete}', 'r4-first');
});

test('says how large the table is and where each cell stands, and keeps only what is near', async () => {
  show(500);
  const grid = document.querySelector('[role=grid]') as HTMLElement;
  expect([grid.ariaRowCount, grid.ariaColCount]).toEqual(['501', '4']);
  expect(document.getElementById(grid.getAttribute('aria-describedby') ?? '')?.textContent).toBe('What the keys do');
  const lines = () => grid.querySelectorAll('[role=row]').length;
  await expect.poll(lines).toBeLessThan(200);
  await userEvent.click(cell('r1', 'second'));
  await press('{Control>}{ArrowDown}{/Control}', 'r500-second');
  expect(cell('r500', 'second').ariaColIndex).toBe('3');
  expect(cell('r500', 'second').parentElement?.ariaRowIndex).toBe('501');
  expect(cell('r500', 'name').role).toBe('rowheader');
  await expect.poll(lines).toBeLessThan(200);
  expect(cell('head', 'first').ariaSort).toBe('descending');
});

test('what has the focus is not under the heads, and what is chosen elsewhere comes into sight', async () => {
  show(60);
  await userEvent.click(page.getByRole('button', { name: 'To the last' }));
  const frame = document.querySelector('[data-scroll]') as HTMLElement;
  await expect
    .poll(() => frame.getBoundingClientRect().bottom - cell('r60', 'name').getBoundingClientRect().top)
    .toBeGreaterThan(20);
  await expect.element(page.getByRole('button', { name: 'To the last' })).toHaveFocus();
  await userEvent.click(cell('r60', 'third'));
  await press('{Home}{ArrowRight}', 'r60-first');
  for (const _ of ids(15)) await userEvent.keyboard('{ArrowUp}');
  await expect.poll(here).toBe('r45-first');
  const { top, left } = cell('r45', 'first').getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(cell('head', 'first').getBoundingClientRect().bottom - 1);
  expect(left).toBeGreaterThanOrEqual(cell('r45', 'name').getBoundingClientRect().right - 1);
});

test('a focus that was left behind on another cell comes along when one stands elsewhere', async () => {
  show(5);
  await userEvent.click(cell('r1', 'name'));
  flushSync(() => (document.querySelector('button') as HTMLElement).click());
  await expect.poll(here).toBe('r5-name');
});

describe('columns that fold', () => {
  const TRACKS: Record<string, Track> = {
    name: { least: 200, grow: 1 },
    first: { least: 200, grow: 1 },
    second: { least: 200, grow: 1, worth: 2 },
    third: { least: 200, grow: 1, worth: 1 },
  };
  const trackOf = ({ id }: { id: string }) => TRACKS[id] as Track;

  function Folding({ width }: { width: number }) {
    const [column, setColumn] = useState('name');
    const { columns, template, watch, rail } = useFolding(`folding ${width}`, COLUMNS, trackOf, column);
    const grid = useGrid({
      rows: [HEAD, 'r1'],
      columns: COLUMNS.map(({ id }) => id),
      row: 1,
      column: COLUMNS.findIndex(({ id }) => id === column),
      direction: 'ltr',
      onStand: (_, toColumn) => setColumn(COLUMNS[toColumn]?.id ?? ''),
      press: () => false,
    });
    const current = { column, note: null, field: null };
    return (
      <div style={{ inlineSize: width, display: 'flex', blockSize: 300 }}>
        <GridFrame
          grid={grid}
          label="Things"
          rows={2}
          columns={4}
          template={template}
          inset={200}
          rail={rail}
          scroller={watch}
        >
          <HeadLine columns={columns} current={null} />
          <Line id="r1" index={2} columns={columns} current={current}>
            {({ title }) => `A long text of the column that is called ${title}`}
          </Line>
        </GridFrame>
      </div>
    );
  }
  const seen = () => COLUMNS.map(({ id }) => id).filter((id) => cell('r1', id).getBoundingClientRect().width > 1);
  const sideways = () => {
    const frame = document.querySelector('[data-scroll]') as HTMLElement;
    return frame.scrollWidth - frame.clientWidth;
  };

  test('all show where they fit, and the least goes first where they do not', async () => {
    desk.show(<Folding width={900} />);
    await expect.poll(seen).toEqual(['name', 'first', 'second', 'third']);
    expect(document.querySelector('button')).toBe(null);
    desk.show(<Folding width={700} />);
    await expect.poll(seen).toEqual(['name', 'first', 'second']);
    expect(sideways()).toBe(0);
    // A folded cell makes its row no taller, and is read all the same.
    expect(cell('r1', 'third').offsetHeight).toBeLessThan(80);
    expect(cell('r1', 'third').textContent).toContain('third');
    desk.show(<Folding width={500} />);
    await expect.poll(seen).toEqual(['name', 'first']);
    expect(sideways()).toBe(0);
  });

  test('open while one stands in them, and all of them by the button', async () => {
    desk.show(<Folding width={500} />);
    cell('r1', 'name').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.poll(here).toBe('r1-second');
    expect(seen()).toEqual(['name', 'first', 'second']);
    await userEvent.keyboard('{Home}');
    await expect.poll(seen).toEqual(['name', 'first']);
    await userEvent.click(page.getByRole('button', { name: /^2 more columns: second.*third/ }));
    expect(seen()).toEqual(['name', 'first', 'second', 'third']);
    await userEvent.click(page.getByRole('button', { name: 'Only the columns that fit' }));
    expect(seen()).toEqual(['name', 'first']);
  });
});
