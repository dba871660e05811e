/**
 * The grid that a sheet is typed back into: rows in the order of the paper, a key a score.
 * Keys: see docs/guide/audit.md; what they mean is asked of keys.ts.
 */
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { type ScoredRow, touchpointCalled } from '../../shared/audit/met-on-way.ts';
import { progressOf, rowsById } from '../../shared/audit/progress.ts';
import { tallyRound } from '../../shared/audit/tally.ts';
import { changesAt } from '../../shared/audit/task.ts';
import { writtenAt } from '../../shared/audit/together.ts';
import { findById } from '../../shared/document/find.ts';
import type { Score } from '../../shared/document/schema.ts';
import { CRITERIA } from '../../shared/document/terms.ts';
import { readDate, writeDate } from '../../shared/i18n/typed.ts';
import { useEditorStore } from '../state/editor.ts';
import { today } from '../state/today.ts';
import { useTranslator } from '../state/workspace.ts';
import { CellField, type Leave } from '../ui/CellField.tsx';
import table from '../ui/Grid.module.css';
import { type CurrentCell, GridFrame, GridRows, HeadLine } from '../ui/Grid.tsx';
import { type Track, useFolding } from '../ui/useFolding.tsx';
import { cellId, useGrid } from '../ui/useGrid.ts';
import { signOf } from '../ui/writing-keys.ts';
import styles from './Audit.module.css';
import { AuditLine, type Column, type Said } from './AuditLine.tsx';
import { addMet, chosenNow, hasTask, makeTask, setScore, setWritten } from './acts.ts';
import { meaningOf } from './keys.ts';
import { RowOwner } from './RowOwner.tsx';
import type { Audit, AuditGroup } from './reading.ts';
import { scoreWords } from './ScoreMark.tsx';
import { useTypedCode } from './useTypedCode.ts';
import { auditOf, isCriterion, STOPS, type Stop, useAudit } from './view-state.ts';

/** Beside the panels in a window of 1280 px there is room for all but the date, which opens where one stands in it. */
const TRACKS: Record<Column['kind'], Track> = {
  code: { least: 62, grow: 0.1 },
  name: { least: 128, grow: 1.5 },
  score: { least: 66, grow: 0.7 },
  text: { least: 118, grow: 1.3 },
  owner: { least: 128, grow: 0.9, worth: 2 },
  due: { least: 92, grow: 0.6, worth: 1 },
};
const trackOf = ({ kind }: Column) => TRACKS[kind];

/** The empty row at the end, for the name of what was met on the way. */
const DRAFT = 'draft';

type Item = { kind: 'head'; group: AuditGroup } | { kind: 'row'; row: ScoredRow; at: number } | { kind: 'draft' };

