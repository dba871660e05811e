/**
 * The map as an accessible grid: everything the canvas shows and does, by keyboard and for screen readers.
 * Stages and their moments are rows; the selection is that of the canvas.
 */
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useState } from 'react';
import { findById } from '../../shared/document/find.ts';
import { type Translator, translatorFor } from '../../shared/i18n/translate.ts';
import { extended, isPart, leading, type Part } from '../../shared/layout/selecting.ts';
import { sameSelection } from '../../shared/layout/selection.ts';
import { describeMoves, saySelected } from '../canvas/describe.ts';
import { feel } from '../canvas/feeling-keys.ts';
import { asksForMenu, offer } from '../context/offer.ts';
import { setTouchpoint } from '../inspector/changes.ts';
import { OwnerField } from '../inspector/OwnerField.tsx';
import { PersonaNames } from '../personas/PersonaNames.tsx';
import { takePastedPictures } from '../pictures/arrivals.ts';
import { addStage, deleteSelection, typeLane, typeOver, typeText } from '../state/actions.ts';
import { mapIn, mapOf, selectedIn, useEditor, useEditorStore } from '../state/editor.ts';
import { shiftLane } from '../state/lanes.ts';
import { shiftSelected } from '../state/several.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { CellField, type Leave } from '../ui/CellField.tsx';
import { type CurrentCell, GridFrame, GridRows } from '../ui/Grid.tsx';
import { type Track, useFolding } from '../ui/useFolding.tsx';
import { useGrid } from '../ui/useGrid.ts';
import { addBelow, addNoteIn, addStageAfter, clearCell, moveRow, setTruth } from './acts.ts';
import { FeelingEditor, TypingEditor } from './CellEditors.tsx';
import { LaneTools } from './LaneTools.tsx';
import { indexNotes, type NoteIndex } from './note-index.ts';
import styles from './Outline.module.css';
import { HeadRow, MomentRow, type ShownNote, StageRow } from './OutlineRow.tsx';
import {
  columnsOf,
  laneOfColumn,
  notesIn,
  type OutlineColumn,
  type OutlineRow,
  rowsOf,
  type Spot,
  selectionAt,
  spotFor,
} from './table.ts';

/** What stays fits between both panels in a window of 1280 px, with four lanes of notes; what folds is in the details. */
const TRACKS: Record<OutlineColumn['kind'], Track> = {
  name: { least: 158, grow: 0.9 },
  where: { least: 112, grow: 0.3, worth: 3 },
  feeling: { least: 80, grow: 0.42 },
  measures: { least: 120, grow: 0.3, worth: 4 },
  notes: { least: 116, grow: 1 },
  owners: { least: 108, grow: 0.3, worth: 1 },
  truth: { least: 76, grow: 0.1, worth: 2 },
};

/** Of several curves the first one stays. */
function trackOf(column: OutlineColumn, columns: readonly OutlineColumn[]): Track {
  const track = TRACKS[column.kind];
  const isFurther = column.kind === 'feeling' && columns.find(({ kind }) => kind === 'feeling') !== column;
  return isFurther ? { ...track, worth: 5 } : track;
}

/** A field that the outline itself opens; names and notes are typed through the editor's state. */
interface OpenField {
  row: string;
  column: string;
  begin: string | undefined;
}

