/** Everything about one moment and the touchpoint that is met there. */
import { useMemo } from 'react';
import { findById, type MomentPosition } from '../../shared/document/find.ts';
import type { Journey, JourneyMap, Touchpoint } from '../../shared/document/schema.ts';
import { EVIDENCE } from '../../shared/document/terms.ts';
import { translatorFor } from '../../shared/i18n/translate.ts';
import { curveName } from '../../shared/layout/lanes/feelings.ts';
import { rowCodes } from '../../shared/worksheets/audit-rows.ts';
import { deleteSelection } from '../state/actions.ts';
import { useEditor, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { FieldRow, TextArea, TextField } from '../ui/fields.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { AlsoMet } from './AlsoMet.tsx';
import { AuditScores } from './AuditScores.tsx';
import { renameTouchpoint, setMoment } from './changes.ts';
import { FeelingField } from './FeelingField.tsx';
import { PainPoints } from './PainPoints.tsx';
import styles from './panel.module.css';
import { TaskList } from './TaskList.tsx';
import { ChannelRow, ControlRows, DeviceRow, OwnerRow } from './TouchpointFields.tsx';

interface MomentPanelProps {
  journey: Journey;
  map: JourneyMap;
  at: MomentPosition;
  touchpoint: Touchpoint;
}

export function MomentPanel({ journey, map, at, touchpoint }: MomentPanelProps) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const curveId = useEditor((state) => state.curveId);
  const { moment, stage } = at;
  const { language } = journey;
  const curve = findById(map.curves, curveId);

  // Codes follow names, order and walk, not feelings: they stand still while a curve is bent.
  const key = map.stages.map((item) => `${item.name}:${item.moments.map((one) => one.touchpoint)}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` holds what of the map the codes depend on.
  const codes = useMemo(
    () => rowCodes(journey, map, translatorFor(language)),
    [key, journey.touchpoints, journey.walkOrder, language],
  );
  const before = map.stages.slice(0, at.stageIndex).reduce((sum, item) => sum + item.moments.length, 0);
  const count = map.stages.reduce((sum, item) => sum + item.moments.length, 0);

  const ofMoment = (fields: Parameters<typeof setMoment>[2], what: string) =>
    setMoment(editor, moment.id, fields, what);

  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <div className={styles.withButton}>
          <TextField
            look="title"
            label={t('inspector.touchpointName')}
            value={touchpoint.name}
            language={language}
            onCommit={(name) => renameTouchpoint(editor, touchpoint.id, name)}
          />
          <IconButton
            icon="star"
            className={styles.star}
            label={t('inspector.truth')}
            pressed={moment.momentOfTruth}
            filled={moment.momentOfTruth}
            onClick={() => ofMoment({ momentOfTruth: !moment.momentOfTruth }, 'edit.momentOfTruth')}
          />
        </div>
        <p className={styles.subtitle}>
          {t('inspector.where', {
            stage: stage.name,
            index: before + at.index + 1,
            of: count,
            code: codes.get(touchpoint.id) ?? '',
          })}
        </p>
        <AlsoMet touchpoint={touchpoint.id} />
      </header>

      <div className={styles.fields}>
        <ChannelRow touchpoint={touchpoint} />
        <DeviceRow touchpoint={touchpoint} />
        <FieldRow label={t('field.action')}>
          <TextArea
            label={t('field.action')}
            value={moment.action}
            language={language}
            onCommit={(action) => ofMoment({ action: action.trim() }, 'edit.action')}
          />
        </FieldRow>
        <FieldRow label={t('field.time')}>
          <TextField
            label={t('field.time')}
            value={moment.time ?? ''}
            icon="clock"
            language={language}
            onCommit={(time) => ofMoment({ time: time.trim() === '' ? undefined : time.trim() }, 'edit.time')}
          />
        </FieldRow>
        <ControlRows touchpoint={touchpoint} />
        <OwnerRow touchpoint={touchpoint} />
        {curve && (
          <FieldRow label={t('field.feeling')}>
            <FeelingField
              key={curve.id}
              moment={moment.id}
              curve={curve.id}
              curveName={curveName(journey, curve, words)}
              value={moment.feelings[curve.id] ?? null}
            />
          </FieldRow>
        )}
        <FieldRow label={t('field.evidence')}>
          <Segmented
            look="pills"
            label={t('field.evidence')}
            value={moment.evidence}
            options={EVIDENCE.map((evidence) => ({ value: evidence, label: t(`evidence.${evidence}`) }))}
            onChange={(evidence) => ofMoment({ evidence }, 'edit.evidence')}
          />
        </FieldRow>
      </div>

      <AuditScores journey={journey} touchpoint={touchpoint.id} />
      <PainPoints map={map} stage={stage.id} moment={moment.id} language={language} />
      <TaskList journey={journey} touchpoint={touchpoint.id} />
      <Button
        kind="danger"
        icon="trash-2"
        className={styles.last}
        onClick={() => {
          editor.getState().select({ kind: 'moment', id: moment.id });
          deleteSelection(editor);
          editor.getState().say(t('outline.removed', { name: touchpoint.name }));
        }}
      >
        {t('inspector.removeMoment')}
      </Button>
    </div>
  );
}
