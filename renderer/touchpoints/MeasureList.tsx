/** What was measured at a touchpoint: what, how much, in which unit, from how many, and when. */
import { useEffect, useRef } from 'react';
import type { Touchpoint } from '../../shared/document/schema.ts';
import { writeDate } from '../../shared/i18n/typed.ts';
import type { Measure } from '../../shared/inventory/inventory.ts';
import { useEditorStore } from '../state/editor.ts';
import { newId } from '../state/ids.ts';
import { today } from '../state/today.ts';
import { useTranslator } from '../state/workspace.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Section, TextField } from '../ui/fields.tsx';
import { DateField, NumberField } from '../ui/TypedField.tsx';
import { setMeasures } from './acts.ts';
import styles from './Touchpoints.module.css';

/** The limits of the document. */
const VALUE_LIMIT = 1e15;
const SAMPLE_LIMIT = 1e12;

export function MeasureList({ touchpoint, language }: { touchpoint: Touchpoint; language: string }) {
  const words = useTranslator();
  const { t } = words;
  const editor = useEditorStore();
  const list = useRef<HTMLUListElement>(null);
  /** Id of the measure that was added just now. */
  const added = useRef<string | null>(null);
  const { measures } = touchpoint;

  useEffect(() => {
    if (added.current === null) return;
    const item = list.current?.querySelector(`[data-measure="${added.current}"]`);
    added.current = null;
    item?.querySelector('input')?.focus();
  });

  const put = (next: Measure[]) => setMeasures(editor, touchpoint.id, next);
  const set = (measure: Measure, fields: Partial<Measure>) =>
    put(measures.map((item) => (item.id === measure.id ? { ...item, ...fields } : item)));
  const add = () => {
    added.current = newId();
    put([...measures, { id: added.current, name: '', unit: '', value: null, sample: null, date: null }]);
  };
  const say = (text: string) => editor.getState().say(text);
  const example = writeDate(today(), words.language);

  return (
    <Section title={t('inventory.column.measures')}>
      {measures.length > 0 && (
        <ul ref={list} className={styles.measures}>
          {measures.map((measure, index) => (
            <li key={measure.id} data-measure={measure.id} className={styles.measureCard}>
              {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own border and legend. */}
              <div
                role="group"
                aria-label={measure.name || t('inventory.measureNo', { index: index + 1 })}
                className={styles.measureFields}
              >
                <div className={styles.measureName}>
                  <TextField
                    label={t('inventory.measureName')}
                    placeholder={t('inventory.measureName')}
                    value={measure.name}
                    language={language}
                    onCommit={(name) => set(measure, { name: name.trim() })}
                  />
                  <IconButton
                    icon="x"
                    size={15}
                    label={t('inventory.removeMeasure')}
                    onClick={() => {
                      put(measures.filter((item) => item.id !== measure.id));
                      say(t('outline.removed', { name: measure.name }));
                    }}
                  />
                </div>
                <div className={styles.measureLabel}>
                  <span aria-hidden="true">{t('inventory.value')}</span>
                  <NumberField
                    label={t('inventory.value')}
                    value={measure.value}
                    words={words}
                    least={-VALUE_LIMIT}
                    most={VALUE_LIMIT}
                    onCommit={(value) => set(measure, { value })}
                    onWrong={() => say(t('inventory.numberWrong'))}
                  />
                </div>
                <div className={styles.measureLabel}>
                  <span aria-hidden="true">{t('inventory.unit')}</span>
                  <TextField
                    label={t('inventory.unit')}
                    value={measure.unit}
                    language={language}
                    onCommit={(unit) => set(measure, { unit: unit.trim() })}
                  />
                </div>
                <div className={styles.measureLabel}>
                  <span aria-hidden="true">{t('inventory.sample')}</span>
                  <NumberField
                    label={t('inventory.sample')}
                    value={measure.sample}
                    words={words}
                    least={0}
                    most={SAMPLE_LIMIT}
                    onCommit={(sample) => set(measure, { sample })}
                    onWrong={() => say(t('inventory.numberWrong'))}
                  />
                </div>
                <div className={styles.measureLabel}>
                  <span aria-hidden="true">{t('inventory.dateWord')}</span>
                  <DateField
                    label={t('inventory.date', { example })}
                    placeholder={example}
                    value={measure.date}
                    words={words}
                    today={today}
                    onCommit={(date) => set(measure, { date })}
                    onWrong={() => say(t('inventory.dateWrong', { example }))}
                  />
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Button icon="plus" className={styles.addMeasure} onClick={add}>
        {t('inventory.addMeasure')}
      </Button>
    </Section>
  );
}
