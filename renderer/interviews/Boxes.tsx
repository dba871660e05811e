/** What is crossed or ticked on a sheet: five boxes for a feeling, and answers side by side. Drawn as they are printed. */
import { useId } from 'react';
import type { Translator } from '../../shared/i18n/translate.ts';
import { feelingColour } from '../ui/feeling-text.ts';
import styles from './Interviews.module.css';

export const SCALE = [-2, -1, 0, 1, 2] as const;

interface FeelingBoxesProps {
  label: string;
  value: number | null;
  /** Of the paper: −2 stands where its reading begins. */
  paper: Translator;
  onChange: (value: number) => void;
}

export function FeelingBoxes({ label, value, paper, onChange }: FeelingBoxesProps) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.boxes}>
      {SCALE.map((step) => (
        <label
          key={step}
          className={styles.box}
          data-step={step}
          style={{ ['--of-step' as string]: feelingColour(step) }}
        >
          <input
            type="radio"
            className="spoken"
            name={group}
            checked={value === step}
            onChange={() => onChange(step)}
          />
          <bdi>{paper.feeling(step)}</bdi>
        </label>
      ))}
    </div>
  );
}

interface TicksProps {
  label: string;
  choices: readonly { value: string; label: string }[];
  ticked: readonly string[];
  several: boolean;
  paper: Translator;
  onTick: (value: string) => void;
}

/** Each with the figure that ticks it. */
export function Ticks({ label, choices, ticked, several, paper, onTick }: TicksProps) {
  const group = useId();
  return (
    <fieldset aria-label={label} className={styles.ticks}>
      {choices.map((choice, index) => (
        <label key={choice.value} className={styles.tick}>
          <input
            type={several ? 'checkbox' : 'radio'}
            name={group}
            checked={ticked.includes(choice.value)}
            onChange={() => onTick(choice.value)}
          />
          <span className={styles.figure} aria-hidden="true">
            {paper.number(index + 1)}
          </span>
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}

/** Met or not, two boxes of which at most one is ticked. */
export function MetBoxes({
  label,
  met,
  paper,
  onChange,
}: {
  label: string;
  met: boolean | null;
  paper: Translator;
  onChange: (met: boolean) => void;
}) {
  const { t } = paper;
  const group = useId();
  return (
    <div role="radiogroup" aria-label={label} className={styles.met}>
      {[true, false].map((value) => (
        <label key={String(value)} className={styles.metBox} data-met={value}>
          <input
            type="radio"
            className="spoken"
            name={group}
            checked={met === value}
            onChange={() => onChange(value)}
          />
          {value ? t('worksheet.interview.met') : t('interviews.notMet')}
        </label>
      ))}
    </div>
  );
}
