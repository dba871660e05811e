/** The two maps row by row: how it was, what changed, how it is. */
import { useState } from 'react';
import type { Comparison, NotePair, StagePair, Standing } from '../../shared/compare/comparison.ts';
import { type ChangeKind, isChangedNote, isChangedStage, kindsOfMoment } from '../../shared/compare/counts.ts';
import type { MomentRow, StageRows } from '../../shared/compare/rows.ts';
import type { Curve, Journey } from '../../shared/document/schema.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { curveName } from '../../shared/layout/lanes/feelings.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator, workspace } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { feelingColour } from '../ui/feeling-text.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './CompareTable.module.css';
import { KIND_ICONS } from './kinds.ts';

/** Rows drawn at first, and more at a time. */
const AT_ONCE = 300;

interface CompareTableProps {
  comparison: Comparison;
  stages: readonly StageRows[];
  /** Show only this kind of change; null: all. */
  kind: ChangeKind | null;
  onlyChanges: boolean;
  /** What the two sides are called. */
  labels: Record<'before' | 'after', string>;
  /** Which sides are maps of the open file, to which one can go. */
  open: Record<'before' | 'after', boolean>;
}

export function CompareTable({ comparison, stages, kind, onlyChanges, labels, open }: CompareTableProps) {
  const { t } = useTranslator();
  const [most, setMost] = useState(AT_ONCE);
  const isWanted = (kinds: readonly ChangeKind[]) => (kind ? kinds.includes(kind) : !onlyChanges || kinds.length > 0);
  let room = most;
  let left = 0;
  const shown = stages.flatMap((stage) => {
    const wanted = stage.rows.filter(({ pair }) => isWanted(kindsOfMoment(pair)));
    const rows = wanted.slice(0, Math.max(0, room));
    room -= rows.length;
    left += wanted.length - rows.length;
    const notes = kind === null || kind === 'notes' ? stage.notes.filter(isChangedNote) : [];
    const hasNews = isWanted(isChangedStage(stage.pair) ? ['stages'] : []);
    return rows.length > 0 || notes.length > 0 || hasNews ? [{ pair: stage.pair, rows, notes }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{labels.before}</th>
            <th scope="col">{t('compare.what')}</th>
            <th scope="col">{labels.after}</th>
          </tr>
        </thead>
        {shown.map(({ pair, rows, notes }) => (
          <tbody key={`${pair.before?.id} ${pair.after?.id}`}>
            <StageHead pair={pair} comparison={comparison} />
            {rows.map((row) => (
              <Moment
                key={`${row.sides} ${row.pair.before?.moment.id} ${row.pair.after?.moment.id}`}
                row={row}
                comparison={comparison}
                open={open}
              />
            ))}
            {notes.map((note) => (
              <NoteRow key={`${note.before?.id} ${note.after?.id}`} pair={note} comparison={comparison} />
            ))}
          </tbody>
        ))}
      </table>
      {left > 0 && <Button onClick={() => setMost(most + AT_ONCE * 2)}>{t('findings.more', { count: left })}</Button>}
    </>
  );
}

function StageHead({ pair, comparison }: { pair: StagePair; comparison: Comparison }) {
  const { t } = useTranslator();
  const name = (side: 'before' | 'after') => {
    const stage = pair[side];
    return (
      <th scope="colgroup" className={styles.stage} lang={comparison[side].journey.language} dir="auto">
        {stage && (stage.name.trim() || t('outline.unnamed'))}
      </th>
    );
  };
  return (
    <tr className={styles.stageRow}>
      {name('before')}
      <td>
        <ul className={styles.changes}>
          {!pair.before && <Sign kind="added" words={t('compare.stage.added')} />}
          {!pair.after && <Sign kind="removed" words={t('compare.stage.removed')} />}
          {pair.moved && <Sign kind="moved" words={t('compare.stage.moved')} />}
          {pair.renamed && <Sign kind="renamed" words={t('compare.stage.renamed')} />}
          {pair.phase && <Sign kind="details" words={t('compare.stage.phase')} />}
        </ul>
      </td>
      {name('after')}
    </tr>
  );
}

function Sign({ kind, words }: { kind: ChangeKind; words: string }) {
  return (
    <li className={styles.sign} data-kind={kind}>
      <Icon name={KIND_ICONS[kind]} size={15} />
      {words}
    </li>
  );
}

function Moment({
  row,
  comparison,
  open,
}: {
  row: MomentRow;
  comparison: Comparison;
  open: CompareTableProps['open'];
}) {
  const { pair, sides } = row;
  const cell = (side: 'before' | 'after') => {
    const standing = pair[side];
    if (!standing || (sides !== 'both' && sides !== side)) return <td className={styles.gap} />;
    return (
      <td>
        <Card
          standing={standing}
          curves={comparison[side].map.curves}
          journey={comparison[side].journey}
          map={open[side] ? comparison[side].map.id : null}
        />
      </td>
    );
  };
  return (
    <tr data-changed={kindsOfMoment(pair).length > 0}>
      {cell('before')}
      <td>
        <Changes row={row} comparison={comparison} />
      </td>
      {cell('after')}
    </tr>
  );
}

interface CardProps {
  standing: Standing;
  curves: readonly Curve[];
  journey: Journey;
  /** The open file's map that it is on; null: it is in a copy. */
  map: string | null;
}

function Card({ standing, curves, journey, map }: CardProps) {
  const { t, feeling } = useTranslator();
  const editor = useEditorStore();
  const { moment, touchpoint } = standing;
  const name = touchpoint?.name.trim() || t('outline.unnamed');
  const go = () => {
    if (map === null) return;
    workspace().setState({ view: 'map' });
    editor.getState().showMap(map);
    editor.getState().select({ kind: 'moment', id: moment.id });
  };
  const felt = curves.flatMap((curve) => {
    const value = moment.feelings[curve.id];
    return value === undefined ? [] : [{ curve, value }];
  });
  return (
    <div className={styles.card} lang={journey.language} data-indirect={touchpoint?.control === 'indirect'}>
      <span className={styles.cardHead}>
        {moment.momentOfTruth && (
          <>
            <Icon name="star" size={14} filled />
            <span className="spoken">{t('outline.truth')}</span>
          </>
        )}
        {map === null ? (
          <span className={styles.name} dir="auto">
            {name}
          </span>
        ) : (
          <button type="button" className={styles.name} dir="auto" title={t('compare.go')} onClick={go}>
            {name}
          </button>
        )}
        <span className={styles.felt}>
          {felt.map(({ curve, value }) => (
            <span key={curve.id} title={curveName(journey, curve, translatorFor(journey.language))}>
              <span className={styles.dot} style={{ background: feelingColour(value) }} />
              {felt.length > 1 && <span className={styles.time}>{t(`curve.time.${curve.time}`)}</span>}
              <span className="spoken">{t('field.feeling')} </span>
              {feeling(value)}
            </span>
          ))}
        </span>
      </span>
      {moment.action && (
        <span className={styles.action} dir="auto">
          {moment.action}
        </span>
      )}
    </div>
  );
}

function Changes({ row, comparison }: { row: MomentRow; comparison: Comparison }) {
  const { t, list, number } = useTranslator();
  const { pair, sides } = row;
  const { before, after } = pair;
  const stageName = (standing: Standing) => standing.stage.name.trim() || t('outline.unnamed');
  // Of a moment that moved, everything but the move is told where it is now.
  const isTold = sides !== 'before' || !after;
  if (kindsOfMoment(pair).length === 0) return <span className="spoken">{t('compare.unchanged')}</span>;
  return (
    <ul className={styles.changes}>
      {!before && <Sign kind="added" words={t('compare.change.added')} />}
      {!after && <Sign kind="removed" words={t('compare.change.removed')} />}
      {pair.moved && before && after && (
        <Sign
          kind="moved"
          words={
            pair.moved === 'stage'
              ? sides === 'before'
                ? t('compare.change.movedTo', { stage: stageName(after) })
                : t('compare.change.movedFrom', { stage: stageName(before) })
              : sides === 'before'
                ? t('compare.change.nowPlace', { index: after.index + 1 })
                : t('compare.change.wasPlace', { index: before.index + 1 })
          }
        />
      )}
      {isTold &&
        pair.felt.map(({ by, curve }) => {
          if (by === null || by === 0 || !curve.after) return null;
          const name = curveName(
            comparison.after.journey,
            curve.after,
            translatorFor(comparison.after.journey.language),
          );
          const amount = number(Math.abs(by));
          return by > 0 ? (
            <Sign key={curve.after.id} kind="better" words={t('compare.change.better', { amount, curve: name })} />
          ) : (
            <Sign key={curve.after.id} kind="worse" words={t('compare.change.worse', { amount, curve: name })} />
          );
        })}
      {isTold && pair.renamed && <Sign kind="renamed" words={t('compare.change.renamed')} />}
      {isTold && pair.truth && <Sign kind="truth" words={t(`compare.truth.${pair.truth}`)} />}
      {isTold && pair.details.length > 0 && (
        <Sign
          kind="details"
          words={t('compare.change.details', { details: list(pair.details.map((detail) => t(`field.${detail}`))) })}
        />
      )}
    </ul>
  );
}

function NoteRow({ pair, comparison }: { pair: NotePair; comparison: Comparison }) {
  const { t } = useTranslator();
  const cell = (side: 'before' | 'after') => {
    const note = pair[side];
    if (!note) return <td className={styles.gap} />;
    return (
      <td>
        <div className={styles.note} lang={comparison[side].journey.language} dir="auto">
          {note.text.trim() || t('outline.empty')}
        </div>
      </td>
    );
  };
  return (
    <tr data-changed="true">
      {cell('before')}
      <td>
        <ul className={styles.changes}>
          {!pair.before && <Sign kind="added" words={t('compare.note.added')} />}
          {!pair.after && <Sign kind="removed" words={t('compare.note.removed')} />}
          {pair.moved && <Sign kind="moved" words={t('compare.note.moved')} />}
          {pair.reworded && <Sign kind="notes" words={t('compare.note.reworded')} />}
          {pair.details && <Sign kind="details" words={t('compare.note.details')} />}
        </ul>
      </td>
      {cell('after')}
    </tr>
  );
}
