/** The touchpoints as an accessible grid that is written in, by keyboard and by mouse. */
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { CHANNEL_ICONS } from '../../shared/catalogue/icons.ts';
import { findById } from '../../shared/document/find.ts';
import type { Touchpoint } from '../../shared/document/schema.ts';
import { CHANNELS, CONTROLS, PHASES } from '../../shared/document/terms.ts';
import { readNumber } from '../../shared/i18n/typed.ts';
import {
  arrangeInventory,
  filterInventory,
  type Grouping,
  INVENTORY_COLUMNS,
  type InventoryColumn,
  type InventoryRow,
  inventoryOf,
  NO_FILTER,
  NONE,
  possibleParents,
} from '../../shared/inventory/inventory.ts';
import { setTouchpoint } from '../inspector/changes.ts';
import { OwnerField } from '../inspector/OwnerField.tsx';
import { journeyOf, useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { CellField, type Leave } from '../ui/CellField.tsx';
import { type CurrentCell, GridFrame, GridRows, HEAD, HeadLine, sortedWords, wayOf } from '../ui/Grid.tsx';
import { Select } from '../ui/Select.tsx';
import { useGrid } from '../ui/useGrid.ts';
import { usePastedText } from '../ui/usePastedText.ts';
import { signOf, writingKey } from '../ui/writing-keys.ts';
import {
  addTouchpoint,
  emptied,
  fieldsOf,
  mergeWithAnother,
  placeInWalk,
  removeTouchpoint,
  rename,
  setParent,
  setWalkPlace,
} from './acts.ts';
import { Filters } from './Filters.tsx';
import { type Column, DraftLine, GroupLine, TouchpointLine } from './InventoryRow.tsx';
import { pasteText } from './paste.ts';
import styles from './Touchpoints.module.css';
import { touchpointOfSelection, touchpointsOf, useTouchpoints } from './view-state.ts';
import { dragRow } from './walk-drag.ts';

/** Each has room for its longest word in every language; all fit beside the details in a window of 1280 px. */
const WIDTHS: Record<InventoryColumn, string> = {
  name: 'minmax(170px, 1.6fr)',
  phase: 'minmax(90px, 1fr)',
  channel: 'minmax(126px, 1fr)',
  device: 'minmax(80px, 0.9fr)',
  control: 'minmax(90px, 0.5fr)',
  owners: 'minmax(126px, 1fr)',
  parent: 'minmax(82px, 0.9fr)',
  measures: 'minmax(88px, 0.9fr)',
  maps: 'minmax(60px, 0.4fr)',
  walk: 'minmax(68px, 0.4fr)',
};

/** Row of a touchpoint that has no name yet; it is made when it gets one. */
interface Draft {
  /** Id of the row below which it stands; null: at the end. */
  after: string | null;
  depth: number;
  fields: Partial<Touchpoint>;
  /** How many were begun before it without leaving the row. */
  nth: number;
}

type Row = InventoryRow | { kind: 'head'; id: typeof HEAD } | { kind: 'draft'; id: 'draft'; depth: number };

const HEAD_ROW: Row = { kind: 'head', id: HEAD };
const NO_PARENT = '';

interface OpenField {
  row: string;
  column: InventoryColumn;
  begin: string | undefined;
}

/** `onDetails` goes to what the panel says of the touchpoint: its measures, or where it is met. */
export function Inventory({ onDetails }: { onDetails: (part: 'measures' | 'met') => void }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const state = touchpointsOf(editor);
  usePastedText((text) => pasteText(editor, text, words));
  const journey = useEditor((now) => now.history.journey);
  const filter = useTouchpoints((now) => now.filter);
  const sort = useTouchpoints((now) => now.sort);
  const group = useTouchpoints((now) => now.group);
  const chosen = useTouchpoints((now) => now.chosen);
  const scroller = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const [stood, setStood] = useState<{ row: string; column: InventoryColumn }>({ row: '', column: 'name' });
  const [field, setField] = useState<OpenField | null>(null);
  const [draft, setDraft] = useState<Draft | null>(null);

  const { language, touchpoints, owners, maps, walkOrder } = journey;
  const columns = useMemo<Column[]>(
    () => INVENTORY_COLUMNS.map((id) => ({ id, kind: id, title: t(`inventory.column.${id}`) })),
    [t],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the journey only these parts say something here.
  const items = useMemo(() => inventoryOf(journey), [touchpoints, owners, maps, walkOrder]);
  const shown = useMemo(() => filterInventory(items, filter), [items, filter]);
  const rows = useMemo<Row[]>(() => {
    const names = new Map(owners.map((owner) => [owner.id, owner.name]));
    const all: Row[] = [HEAD_ROW, ...arrangeInventory(shown, { sort, group, owners: names, words })];
    if (draft) {
      const after = all.findIndex((row) => row.id === draft.after);
      all.splice(after < 1 ? all.length : after + 1, 0, { kind: 'draft', id: 'draft', depth: draft.depth });
    }
    return all;
  }, [shown, sort, group, owners, words, draft]);
  const movable = sort.by === 'walk' && !sort.descending && group === 'none';

  // Where one stands: in the row that one went to, else in that of the touchpoint that was chosen elsewhere.
  const ofTouchpoint = (row: Row | undefined) => (row?.kind === 'touchpoint' ? row.item.touchpoint : undefined);
  const stoodAt = rows.findIndex((row) => row.id === stood.row);
  const isThere = stoodAt >= 0 && (rows[stoodAt]?.kind !== 'touchpoint' || ofTouchpoint(rows[stoodAt])?.id === chosen);
  const chosenAt = rows.findIndex((row) => ofTouchpoint(row)?.id === chosen);
  const rowIndex = isThere ? stoodAt : chosenAt >= 0 ? chosenAt : Math.min(1, rows.length - 1);
  const row = rows[rowIndex] as Row;
  const columnIndex = INVENTORY_COLUMNS.indexOf(stood.column);
  const column = columns[columnIndex] as Column;
  const touchpoint = ofTouchpoint(row);
  /** What the buttons work on: that of the row, or on a heading the one that the panel shows. */
  const subject = touchpoint ?? findById(touchpoints, chosen);

  // One who comes from the map goes on with the touchpoint that is met there.
  useEffect(() => {
    const { chosen: before } = state.getState();
    const met = touchpointOfSelection(editor);
    if (before === null && met !== null) state.setState({ chosen: met });
  }, [editor, state]);
  // The panel shows what one stands on, from the first row on.
  const standsOn = touchpoint?.id ?? null;
  useEffect(() => {
    if (standsOn !== null && state.getState().chosen !== standsOn) state.setState({ chosen: standsOn });
  }, [standsOn, state]);

  const grid = useGrid({
    rows: rows.map(({ id }) => id),
    columns: INVENTORY_COLUMNS,
    row: rowIndex,
    column: columnIndex,
    direction: words.direction,
    onStand: (toRow, toColumn) => {
      const next = rows[toRow] as Row;
      setStood({ row: next.id, column: (columns[toColumn] as Column).id });
      const there = ofTouchpoint(next);
      if (there) state.setState({ chosen: there.id });
    },
    before,
    press,
  });

  const sortBy = (by: InventoryColumn) => {
    const descending = sort.by === by && !sort.descending;
    state.setState({ sort: { by, descending } });
    editor.getState().say(sortedWords(words, t(`inventory.column.${by}`), descending));
  };

  /** Begins a row for a new touchpoint, below the one where one stands or as a part of it. */
  const begin = (part: boolean) => {
    const parent = part ? (subject?.id ?? null) : sort.by === 'walk' ? null : (touchpoint?.parent ?? null);
    const depth = row.kind === 'touchpoint' ? row.depth : 0;
    state.setState({ filter: { ...filter, query: '' } });
    setDraft({
      after: row.kind === 'head' ? null : row.id,
      depth: part && group === 'none' && sort.by !== 'walk' ? depth + 1 : depth,
      fields: { ...fieldsOf(filter), ...likeGroup(group, touchpoint), parent },
      nth: 0,
    });
    setStood({ row: 'draft', column: 'name' });
    setField({ row: 'draft', column: 'name', begin: '' });
  };

  /** Opens the cell's field. `letter`: what was typed, which takes the place of what is there. */
  const edit = (letter?: string) => {
    if (row.kind === 'head') sortBy(column.id);
    else if (column.id === 'measures' || column.id === 'maps') {
      if (touchpoint) onDetails(column.id === 'maps' ? 'met' : 'measures');
    } else if (touchpoint) setField({ row: row.id, column: column.id, begin: letter });
  };

  const left = (how: Leave) => {
    if (draft && how === 'add') {
      // One after the other, without leaving the row.
      setDraft({ ...draft, nth: draft.nth + 1 });
      setStood({ row: 'draft', column: 'name' });
      return;
    }
    setField(null);
    setDraft(null);
    if (how !== 'away') grid.takeFocus();
    if (how === 'add') begin(false);
    if (how === 'next' || how === 'previous') grid.stand(rowIndex, columnIndex + (how === 'next' ? 1 : -1));
  };

  const commitDraft = (name: string) => {
    if (!draft || name === '') return;
    const id = addTouchpoint(editor, name, draft.fields, words);
    const { filter: now } = state.getState();
    const made = inventoryOf(journeyOf(editor)).filter((item) => item.touchpoint.id === id);
    state.setState({ chosen: id, ...(filterInventory(made, now).length === 0 && { filter: NO_FILTER }) });
    setStood({ row: '', column: 'name' });
  };

  const remove = async (id: string) => {
    const beside = ofTouchpoint(rows[rowIndex + 1]) ?? ofTouchpoint(rows[rowIndex - 1]);
    if (!(await removeTouchpoint(editor, id, words))) return;
    grid.takeFocus();
    state.setState({ chosen: beside?.id ?? null });
  };

  const clear = () => {
    if (!touchpoint) return;
    if (column.id === 'name') void remove(touchpoint.id);
    const empty = emptied(column.id);
    if (!empty) return;
    setTouchpoint(editor, touchpoint.id, empty.fields, empty.key);
    editor.getState().say(t('outline.empty'));
  };

  /** One place on or back in walk order, past the next row that is shown. */
  const shift = (by: 1 | -1) => {
    const here = subject;
    if (!here) return;
    grid.takeFocus();
    if (!movable) {
      editor.getState().say(t('inventory.walkHint'));
      return;
    }
    const order = rows.flatMap((item) => ofTouchpoint(item)?.id ?? []);
    const at = order.indexOf(here.id);
    if (at + by < 0 || at + by >= order.length) return;
    placeInWalk(editor, here.id, (by < 0 ? order[at - 1] : order[at + 2]) ?? null, words);
  };

  /** With Alt the arrows move what one stands on. */
  function before({ key, altKey }: KeyboardEvent): boolean | undefined {
    if (!altKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return undefined;
    shift(key === 'ArrowDown' ? 1 : -1);
    return true;
  }

  /** True when the key meant something here. */
  function press(event: KeyboardEvent): boolean {
    const add = ({ key, shiftKey }: KeyboardEvent) => begin(key === 'Enter' && shiftKey && subject !== undefined);
    if (writingKey(event, { add, edit, clear })) return true;
    const sign = signOf(event);
    if (sign === null || (column.id !== 'name' && column.id !== 'device')) return false;
    edit(sign);
    return true;
  }

  const grabbed = (event: PointerEvent) => {
    const handle = (event.target as Element).closest('[data-handle]');
    const element = handle?.closest<HTMLElement>('[data-row]');
    if (!element || event.button !== 0 || !scroller.current || !line.current) return;
    const id = element.dataset.row as string;
    event.preventDefault();
    grid.stand(
      rows.findIndex((item) => item.id === id),
      0,
    );
    dragRow(event.nativeEvent, {
      scroller: scroller.current,
      line: line.current,
      row: element,
      onDrop: (before) => placeInWalk(editor, id, before, words),
    });
  };

  const current: CurrentCell = { column: column.id, note: null, field: openField() };
  function openField() {
    if (!field || field.row !== row.id || field.column !== column.id) return null;
    if (row.kind === 'draft') {
      const label = t('inspector.touchpointName');
      return (
        <CellField
          key={draft?.nth}
          label={label}
          language={language}
          value=""
          begin={undefined}
          onCommit={commitDraft}
          onLeave={left}
        />
      );
    }
    if (!touchpoint) return null;
    const common = { label: `${column.title}, ${touchpoint.name}`, onLeave: left };
    const choice = { label: common.label, onLeave: (byKey: boolean) => left(byKey ? 'stay' : 'away') };
    switch (column.id) {
      case 'name':
        return (
          <CellField
            {...common}
            language={language}
            value={touchpoint.name}
            begin={field.begin}
            onCommit={(name) => rename(editor, touchpoint, name, words)}
          />
        );
      case 'device':
        return (
          <CellField
            {...common}
            language={language}
            value={touchpoint.device}
            begin={field.begin}
            onCommit={(device) => setTouchpoint(editor, touchpoint.id, { device }, 'edit.device')}
          />
        );
      case 'walk':
        return (
          <CellField
            {...common}
            value={words.number(items.find((item) => item.touchpoint === touchpoint)?.walk ?? 1)}
            begin={field.begin}
            onCommit={(text) => {
              const place = readNumber(text, words.language);
              if (place == null) editor.getState().say(t('inventory.numberWrong'));
              else setWalkPlace(editor, touchpoint.id, place, words);
            }}
          />
        );
      case 'phase':
        return (
          <Select
            {...choice}
            value={touchpoint.phase ?? NONE}
            options={([NONE, ...PHASES] as const).map((phase) => ({ value: phase, label: t(`phase.${phase}`) }))}
            onChange={(phase) =>
              setTouchpoint(editor, touchpoint.id, { phase: phase === NONE ? null : phase }, 'edit.touchpointPhase')
            }
          />
        );
      case 'channel':
        return (
          <Select
            {...choice}
            value={touchpoint.channel}
            options={CHANNELS.map((channel) => ({
              value: channel,
              label: t(`channel.${channel}`),
              icon: CHANNEL_ICONS[channel],
            }))}
            onChange={(channel) => setTouchpoint(editor, touchpoint.id, { channel }, 'edit.channel')}
          />
        );
      case 'control':
        return (
          <Select
            {...choice}
            value={touchpoint.control}
            options={CONTROLS.map((control) => ({ value: control, label: t(`control.${control}`) }))}
            onChange={(control) => setTouchpoint(editor, touchpoint.id, { control }, 'edit.control')}
          />
        );
      case 'parent':
        return (
          <Select
            {...choice}
            value={touchpoint.parent ?? NO_PARENT}
            options={[
              { value: NO_PARENT, label: t('inventory.noParent') },
              ...possibleParents(touchpoints, touchpoint.id)
                .toSorted((a, b) => words.compare(a.name, b.name))
                .map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(parent) => setParent(editor, touchpoint.id, parent === NO_PARENT ? null : parent)}
          />
        );
      case 'owners':
        return <OwnerField touchpoint={touchpoint} onLeave={choice.onLeave} />;
      default:
        return null;
    }
  }

  const renderRow = (item: Row, at: number) => {
    const common = { index: at + 2, columns, current: at + 1 === rowIndex ? current : null };
    switch (item.kind) {
      case 'head':
        return null;
      case 'group':
        return <GroupLine key={item.id} {...common} row={item} language={language} />;
      case 'draft':
        return <DraftLine key={item.id} {...common} depth={item.depth} />;
      case 'touchpoint':
        return (
          <TouchpointLine
            key={item.id}
            {...common}
            id={item.id}
            item={item.item}
            depth={item.depth}
            language={language}
            movable={movable}
          />
        );
    }
  };

  const act = (what: () => void) => {
    grid.takeFocus();
    what();
  };
  return (
    <>
      <div role="toolbar" aria-label={t('inventory.label')} className={styles.tools}>
        <Button icon="plus" title={`${t('command.map.addTouchpoint')} (Ctrl+Enter)`} onClick={() => begin(false)}>
          {t('outline.addTouchpoint')}
        </Button>
        <Button
          icon="plus"
          disabled={!subject}
          title={`${t('inventory.addPartHint')} (Ctrl+Shift+Enter)`}
          onClick={() => begin(true)}
        >
          {t('inventory.addPart')}
        </Button>
        <Button
          icon="merge"
          disabled={!subject || touchpoints.length < 2}
          onClick={() => subject && void mergeWithAnother(editor, subject.id, words)}
        >
          {t('inventory.merge')}
        </Button>
        {movable && (
          <>
            <IconButton
              icon="arrow-up"
              label={t('outline.up')}
              shortcut="Alt+ArrowUp"
              disabled={!subject}
              onClick={() => act(() => shift(-1))}
            />
            <IconButton
              icon="arrow-down"
              label={t('outline.down')}
              shortcut="Alt+ArrowDown"
              disabled={!subject}
              onClick={() => act(() => shift(1))}
            />
          </>
        )}
        <IconButton
          icon="trash-2"
          label={t('inventory.remove')}
          disabled={!subject}
          onClick={() => subject && void remove(subject.id)}
        />
      </div>
      <Filters owners={owners} shown={shown.length} of={items.length} />
      <GridFrame
        grid={grid}
        label={t('inventory.label')}
        help={t('inventory.help')}
        rows={rows.length}
        columns={columns.length}
        template={INVENTORY_COLUMNS.map((id) => WIDTHS[id]).join(' ')}
        inset={236}
        place={styles.table}
        scroller={scroller}
        onPointerDown={grabbed}
        onClick={(event) => {
          const at = grid.cellAt(event);
          if (!at) return;
          grid.stand(...at);
          if (at[0] === 0) sortBy((columns[at[1]] as Column).id);
        }}
        onDoubleClick={(event) => {
          if ((grid.cellAt(event)?.[0] ?? 0) > 0) edit();
        }}
        after={
          <>
            {rows.length === 1 && (
              <p className={styles.nothing}>{t(items.length === 0 ? 'inventory.nothingYet' : 'inventory.nothing')}</p>
            )}
            <div ref={line} className={styles.dropLine} hidden />
          </>
        }
      >
        <HeadLine
          columns={columns}
          current={rowIndex === 0 ? current : null}
          way={({ id }) => wayOf(id === sort.by, sort)}
        />
        <GridRows rows={rows.slice(1)} here={rowIndex - 1} line={renderRow} />
      </GridFrame>
    </>
  );
}

/** What makes a new touchpoint stand in the same group as another. */
function likeGroup(group: Grouping, touchpoint: Touchpoint | undefined): Partial<Touchpoint> {
  if (!touchpoint) return {};
  switch (group) {
    case 'phase':
      return { phase: touchpoint.phase };
    case 'channel':
      return { channel: touchpoint.channel };
    case 'owner':
      return { owners: touchpoint.owners };
    case 'none':
      return {};
  }
}