export function AuditGrid({ audit }: { audit: Audit }) {
  const words = useTranslator();
  const { t, direction } = words;
  const editor = useEditorStore();
  const state = auditOf(editor);
  const at = useAudit((now) => now.at);
  const order = useAudit((now) => now.order);
  /** What was typed to begin with, of the field that is open; null: none is. */
  const [field, setField] = useState<{ begin: string | undefined } | null>(null);

  const { journey, rows, groups, met, touchpoints, chosen } = audit;
  const { round, sheet, everyone } = chosen;
  const { language } = journey;
  const all = useMemo<Column[]>(
    () => [
      { id: 'code', kind: 'code', title: t('worksheet.audit.code') },
      { id: 'name', kind: 'name', title: t('worksheet.audit.touchpoint') },
      ...CRITERIA.map((id) => ({ id, kind: 'score' as const, title: t(`worksheet.audit.head.${id}`) })),
      { id: 'saw', kind: 'text', title: t('worksheet.audit.saw') },
      { id: 'change', kind: 'text', title: t('worksheet.audit.change') },
      { id: 'owner', kind: 'owner', title: t('plan.column.owner') },
      { id: 'due', kind: 'due', title: t('plan.column.due') },
    ],
    [t],
  );
  const items = useMemo(() => {
    const all: Item[] = [];
    let count = 0;
    const head = { id: 'met', name: t('worksheet.audit.spare'), language: words.language, rows: met };
    const ownHead = met.length > 0 || !everyone ? [head] : [];
    for (const group of [...groups, ...ownHead]) {
      all.push({ kind: 'head', group });
      for (const row of group.rows) all.push({ kind: 'row', row, at: count++ });
    }
    if (!everyone) all.push({ kind: 'draft' });
    return all;
  }, [groups, met, everyone, t, words.language]);
  const given = useMemo(() => rowsById(sheet), [sheet]);
  const tallies = useMemo(() => (everyone ? tallyRound(round) : null), [everyone, round]);

  // Where one stands; to begin with, at the first score that is missing.
  const first = useMemo(() => firstMissing(touchpoints, given, everyone), [touchpoints, given, everyone]);
  const isDraft = !everyone && at?.touchpoint === DRAFT;
  const known = isDraft ? rows.length : at === null ? -1 : touchpoints.indexOf(at.touchpoint);
  const rowIndex = known >= 0 ? known : first.row;
  const stop: Stop = known >= 0 && at ? at.stop : (STOPS[first.stop] as Stop);
  const stopIndex = STOPS.indexOf(stop);
  /** undefined: one stands in the empty row. */
  const row = rows[rowIndex];
  const touchpoint = row?.touchpoint.id ?? DRAFT;
  const lines = useMemo(() => (everyone ? touchpoints : [...touchpoints, DRAFT]), [everyone, touchpoints]);
  const { columns, template, watch, rail } = useFolding('audit', all, trackOf, stop);

  const grid = useGrid({
    rows: lines,
    columns: STOPS,
    row: rowIndex,
    column: stopIndex,
    direction,
    top: 0,
    onStand: (toRow, toStop) => {
      state.setState({ at: { touchpoint: lines[toRow] as string, stop: STOPS[toStop] as Stop } });
    },
    before: (event) => code.press(event),
    press,
    // One who comes to the view comes to type.
    comesFrom: 'header nav',
  });
  const { stand } = grid;
  const code = useTypedCode({
    codes: audit.codes,
    onFound: (to) => {
      const scores = given.get(touchpoints[to] ?? '')?.scores ?? {};
      const missing = CRITERIA.findIndex((criterion) => scores[criterion] === undefined);
      stand(to, Math.max(0, missing));
    },
    onUnknown: (unknown) => say(t('audit.noCode', { code: unknown })),
  });
  const { typed } = code;
  // Another sheet is as tall as its texts, and another order moves the row: where one stands stays in sight.
  const shown = `${everyone ? 'everyone' : sheet?.id} ${order}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: not at every step, which the browser follows by itself.
  useEffect(() => {
    grid.current()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [shown]);

  const say = (text: string) => editor.getState().say(text);
  /** To the next score, over the end of the row; after the last one stays there. */
  const stepOn = () => {
    if (stopIndex < CRITERIA.length - 1) stand(rowIndex, stopIndex + 1);
    else if (rowIndex < rows.length - 1) stand(rowIndex + 1, 0);
    else stand(rowIndex, stopIndex);
  };

  const enter = (score: Score) => {
    if (everyone || !row) return say(t('audit.chooseAuditor'));
    if (!isCriterion(stop)) return say(t('audit.scoreHere'));
    setScore(editor, touchpoint, stop, score);
    const value = score === 'na' ? null : score;
    const entered = t('audit.entered', {
      touchpoint: row.touchpoint.name,
      criterion: t(`criterion.${stop}`),
      score: scoreWords(value, score === 'na', words),
    });
    const { done, of } = progressOf(touchpoints, chosenNow(editor).sheet);
    say(done === of ? `${entered}. ${t('audit.complete')}` : entered);
    stepOn();
  };
  const clear = (toRow: number, toStop: number) => {
    const cleared = rows[toRow];
    const criterion = STOPS[toStop];
    if (!cleared || criterion === undefined) return;
    stand(toRow, toStop);
    if (everyone) return say(t('audit.chooseAuditor'));
    const { id, name } = cleared.touchpoint;
    if (!isCriterion(criterion)) {
      const empty = criterion === 'saw' || criterion === 'change' ? '' : null;
      if ((given.get(id)?.[criterion] || null) !== null) setWritten(editor, id, criterion, empty);
      return say(t('outline.empty'));
    }
    if (given.get(id)?.scores[criterion] !== undefined) setScore(editor, id, criterion, null);
    say(
      t('audit.entered', {
        touchpoint: name,
        criterion: t(`criterion.${criterion}`),
        score: scoreWords(null, false, words),
      }),
    );
  };
  const stepBack = () => {
    // A text is not lost by a key that goes back.
    if (!isCriterion(stop)) return stand(rowIndex, stopIndex - 1);
    if (stopIndex > 0) clear(rowIndex, stopIndex - 1);
    else if (rowIndex > 0) clear(rowIndex - 1, CRITERIA.length - 1);
    else clear(0, 0);
  };

  const edit = (begin?: string) => {
    if (isCriterion(stop)) return;
    if (everyone) say(t('audit.chooseAuditor'));
    else setField({ begin });
  };
  const toTask = () => {
    const change = everyone && round ? (changesAt(round, touchpoint)[0] ?? '') : (given.get(touchpoint)?.change ?? '');
    if (round && makeTask(editor, round, touchpoint, { change }, words)) return;
    say(t('audit.changeFirst'));
    stand(rowIndex, STOPS.indexOf('change'));
    if (!everyone) setField({ begin: undefined });
  };

  /** In the empty row a sign begins the name; only a code still leads elsewhere. */
  const pressDraft = (event: KeyboardEvent): boolean => {
    const sign = signOf(event);
    if (meaningOf(event.nativeEvent)?.means === 'code') code.begin();
    else if (event.key === 'Enter' || event.key === 'F2') setField({ begin: undefined });
    else if (event.key === 'Backspace') stand(rowIndex - 1, stopIndex);
    else if (sign !== null && sign.trim() !== '') setField({ begin: sign });
    else return false;
    return true;
  };
  function press(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey) return false;
    if (!row) return pressDraft(event);
    const { key } = event;
    switch (key) {
      case 'Backspace':
        stepBack();
        return true;
      case 'Delete':
        clear(rowIndex, stopIndex);
        return true;
      case 'Enter':
      case 'F2':
        if (isCriterion(stop)) stand(rowIndex, STOPS.indexOf('saw'));
        else edit();
        return true;
    }
    const meaning = meaningOf(event.nativeEvent);
    // A date is figures too.
    if (stop === 'due' && (meaning?.means === 'score' || meaning?.means === 'noScore')) {
      edit(key);
      return true;
    }
    switch (meaning?.means) {
      case 'score':
        enter(meaning.score);
        return true;
      case 'noScore':
        say(t('audit.noScore'));
        return true;
      case 'notApplicable':
        enter('na');
        return true;
      case 'task':
        toTask();
        return true;
      case 'code':
        code.begin();
        return true;
      case 'letter':
        code.letter(meaning.letter, meaning.place);
        return true;
      default:
        return false;
    }
  }

  const addNamed = (name: string) => {
    const called = touchpointCalled(journey, name);
    const isRow = called !== undefined && touchpoints.includes(called.id);
    if (isRow) say(t('audit.metKnown', { name: called.name }));
    const to = isRow ? called.id : addMet(editor, name, words);
    state.setState({ at: { touchpoint: to, stop: CRITERIA[0] } });
  };
  const left = (how: Leave) => {
    setField(null);
    if (how !== 'away') grid.takeFocus();
    if (!row) return;
    if (how === 'previous') stand(rowIndex, stopIndex - 1);
    if (how === 'next' && stopIndex < STOPS.length - 1) {
      stand(rowIndex, stopIndex + 1);
      setField({ begin: undefined });
    } else if (how === 'next' || how === 'add') stand(rowIndex + 1, 0);
  };
  const openField = () => {
    if (!field || everyone) return null;
    if (!row) {
      return (
        <CellField
          label={t('worksheet.audit.touchpoint')}
          language={language}
          value=""
          begin={field.begin}
          onCommit={(name) => name !== '' && addNamed(name)}
          onLeave={left}
        />
      );
    }
    if (isCriterion(stop)) return null;
    const title = all.find(({ id }) => id === stop)?.title ?? '';
    const written = given.get(touchpoint);
    const common = {
      key: `${touchpoint}-${stop}`,
      label: `${title}, ${row.touchpoint.name}`,
      begin: field.begin,
      onLeave: left,
    };
    switch (stop) {
      case 'owner':
        return <RowOwner key={common.key} touchpoint={touchpoint} owner={written?.owner ?? null} onLeave={left} />;
      case 'due':
        return (
          <CellField
            {...common}
            key={common.key}
            value={written?.due ? writeDate(written.due, words.language) : ''}
            onCommit={(text) => {
              const due = readDate(text, words.language);
              if (due === undefined) say(t('inventory.dateWrong', { example: writeDate(today(), words.language) }));
              else setWritten(editor, touchpoint, 'due', due);
            }}
          />
        );
      default:
        return (
          <CellField
            {...common}
            key={common.key}
            language={language}
            value={written?.[stop] ?? ''}
            onCommit={(text) => setWritten(editor, touchpoint, stop, text)}
          />
        );
    }
  };

  const itemIndex = row ? items.findIndex((item) => item.kind === 'row' && item.at === rowIndex) : items.length - 1;
  const current: CurrentCell = { column: stop, note: null, field: openField() };
  const namesOf = (ids: readonly (string | null)[]) =>
    ids.flatMap((id) => findById(journey.owners, id)?.name ?? []).join('\n');
  const saidOf = (id: string): Said => {
    if (!tallies || !round) {
      const own = given.get(id);
      return { by: 'auditor', row: own, owner: namesOf([own?.owner ?? null]), due: own?.due ?? '' };
    }
    const { saw, change, owners, due } = writtenAt(round, id);
    return { by: 'everyone', tally: tallies.get(id), saw, change, owner: namesOf(owners), due: due.join(' ') };
  };
  const tasked = useMemo(
    () => new Set(journey.tasks.filter((task) => task.round === round?.id).map((task) => task.touchpoint)),
    [journey.tasks, round?.id],
  );
  const isTask = (said: Said, id: string) => {
    // Few rows have any: the words are compared of those alone.
    if (!tasked.has(id)) return false;
    const change = said.by === 'auditor' ? (said.row?.change ?? '') : said.change;
    return round !== undefined && change !== '' && hasTask(journey, round, id, { change });
  };

  return (
    <div className={styles.frame}>
      <GridFrame
        grid={grid}
        label={t('audit.grid')}
        help={t('audit.help')}
        rows={items.length + 1}
        columns={columns.length}
        template={template}
        inset={74}
        rail={rail}
        scroller={watch}
        onClick={(event) => {
          const to = grid.cellAt(event);
          code.end();
          if (to) stand(...to);
        }}
        onDoubleClick={(event) => {
          if (!grid.cellAt(event)) return;
          if (row) edit();
          else setField({ begin: undefined });
        }}
      >
        <HeadLine columns={columns} current={null} look={styles.head} />
        <GridRows
          rows={items}
          here={itemIndex}
          line={(item, place) => {
            const index = place + 2;
            if (item.kind === 'head') {
              return <HeadOfGroup key={item.group.id} index={index} group={item.group} span={columns.length} />;
            }
            if (item.kind === 'draft') return <DraftLine key={DRAFT} index={index} current={row ? null : current} />;
            const { id } = item.row.touchpoint;
            const said = saidOf(id);
            return (
              <AuditLine
                key={id}
                index={index}
                columns={columns}
                current={item.at === rowIndex ? current : null}
                row={item.row}
                said={said}
                isTask={isTask(said, id)}
                language={language}
              />
            );
          }}
        />
      </GridFrame>
      {typed !== null && (
        <div className={styles.typed} data-typed>
          <span>{t('audit.typing')}</span>
          <span className={styles.caps}>
            {typed === '' ? (
              <kbd>/</kbd>
            ) : (
              [...typed].map((sign, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same sign may come twice.
                <kbd key={index}>{sign.toLocaleUpperCase(language)}</kbd>
              ))
            )}
          </span>
        </div>
      )}
    </div>
  );
}

function HeadOfGroup({ index, group, span }: { index: number; group: AuditGroup; span: number }) {
  const { t } = useTranslator();
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the grid itself.
    // biome-ignore lint/a11y/useFocusableInteractive: cells take the focus, as in any grid.
    <div role="row" aria-rowindex={index} className={`${table.row} ${styles.stage}`}>
      {/* biome-ignore lint/a11y/useSemanticElements: as the grid itself. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: a heading is nothing to go to. */}
      <div role="rowheader" aria-colindex={1} aria-colspan={span} className={styles.stageName}>
        <bdi lang={group.language}>{group.name || t('outline.unnamed')}</bdi>
      </div>
    </div>
  );
}

/** Where the name of what was met on the way is typed; it is one cell, in whatever column one comes to it. */
function DraftLine({ index, current }: { index: number; current: CurrentCell | null }) {
  const { t } = useTranslator();
  return (
    // biome-ignore lint/a11y/useSemanticElements: as the grid itself.
    // biome-ignore lint/a11y/useFocusableInteractive: cells take the focus, as in any grid.
    <div
      role="row"
      aria-rowindex={index}
      className={`${table.row} ${styles.line} ${current ? table.chosen : ''}`}
      data-row={DRAFT}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as the grid itself. */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: there is nothing in it to go to. */}
      <div role="gridcell" aria-colindex={1} data-column="code" className={`${table.cell} ${table.first}`} />
      {/* biome-ignore lint/a11y/useSemanticElements: as the grid itself. */}
      <div
        id={cellId(DRAFT, current?.column ?? 'name')}
        role="gridcell"
        aria-colindex={2}
        aria-selected={current !== null}
        tabIndex={current ? 0 : -1}
        data-column="name"
        className={`${table.cell} ${styles.draft}`}
      >
        {current?.field ?? t('audit.metName')}
      </div>
    </div>
  );
}

/** The first score that the sheet has not; the first of all where none is missing. */
function firstMissing(
  touchpoints: readonly string[],
  given: ReturnType<typeof rowsById>,
  everyone: boolean,
): { row: number; stop: number } {
  if (!everyone) {
    for (const [row, id] of touchpoints.entries()) {
      const scores = given.get(id)?.scores ?? {};
      const stop = CRITERIA.findIndex((criterion) => scores[criterion] === undefined);
      if (stop >= 0) return { row, stop };
    }
  }
  return { row: 0, stop: 0 };
}
