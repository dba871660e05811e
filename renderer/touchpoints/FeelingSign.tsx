/** A feeling as a shape, a colour and a number with its sign: up for good, down for bad, round between. */
import { useTranslator } from '../state/workspace.ts';
import { feelingColour } from '../ui/feeling-text.ts';
import styles from './Touchpoints.module.css';

export function FeelingSign({ value }: { value: number | null }) {
  const { feeling } = useTranslator();
  if (value === null) return null;
  const step = Math.round(value);
  return (
    <span className={styles.sign}>
      <svg width={11} height={11} viewBox="0 0 12 12" aria-hidden="true" fill={feelingColour(value)}>
        {step > 0 ? (
          <path d="M6 1 11.5 11 H0.5 Z" />
        ) : step < 0 ? (
          <path d="M6 11 0.5 1 H11.5 Z" />
        ) : (
          <circle cx={6} cy={6} r={4.5} />
        )}
      </svg>
      <bdi>{feeling(value)}</bdi>
    </span>
  );
}
