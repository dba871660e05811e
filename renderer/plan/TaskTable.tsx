/** The tasks as an accessible grid that is written in, by keyboard and by mouse. */
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import type { Task } from '../../shared/document/schema.ts';
import { TASK_STATES } from '../../shared/document/terms.ts';
import { readDate, readNumber, writeDate } from '../../shared/i18n/typed.ts';
import { RATING_MAX, RATING_MIN } from '../../shared/plan/matrix.ts';
import {
  filterPlan,
  NO_FILTER,
  NONE,
  PLAN_COLUMNS,
  type PlanColumn,
  type PlanItem,
  planOf,
  sortPlan,
} from '../../shared/plan/tasks.ts';
import { journeyOf, useEditor, useEditorStore } from '../state/editor.ts';
import { removeTask, setTask } from '../state/notes.ts';
import { useTranslator } from '../state/workspace.ts';
import touch from '../touchpoints/Touchpoints.module.css';
import { CellField, type Leave } from '../ui/CellField.tsx';
import table from '../ui/Grid.module.css';
import { type CurrentCell, GridFrame, GridRows, HEAD, HeadLine, Line, sortedWords, wayOf } from '../ui/Grid.tsx';
import { Select } from '../ui/Select.tsx';
import { type Track, useFolding } from '../ui/useFolding.tsx';
import { useGrid } from '../ui/useGrid.ts';
import { signOf, writingKey } from '../ui/writing-keys.ts';
import { addTask, today } from './acts.ts';
import { type Column, TaskLine } from './TaskLine.tsx';
import { TaskOwnerField } from './TaskOwnerField.tsx';
import { AMOUNT_LIMIT } from './TaskPanel.tsx';
import { planStateOf, usePlan } from './view-state.ts';

/** What stays fits beside the details in a window of 1280 px; what folds can be read in the details. */
const TRACKS: Record<PlanColumn, Track> = {
  title: { least: 200, grow: 2 },
  state: { least: 106, grow: 0.7 },
  priority: { least: 98, grow: 0.4 },
  impact: { least: 76, grow: 0.4 },
  feasibility: { least: 92, grow: 0.4 },
  owner: { least: 128, grow: 1 },
  due: { least: 124, grow: 0.7 },
  touchpoint: { least: 128, grow: 1, worth: 6 },
  map: { least: 112, grow: 1, worth: 5 },
  people: { least: 76, grow: 0.4, worth: 4 },
  weeks: { least: 76, grow: 0.4, worth: 3 },
  cost: { least: 92, grow: 0.6, worth: 2 },
  measure: { least: 160, grow: 1.2, worth: 1 },
};
const trackOf = ({ id }: Column) => TRACKS[id];

const DRAFT = 'draft';

type Row = { id: typeof HEAD | typeof DRAFT; item: null } | { id: string; item: PlanItem };

interface OpenField {
  row: string;
  column: PlanColumn;
  /** What was typed, which takes the place of what is there. */
  begin: string | undefined;
}