export function Outline() {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const journey = useEditor((state) => state.history.journey);
  const map = useEditor(mapIn);
  const selection = useEditor((state) => state.selection);
  const others = useEditor((state) => state.others);
  const typing = useEditor((state) => state.typing);
  const [stood, setStood] = useState<Spot>({ row: '', column: '' });
  const [field, setField] = useState<OpenField | null>(null);

  const { language } = journey;
  const { curves, lanes } = map;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the journey only its personas name a column.
  const all = useMemo(
    () => columnsOf(journey, map, words, translatorFor(language)),
    [curves, lanes, journey.personas, words, language],
  );
  const rows = useMemo(() => rowsOf(map), [map]);
  const notes = useMemo(() => indexNotes(map), [map]);
  const touchpoints = useMemo(
    () => new Map(journey.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint])),
    [journey.touchpoints],
  );
  const owners = useMemo(() => new Map(journey.owners.map((owner) => [owner.id, owner.name])), [journey.owners]);

  const names = useMemo(() => {
    const all = new Map<string, string>();
    for (const item of rows) {
      if (item.kind === 'moment') all.set(item.id, touchpoints.get(item.moment.touchpoint)?.name ?? '');
    }
    return all;
  }, [rows, touchpoints]);

  const spot = spotFor(stood, selection, map, rows, all, notes);
  const { columns, template, watch, rail } = useFolding('outline', all, trackOf, spot.column);
  const rowIndex = Math.max(
    0,
    rows.findIndex((row) => row.id === spot.row),
  );
  const columnIndex = Math.max(
    0,
    columns.findIndex((column) => column.id === spot.column),
  );
  const row = rows[rowIndex] as OutlineRow;
  const column = columns[columnIndex] as OutlineColumn;
  const inCell = notesIn(row, column, notes);
  const note = inCell.length > 0 ? (inCell.find((id) => id === spot.note) ?? inCell[0] ?? null) : null;

  useEffect(() => takePastedPictures(editor), [editor]);

  const goTo = (toRow: number, toColumn: number, toNote?: string) => {
    const nextRow = rows[toRow] as OutlineRow;
    const nextColumn = columns[toColumn] as OutlineColumn;
    setStood({ row: nextRow.id, column: nextColumn.id, note: toNote });
    editor.getState().select(selectionAt(nextRow, nextColumn, notes, toNote));
  };
  const grid = useGrid({
    rows: rows.map(({ id }) => id),
    columns: columns.map(({ id }) => id),
    row: rowIndex,
    column: columnIndex,
    direction: words.direction,
    onStand: goTo,
    before,
    press,
  });

  /** Takes the row above or below into the selection, by what its cell stands for. */
  const extend = (by: 1 | -1) => {
    // From a feeling on, its row goes along.
    const own = selection && !isPart(selection) ? partAt(row, column, notes) : null;
    const lead = own ?? selection;
    for (let at = rowIndex + by; at > 0 && at < rows.length; at += by) {
      const next = rows[at];
      const there = next && partAt(next, column, notes);
      const isOther = row.kind !== 'head' && lead && isPart(lead) && there?.kind !== lead.kind;
      if (!next || !there || isOther) continue;
      setStood({ row: next.id, column: column.id });
      editor.getState().selectSeveral(extended(own ? [own] : selectedIn(editor.getState()), there));
      saySelected(editor, words);
      grid.takeFocus();
      return;
    }
  };

  /** With Shift all rows from where one stands to there; with Ctrl or ⌘ that one more, or one less. */
  const takeTo = (toRow: number, toColumn: number, range: boolean) => {
    const to = rows[toRow];
    const inColumn = columns[toColumn];
    const there = to && inColumn && partAt(to, inColumn, notes);
    if (!to || !inColumn || !there) return;
    const state = editor.getState();
    if (range) {
      const [first, last] = rowIndex < toRow ? [rowIndex, toRow] : [toRow, rowIndex];
      const between = rows.slice(first, last + 1).flatMap((item) => partAt(item, inColumn, notes) ?? []);
      const alike = between.filter((item) => item.kind === there.kind);
      state.selectSeveral(leading([...selectedIn(state).filter(isPart).filter(notIn(alike)), ...alike], there));
    } else {
      const first = state.selection && !isPart(state.selection) ? partAt(row, column, notes) : null;
      if (first) state.select(first);
      editor.getState().toggleSelected(there);
    }
    setStood({ row: to.id, column: inColumn.id });
    saySelected(editor, words);
    grid.takeFocus();
  };

  /** The menu of what is selected, beside the cell that one stands in. */
  const offerHere = () => {
    const back = grid.current();
    if (!back) return;
    const box = back.getBoundingClientRect();
    offer({ x: words.direction === 'rtl' ? box.right : box.left, y: box.bottom, back });
  };

  /** Up and down go through the notes of a cell before they leave it. */
  const upOrDown = (by: 1 | -1) => {
    const nextNote = note === null ? undefined : inCell[inCell.indexOf(note) + by];
    if (nextNote !== undefined) {
      goTo(rowIndex, columnIndex, nextNote);
      grid.takeFocus();
      editor.getState().say(findById(map.notes, nextNote)?.text ?? '');
      return;
    }
    const next = rows[rowIndex + by];
    if (!next) return;
    const there = notesIn(next, column, notes);
    goTo(rowIndex + by, columnIndex, by > 0 ? there[0] : there.at(-1));
    grid.takeFocus();
  };

  /** Opens the cell's field. `begin`: the letter that was typed, which takes the place of what is there. */
  const edit = (begin?: string) => {
    if (row.kind === 'head') {
      const lane = laneOfColumn(column);
      if (lane !== null) typeLane(editor, lane);
      return;
    }
    if (column.kind === 'measures') return;
    if (column.kind === 'name' || column.kind === 'notes') {
      typeOver(editor, selectionAt(row, column, notes, note ?? undefined));
      if (begin !== undefined && editor.getState().typing) typeText(editor, begin);
    } else if (row.kind === 'moment') {
      if (column.kind === 'truth') setTruth(editor, row, !row.moment.momentOfTruth, words);
      else setField({ row: row.id, column: column.id, begin });
    }
  };

  const left = (how: Leave) => {
    setField(null);
    if (how !== 'away') grid.takeFocus();
    if (how === 'add') {
      const { selection: now } = editor.getState();
      const at = now?.kind === 'moment' ? rowsOf(mapOf(editor)).find((item) => item.id === now.id) : undefined;
      addBelow(editor, at ?? row);
    } else if (how === 'next' || how === 'previous') {
      grid.stand(rowIndex, columnIndex + (how === 'next' ? 1 : -1));
    }
  };

  /** What a key does to what is selected, or moves; undefined when it leads from cell to cell as in any table. */
  function before(event: KeyboardEvent): boolean | undefined {
    const { key, shiftKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    if (asksForMenu(event)) {
      offerHere();
      return true;
    }
    if (event.altKey && row.kind === 'head') return moveColumn(event);
    if (others.length > 0 && actOnAll(event)) return true;
    // A figure in a cell is written there; on whole rows, by their heads, it says how they feel, as on the map.
    if (others.length > 0 && column.kind === 'name' && !ctrl && !event.altKey && feel(key, editor, words)) {
      grid.takeFocus();
      return true;
    }
    if (!ctrl && !event.altKey && shiftKey && (key === 'ArrowUp' || key === 'ArrowDown') && row.kind !== 'head') {
      extend(key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    if (event.altKey) {
      if (key !== 'ArrowUp' && key !== 'ArrowDown') return false;
      grid.takeFocus();
      moveRow(editor, row, key === 'ArrowDown' ? 1 : -1, shiftKey, words);
      return true;
    }
    if (!ctrl && (key === 'ArrowUp' || key === 'ArrowDown')) {
      upOrDown(key === 'ArrowDown' ? 1 : -1);
      return true;
    }
    return undefined;
  }

  /** True when the key meant something here. */
  function press(event: KeyboardEvent): boolean {
    const { key, shiftKey } = event;
    const ctrl = event.ctrlKey || event.metaKey;
    switch (key) {
      case 'Insert':
        addBelow(editor, row);
        return true;
      case 'Enter':
        if (ctrl && shiftKey) addStageAfter(editor, row);
        else if (ctrl) addBelow(editor, row);
        else if (shiftKey) return addNoteIn(editor, row, column);
        else edit();
        return true;
      case 'F2':
        edit();
        return true;
      case 'Delete':
      case 'Backspace':
        grid.takeFocus();
        clearCell(editor, row, column, words);
        return true;
      case 'Escape':
        return false;
      case ' ':
        edit();
        return true;
      default:
        if (ctrl || [...key].length !== 1 || row.kind === 'head' || column.kind === 'truth') return false;
        // Plus and minus count votes on a note.
        if (note !== null && (key === '+' || key === '-')) return false;
        edit(key);
        return true;
    }
  }

  /** Keys that mean all that is selected, where that is more than one thing. */
  const actOnAll = ({ key, altKey, shiftKey }: KeyboardEvent): boolean => {
    const state = editor.getState();
    if (altKey && !shiftKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      if (shiftSelected(editor, key === 'ArrowDown' ? 1 : -1)) state.say(describeMoves(editor, words));
    } else if (key === 'Delete' || key === 'Backspace') {
      const count = others.length + 1;
      deleteSelection(editor);
      state.say(t('say.removedSeveral', { count }));
    } else if (key === 'Escape') {
      state.select(selection);
      saySelected(editor, words);
    } else return false;
    grid.takeFocus();
    return true;
  };

  /** Lanes move with their columns: on with Alt and the arrow that leads on, back with the other. */
  const moveColumn = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const lane = laneOfColumn(column);
    const onward = words.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (lane === null || shiftKey || !key.startsWith('Arrow')) return false;
    grid.takeFocus();
    shiftLane(editor, lane, key === onward || key === 'ArrowDown' ? 1 : -1, words);
    return true;
  };

  const clicked = (event: MouseEvent) => {
    const at = grid.cellAt(event);
    if (!at) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      takeTo(...at, event.shiftKey);
      return;
    }
    grid.stand(...at);
    const to = rows[at[0]];
    if ((event.target as Element).closest('[data-toggle]') && to?.kind === 'moment') {
      setTruth(editor, to, !to.moment.momentOfTruth, words);
    }
  };

  const current: CurrentCell = { column: column.id, note, field: openField() };
  function openField() {
    const label = `${column.title}, ${rowName(row)}`;
    if (typing) return <TypingEditor key={JSON.stringify(typing)} label={label} onLeave={left} />;
    if (!field || field.row !== row.id || field.column !== column.id || row.kind !== 'moment') return null;
    const touchpoint = touchpoints.get(row.moment.touchpoint);
    if (column.kind === 'feeling') {
      return (
        <FeelingEditor
          label={label}
          moment={row.id}
          curve={column.curve}
          value={row.moment.feelings[column.curve] ?? null}
          begin={field.begin}
          onLeave={left}
        />
      );
    }
    if (!touchpoint) return null;
    if (column.kind === 'owners') {
      return <OwnerField touchpoint={touchpoint} onLeave={(byKey) => left(byKey ? 'stay' : 'away')} />;
    }
    return (
      <CellField
        label={label}
        value={touchpoint.device}
        begin={field.begin}
        onCommit={(device) => setTouchpoint(editor, touchpoint.id, { device }, 'edit.device')}
        onLeave={left}
      />
    );
  }
  function rowName(of: OutlineRow): string {
    if (of.kind === 'head') return '';
    return of.kind === 'stage' ? of.stage.name : nameOf(of.id);
  }
  function nameOf(moment: string): string {
    return names.get(moment) ?? '';
  }

  if (map.stages.length === 0) {
    return (
      <div className={styles.nothing}>
        <p>{t('outline.nothing')}</p>
        <Button icon="plus" kind="primary" onClick={() => addStage(editor, 0)}>
          {t('outline.addStage')}
        </Button>
      </div>
    );
  }

  const selectedIds = new Set(
    others.length === 0 ? [] : selectedIn(editor.getState()).flatMap((item) => ('id' in item ? item.id : [])),
  );
  const takenIn = (item: OutlineRow): string => {
    if (selectedIds.size === 0) return '';
    const ids = [item.id, ...columns.flatMap((one) => notesIn(item, one, notes))];
    // Something, also where nothing of the row is selected: it is one of several rows then.
    return [NONE_TAKEN, ...ids.filter((id) => selectedIds.has(id))].join(' ');
  };

  const renderRow = (item: OutlineRow, at: number) => {
    if (item.kind === 'head') return null;
    const common = {
      index: at + 2,
      columns,
      language,
      current: at + 1 === rowIndex ? current : null,
      taken: takenIn(item),
    };
    if (item.kind === 'stage') {
      return (
        <StageRow
          key={item.id}
          {...common}
          stage={item.stage}
          notes={columns.map((one) => (one.kind === 'notes' ? notes.atStage(one.lane, item.id) : NO_NOTES))}
        />
      );
    }
    const touchpoint = touchpoints.get(item.moment.touchpoint);
    return (
      <MomentRow
        key={item.id}
        {...common}
        moment={item.moment}
        touchpoint={touchpoint}
        owners={(touchpoint?.owners ?? []).map((id) => owners.get(id) ?? '').join(', ')}
        notes={columns.map((one) => {
          if (one.kind !== 'notes') return NO_NOTES;
          const here = notes.atMoment(one.lane, item.id);
          if (here.length === 0) return NO_NOTES;
          return here.map((is): ShownNote => ({ ...is, fromName: nameOf(is.from), toName: nameOf(is.to) }));
        })}
      />
    );
  };

  return (
    <div className={styles.outline}>
      <PersonaNames />
      <OutlineTools
        words={words}
        row={row}
        column={column}
        onHead={() => grid.stand(0, columnIndex)}
        onAct={(act) => {
          grid.takeFocus();
          act();
        }}
      />
      <GridFrame
        grid={grid}
        label={t('outline.label')}
        help={t('outline.help')}
        rows={rows.length}
        columns={columns.length}
        template={template}
        inset={166}
        rail={rail}
        scroller={watch}
        aria-multiselectable
        onClick={clicked}
        onContextMenu={(event) => {
          const at = grid.cellAt(event);
          const pointer = event.nativeEvent as PointerEvent;
          if (!at) return;
          event.preventDefault();
          if (pointer.pointerType === '') return;
          const there = partAt(rows[at[0]] as OutlineRow, columns[at[1]] as OutlineColumn, notes);
          const isAmong = there !== null && selectedIn(editor.getState()).some((one) => sameSelection(one, there));
          if (!isAmong) grid.stand(...at);
          const back = (event.target as Element).closest<HTMLElement>('[data-column]') ?? event.currentTarget;
          offer({ x: event.clientX, y: event.clientY, back }, event.buttons !== 0);
        }}
        onDoubleClick={(event) => {
          if (grid.cellAt(event) && !(event.target as Element).closest('[data-toggle]')) edit();
        }}
      >
        <HeadRow columns={columns} language={language} current={rowIndex === 0 ? current : null} />
        <GridRows rows={rows.slice(1)} here={rowIndex - 1} line={renderRow} />
      </GridFrame>
    </div>
  );
}

