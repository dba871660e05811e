/** Everything about one touchpoint: its fields, its parts, what was measured and where it is met. */
import type { Ref } from 'react';
import { hintFor } from '../../shared/catalogue/hints.ts';
import type { Journey, Touchpoint } from '../../shared/document/schema.ts';
import { PHASES } from '../../shared/document/terms.ts';
import { NONE, possibleParents } from '../../shared/inventory/inventory.ts';
import { AuditScores } from '../inspector/AuditScores.tsx';
import { setTouchpoint } from '../inspector/changes.ts';
import panel from '../inspector/panel.module.css';
import { TaskList } from '../inspector/TaskList.tsx';
import { ChannelRow, ControlRows, DeviceRow, OwnerRow } from '../inspector/TouchpointFields.tsx';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { FieldRow, Section, TextField } from '../ui/fields.tsx';
import { Icon } from '../ui/Icon.tsx';
import { iconOf } from '../ui/icons.ts';
import { Select } from '../ui/Select.tsx';
import { addTouchpoint, rename, setParent } from './acts.ts';
import { MeasureList } from './MeasureList.tsx';
import { MetOn } from './MetOn.tsx';
import styles from './Touchpoints.module.css';
import { touchpointsOf } from './view-state.ts';

interface TouchpointPanelProps {
  journey: Journey;
  touchpoint: Touchpoint;
  measures: Ref<HTMLDivElement>;
  met: Ref<HTMLDivElement>;
}

const NO_PARENT = '';

export function TouchpointPanel({ journey, touchpoint, measures, met }: TouchpointPanelProps) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const state = touchpointsOf(editor);
  const { language, touchpoints } = journey;
  const parts = touchpoints.filter((item) => item.parent === touchpoint.id);
  const hint = hintFor(touchpoint.catalogue, words.language);

  return (
    <div className={panel.panel}>
      <header className={panel.head}>
        <TextField
          look="title"
          label={t('inspector.touchpointName')}
          value={touchpoint.name}
          language={language}
          onCommit={(name) => rename(editor, touchpoint, name, words)}
        />
      </header>

      <div className={panel.fields}>
        <FieldRow label={t('field.phase')}>
          <Select
            label={t('field.phase')}
            value={touchpoint.phase ?? NONE}
            options={([NONE, ...PHASES] as const).map((phase) => ({ value: phase, label: t(`phase.${phase}`) }))}
            onChange={(phase) =>
              setTouchpoint(editor, touchpoint.id, { phase: phase === NONE ? null : phase }, 'edit.touchpointPhase')
            }
          />
        </FieldRow>
        <ChannelRow touchpoint={touchpoint} />
        <DeviceRow touchpoint={touchpoint} />
        <ControlRows touchpoint={touchpoint} />
        <OwnerRow touchpoint={touchpoint} />
        <FieldRow label={t('inventory.column.parent')}>
          <Select
            label={t('inventory.column.parent')}
            value={touchpoint.parent ?? NO_PARENT}
            options={[
              { value: NO_PARENT, label: t('inventory.noParent') },
              ...possibleParents(touchpoints, touchpoint.id)
                .toSorted((a, b) => words.compare(a.name, b.name))
                .map((item) => ({ value: item.id, label: item.name, icon: iconOf(item) })),
            ]}
            onChange={(parent) => setParent(editor, touchpoint.id, parent === NO_PARENT ? null : parent)}
          />
        </FieldRow>
      </div>

      <Section title={t('inventory.parts')}>
        {parts.length > 0 && (
          <ul className={styles.links}>
            {parts.map((part) => (
              <li key={part.id}>
                <button type="button" className={styles.link} onClick={() => state.setState({ chosen: part.id })}>
                  <Icon name={iconOf(part)} />
                  <bdi lang={language}>{part.name}</bdi>
                </button>
              </li>
            ))}
          </ul>
        )}
        <TextField
          label={t('inventory.newPart')}
          placeholder={t('inventory.newPart')}
          value=""
          language={language}
          onCommit={(name) => {
            if (name.trim() === '') return;
            const { phase, channel } = touchpoint;
            addTouchpoint(editor, name.trim(), { parent: touchpoint.id, phase, channel }, words);
          }}
        />
      </Section>

      <div ref={measures}>
        <MeasureList touchpoint={touchpoint} language={language} />
      </div>
      <div ref={met}>
        <MetOn journey={journey} touchpoint={touchpoint} />
      </div>
      <AuditScores journey={journey} touchpoint={touchpoint.id} />
      <TaskList journey={journey} touchpoint={touchpoint.id} />
      {hint && (
        <Section title={t('inventory.improve')}>
          <p className={styles.hint}>{hint}</p>
        </Section>
      )}
    </div>
  );
}
