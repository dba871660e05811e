/** The feeling at a moment: five steps to press, and a field for tenths. */
import { useId } from 'react';
import { setFeeling } from '../state/actions.ts';
import { useEditorStore } from '../state/editor.ts';
import { useTranslator } from '../state/workspace.ts';
import { IconButton } from '../ui/Button.tsx';
import { feelingColour, readFeeling } from '../ui/feeling-text.ts';
import { TextField } from '../ui/fields.tsx';
import styles from './FeelingField.module.css';

const STEPS = [-2, -1, 0, 1, 2] as const;

interface FeelingFieldProps {
  moment: string;
  curve: string;
  curveName: string;
  /** null: there is none. */
  value: number | null;
}

export function FeelingField({ moment, curve, curveName, value }: FeelingFieldProps) {
  const { t, feeling } = useTranslator();
  const editor = useEditorStore();
  const group = useId();

  const type = (text: string) => {
    const typed = readFeeling(text);
    if (typed === undefined) editor.getState().say(t('inspector.feelingWrong'));
    else setFeeling(editor, moment, curve, typed);
  };

  return (
    <>
      <div role="radiogroup" aria-label={t('field.feeling')} className={styles.steps}>
        {STEPS.map((step) => (
          <label
            key={step}
            className={styles.step}
            data-step={step}
            data-near={value !== null && value !== step && Math.round(value) === step}
            style={{ ['--of-step' as string]: feelingColour(step) }}
          >
            <input
              type="radio"
              className="spoken"
              name={group}
              checked={value === step}
              onChange={() => setFeeling(editor, moment, curve, step)}
            />
            <bdi>{feeling(step)}</bdi>
          </label>
        ))}
      </div>
      <div className={styles.exact}>
        <div className={styles.value}>
          <TextField
            label={t('inspector.exact')}
            value={value === null ? '' : feeling(value)}
            placeholder={t('inspector.feelingNone')}
            onCommit={type}
          />
        </div>
        <span className={styles.curve}>{curveName}</span>
        {value !== null && (
          <IconButton
            icon="x"
            size={15}
            label={t('inspector.feelingClear')}
            onClick={() => setFeeling(editor, moment, curve, null)}
          />
        )}
      </div>
    </>
  );
}