const NO_NOTES: readonly never[] = [];
const NONE_TAKEN = '-';

/** What a cell stands for among several selected things: its first note, or else the moment or stage of its row. */
function partAt(row: OutlineRow, column: OutlineColumn, notes: NoteIndex): Part | null {
  const there = selectionAt(row, column, notes);
  if (there && isPart(there)) return there;
  return there?.kind === 'feeling' ? { kind: 'moment', id: there.moment } : null;
}

function notIn(parts: readonly Part[]): (part: Part) => boolean {
  const ids = new Set(parts.map(({ id }) => id));
  return ({ id }) => !ids.has(id);
}

interface ToolsProps {
  words: Translator;
  row: OutlineRow;
  column: OutlineColumn;
  /** Stands in the head of the column. */
  onHead: () => void;
  /** Does it and gives the focus back to the table. */
  onAct: (act: () => void) => void;
}

/** What the keys do, for the mouse. */
function OutlineTools({ words, row, column, onHead, onAct }: ToolsProps) {
  const { t } = words;
  const editor = useEditorStore();
  const inHead = row.kind === 'head';
  return (
    <div role="toolbar" aria-label={t('outline.label')} className={styles.tools}>
      <Button
        icon="plus"
        title={`${t('outline.addTouchpointHint')} (Ctrl+Enter)`}
        onClick={() => onAct(() => addBelow(editor, row))}
      >
        {t('outline.addTouchpoint')}
      </Button>
      <Button
        icon="plus"
        title={`${t('outline.addStageHint')} (Ctrl+Shift+Enter)`}
        onClick={() => onAct(() => addStageAfter(editor, row))}
      >
        {t('outline.addStage')}
      </Button>
      <Button
        icon="plus"
        disabled={column.kind !== 'notes' || inHead}
        title={`${t('outline.addNoteHint')} (Shift+Enter)`}
        onClick={() => onAct(() => addNoteIn(editor, row, column))}
      >
        {t('outline.addNote')}
      </Button>
      <LaneTools lane={laneOfColumn(column)} onHead={onHead} onAct={onAct} />
      <span className={styles.gap} />
      <IconButton
        icon="arrow-up"
        label={t('outline.up')}
        shortcut="Alt+ArrowUp"
        disabled={inHead}
        onClick={() => onAct(() => moveRow(editor, row, -1, false, words))}
      />
      <IconButton
        icon="arrow-down"
        label={t('outline.down')}
        shortcut="Alt+ArrowDown"
        disabled={inHead}
        onClick={() => onAct(() => moveRow(editor, row, 1, false, words))}
      />
      <IconButton
        icon="trash-2"
        label={t('outline.delete')}
        shortcut="Delete"
        disabled={inHead}
        onClick={() => onAct(() => clearCell(editor, row, column, words))}
      />
    </div>
  );
}
