/** Everything about one stage. */
import type { JourneyMap, Stage } from '../../shared/document/schema.ts';
import { PHASES } from '../../shared/document/terms.ts';
import { deleteSelection, recolourStage, shiftStage, typeNewTouchpoint } from '../state/actions.ts';
import { mapOf, useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button } from '../ui/Button.tsx';
import { FieldRow, TextField } from '../ui/fields.tsx';
import { Select } from '../ui/Select.tsx';
import { setStage } from './changes.ts';
import styles from './panel.module.css';
import { StageColours } from './StageColours.tsx';

const NO_PHASE = 'none';

export function StagePanel({ map, stage, language }: { map: JourneyMap; stage: Stage; language: string }) {
  const { t } = useTranslator();
  const editor = useEditorStore();
  const index = map.stages.indexOf(stage);

  const shift = (by: 1 | -1) => {
    shiftStage(editor, stage.id, by);
    const { stages } = mapOf(editor);
    const at = stages.findIndex((item) => item.id === stage.id) + 1;
    editor.getState().say(t('outline.stageMoved', { name: stage.name, index: at, of: stages.length }));
  };

  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <TextField
          look="title"
          label={t('inspector.stageName')}
          value={stage.name}
          language={language}
          onCommit={(name) => {
            if (name.trim() !== '') setStage(editor, stage.id, { name: name.trim() }, 'edit.renameStage');
          }}
        />
        <p className={styles.subtitle}>
          {t('inspector.stageOf', { index: index + 1, of: map.stages.length })} ·{' '}
          {t('count.touchpoints', { count: stage.moments.length })}
        </p>
      </header>

      <div className={styles.fields}>
        <FieldRow label={t('field.colour')}>
          <StageColours value={stage.colour} onChange={(colour) => recolourStage(editor, stage.id, colour)} />
        </FieldRow>
        <FieldRow label={t('field.phase')}>
          <Select
            label={t('field.phase')}
            value={stage.phase ?? NO_PHASE}
            options={[NO_PHASE, ...PHASES].map((phase) => ({ value: phase, label: t(`phase.${phase}`) }))}
            onChange={(phase) => setStage(editor, stage.id, { phase: phase === NO_PHASE ? null : phase }, 'edit.phase')}
          />
        </FieldRow>
      </div>

      <div className={styles.buttons}>
        <Button icon="plus" onClick={() => typeNewTouchpoint(editor, stage.id, stage.moments.length)}>
          {t('inspector.addTouchpoint')}
        </Button>
        <Button icon="arrow-left" disabled={index === 0} onClick={() => shift(-1)}>
          {t('inspector.earlier')}
        </Button>
        <Button icon="arrow-right" disabled={index === map.stages.length - 1} onClick={() => shift(1)}>
          {t('inspector.later')}
        </Button>
      </div>
      <Button
        kind="danger"
        icon="trash-2"
        className={styles.last}
        onClick={() => {
          editor.getState().select({ kind: 'stage', id: stage.id });
          deleteSelection(editor);
          editor.getState().say(t('outline.removed', { name: stage.name }));
        }}
      >
        {t('inspector.removeStage')}
      </Button>
    </div>
  );
}
