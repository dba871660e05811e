/** A whole number between fewer and more, to be typed as well. */
import type { Translator } from '../../shared/i18n/translate.ts';
import { IconButton } from '../ui/Button.tsx';
import { NumberField } from '../ui/TypedField.tsx';
import styles from './Packs.module.css';

interface StepperProps {
  /** What is counted, for screen readers. */
  label: string;
  value: number;
  least: number;
  most: number;
  words: Translator;
  onChange(value: number): void;
  onWrong(): void;
}

export function Stepper({ label, value, least, most, words, onChange, onWrong }: StepperProps) {
  const { t } = words;
  return (
    <fieldset className={styles.stepper} aria-label={label}>
      <IconButton
        icon="minus"
        size={14}
        label={t('packs.fewer', { name: label })}
        aria-disabled={value <= least}
        onClick={() => value > least && onChange(value - 1)}
      />
      <NumberField
        label={label}
        value={value}
        least={least}
        most={most}
        words={words}
        onCommit={(typed) => onChange(Math.round(typed ?? least))}
        onWrong={onWrong}
      />
      <IconButton
        icon="plus"
        size={14}
        label={t('packs.more', { name: label })}
        aria-disabled={value >= most}
        onClick={() => value < most && onChange(value + 1)}
      />
    </fieldset>
  );
}