/** `items`: those that the filter leaves, of `of` in all. */
export function TaskTable({ items, of }: { items: readonly PlanItem[]; of: number }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const state = planStateOf(editor);
  const journey = useEditor((now) => now.history.journey);
  const sort = usePlan((now) => now.sort);
  const chosen = usePlan((now) => now.chosen);
  const drafting = usePlan((now) => now.drafting);
  const [column, setColumn] = useState<PlanColumn>('title');
  const [onHead, setOnHead] = useState(false);
  const [field, setField] = useState<OpenField | null>(null);
  /** How many were begun without leaving the row. */
  const [nth, setNth] = useState(0);

  const { language } = journey;
  const manyMaps = journey.maps.length > 1;
  const all = useMemo<Column[]>(
    () =>
      PLAN_COLUMNS.filter((id) => id !== 'map' || manyMaps).map((id) => ({
        id,
        kind: id,
        title: t(`plan.column.${id}`),
      })),
    [t, manyMaps],
  );
  const standing = drafting ? 'title' : column;
  const { columns, template, watch, rail } = useFolding('plan', all, trackOf, standing);
  const rows = useMemo<Row[]>(
    () => [
      { id: HEAD, item: null },
      ...sortPlan(items, sort, words).map((item): Row => ({ id: item.task.id, item })),
      ...(drafting ? [{ id: DRAFT, item: null } as const] : []),
    ],
    [items, sort, words, drafting],
  );

  const chosenAt = rows.findIndex((row) => row.item !== null && row.id === chosen);
  const rowIndex = drafting ? rows.length - 1 : onHead ? 0 : chosenAt >= 0 ? chosenAt : Math.min(1, rows.length - 1);
  const row = rows[rowIndex] as Row;
  const columnIndex = Math.max(
    0,
    columns.findIndex(({ id }) => id === standing),
  );
  const here = columns[columnIndex] as Column;
  const task = row.item?.task;

  // The panel shows what one stands on, from the first row on.
  const standsOn = task?.id ?? null;
  useEffect(() => {
    if (standsOn !== null && state.getState().chosen !== standsOn) state.setState({ chosen: standsOn });
  }, [standsOn, state]);
  const grid = useGrid({
    rows: rows.map(({ id }) => id),
    columns: columns.map(({ id }) => id),
    row: rowIndex,
    column: columnIndex,
    direction: words.direction,
    onStand: (toRow, toColumn) => {
      const next = rows[toRow] as Row;
      setColumn((columns[toColumn] as Column).id);
      setOnHead(next.id === HEAD);
      if (next.item) state.setState({ chosen: next.id });
    },
    press,
  });

  const sortBy = (by: PlanColumn) => {
    // What matters most stands first at once; words begin at their beginning.
    const first = by === 'priority' || by === 'impact' || by === 'feasibility';
    const descending = sort.by === by ? !sort.descending : first;
    state.setState({ sort: { by, descending } });
    editor.getState().say(sortedWords(words, t(`plan.column.${by}`), descending));
  };

  const begin = () => {
    setOnHead(false);
    setColumn('title');
    state.setState({ drafting: true });
  };

  const edit = (letter?: string) => {
    if (row.id === HEAD) sortBy(here.id);
    else if (task && here.id !== 'priority') setField({ row: row.id, column: here.id, begin: letter });
  };

  const left = (how: Leave) => {
    if (drafting && how === 'add') {
      // One after the other, without leaving the row.
      setNth(nth + 1);
      return;
    }
    setField(null);
    state.setState({ drafting: false });
    if (how !== 'away') grid.takeFocus();
    if (how === 'add') begin();
    if (how === 'next' || how === 'previous') grid.stand(rowIndex, columnIndex + (how === 'next' ? 1 : -1));
  };

  const commitDraft = (title: string) => {
    if (title === '') return;
    const id = addTask(editor, title, words);
    const { filter } = state.getState();
    const made = planOf(journeyOf(editor)).filter((item) => item.task.id === id);
    const hidden = filterPlan(made, filter, today()).length === 0;
    state.setState({ chosen: id, ...(hidden && { filter: NO_FILTER }) });
  };

  const clear = () => {
    if (!task) return;
    if (here.id === 'title') {
      removeTask(editor, task, words);
      const next = rows[rowIndex + 1]?.item ?? rows[rowIndex - 1]?.item;
      state.setState({ chosen: next?.task.id ?? null });
      grid.takeFocus();
    } else if (here.id !== 'state' && here.id !== 'priority') {
      setTask(editor, task.id, { [here.id]: here.id === 'measure' ? '' : null });
      editor.getState().say(t('outline.empty'));
    }
  };

  function press(event: KeyboardEvent): boolean {
    if (writingKey(event, { add: begin, edit, clear })) return true;
    const sign = signOf(event);
    if (sign === null || !task) return false;
    switch (here.id) {
      case 'impact':
      case 'feasibility':
        return rateBy(task, here.id, sign);
      case 'state':
      case 'priority':
      case 'touchpoint':
      case 'map':
      case 'owner':
        return false;
      default:
        edit(sign);
        return true;
    }
  }

  /** One digit is a whole rating. */
  const rateBy = (rated: Task, rating: 'impact' | 'feasibility', key: string): boolean => {
    const value = readNumber(key, words.language);
    if (value == null) return false;
    if (!isRating(value)) editor.getState().say(t('plan.ratingWrong'));
    else setTask(editor, rated.id, { [rating]: value });
    return true;
  };

  const current: CurrentCell = { column: here.id, note: null, field: openField() };
  function openField() {
    if (drafting) {
      return (
        <CellField
          key={nth}
          label={t('tasks.title')}
          language={language}
          value=""
          begin={undefined}
          onCommit={commitDraft}
          onLeave={left}
        />
      );
    }
    if (!task || field?.row !== row.id || field.column !== here.id) return null;
    const common = { label: `${here.title}, ${task.title}`, onLeave: left, begin: field.begin };
    const choice = { label: common.label, onLeave: (byKey: boolean) => left(byKey ? 'stay' : 'away') };
    const say = (text: string) => editor.getState().say(text);
    const set = (fields: Partial<Task>) => setTask(editor, task.id, fields);
    const id = here.id;
    switch (id) {
      case 'title':
        return (
          <CellField
            {...common}
            language={language}
            value={task.title}
            onCommit={(title) => title !== '' && set({ title })}
          />
        );
      case 'measure':
        return (
          <CellField {...common} language={language} value={task.measure} onCommit={(measure) => set({ measure })} />
        );
      case 'due':
        return (
          <CellField
            {...common}
            value={task.due === null ? '' : writeDate(task.due, words.language)}
            onCommit={(text) => {
              const due = readDate(text, words.language);
              if (due === undefined) say(t('inventory.dateWrong', { example: writeDate(today(), words.language) }));
              else set({ due });
            }}
          />
        );
      case 'people':
      case 'weeks':
      case 'cost':
      case 'impact':
      case 'feasibility': {
        const rating = id === 'impact' || id === 'feasibility';
        const value = task[id];
        return (
          <CellField
            {...common}
            value={value === null ? '' : words.number(value, { maximumFractionDigits: 6 })}
            onCommit={(text) => {
              const typed = readNumber(text, words.language);
              const fits = typed === null || (typed !== undefined && typed >= 0 && typed <= AMOUNT_LIMIT);
              if (!fits || typed === undefined) say(t('inventory.numberWrong'));
              else if (rating && typed !== null && !isRating(typed)) say(t('plan.ratingWrong'));
              else set({ [id]: typed });
            }}
          />
        );
      }
      case 'state':
        return (
          <Select
            {...choice}
            value={task.state}
            options={TASK_STATES.map((value) => ({ value, label: t(`taskState.${value}`) }))}
            onChange={(value) => set({ state: value })}
          />
        );
      case 'owner':
        return <TaskOwnerField task={task} onLeave={choice.onLeave} />;
      case 'touchpoint':
        return (
          <Select
            {...choice}
            value={task.touchpoint ?? NONE}
            options={[
              { value: NONE, label: t('plan.noTouchpoint') },
              ...journey.touchpoints
                .toSorted((a, b) => words.compare(a.name, b.name))
                .map((each) => ({ value: each.id, label: each.name, lang: language })),
            ]}
            onChange={(value) => set({ touchpoint: value === NONE ? null : value })}
          />
        );
      case 'map':
        return (
          <Select
            {...choice}
            value={task.map ?? NONE}
            options={[
              { value: NONE, label: t('plan.noMap') },
              ...journey.maps.map((each) => ({ value: each.id, label: each.name, lang: language })),
            ]}
            onChange={(value) => set({ map: value === NONE ? null : value })}
          />
        );
      case 'priority':
        return null;
    }
  }

  const day = today();
  const renderRow = (item: Row, at: number) => {
    const common = { index: at + 2, columns, current: at + 1 === rowIndex ? current : null };
    return item.item ? (
      <TaskLine key={item.id} {...common} item={item.item} language={language} today={day} />
    ) : (
      <Line key={item.id} id={item.id} {...common} look={table.chosen} cellLook={table.draft}>
        {() => null}
      </Line>
    );
  };

  return (
    <GridFrame
      grid={grid}
      label={t('plan.label')}
      help={t('plan.help')}
      rows={rows.length}
      columns={columns.length}
      template={template}
      inset={208}
      rail={rail}
      scroller={watch}
      place={touch.table}
      onClick={(event) => {
        const at = grid.cellAt(event);
        if (!at) return;
        grid.stand(...at);
        if (at[0] === 0) sortBy((columns[at[1]] as Column).id);
      }}
      onDoubleClick={(event) => {
        const at = grid.cellAt(event);
        if (at && rows[at[0]]?.item) edit();
      }}
      after={rows.length === 1 && <p className={touch.nothing}>{t(of === 0 ? 'plan.nothingYet' : 'plan.nothing')}</p>}
    >
      <HeadLine
        columns={columns}
        current={rowIndex === 0 ? current : null}
        way={({ id }) => wayOf(id === sort.by, sort)}
      />
      <GridRows rows={rows.slice(1)} here={rowIndex - 1} line={renderRow} />
    </GridFrame>
  );
}

function isRating(value: number): boolean {
  return Number.isInteger(value) && value >= RATING_MIN && value <= RATING_MAX;
}
