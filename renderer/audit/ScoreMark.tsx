/** A score, or a mean of scores, as a figure with a shape and a colour: two triangles up for the best, two down for the worst. */

import { SCORE_MAX, type Tally } from '../../shared/audit/tally.ts';
import type { Translator } from '../../shared/i18n/translate.ts';
import styles from './Audit.module.css';

interface ScoreMarkProps {
  /** 0 … 4; null: none. */
  value: number | null;
  na: boolean;
  words: Translator;
  /** Lowest and highest of several auditors, where they differ. */
  spread?: Pick<Tally, 'least' | 'most'>;
}

/** A figure of the scale: whole ones without a fraction. */
export function figure(value: number, { number }: Pick<Translator, 'number'>): string {
  // Most are whole, and a plain figure has its format at hand.
  return Number.isInteger(value) ? number(value) : number(value, { maximumFractionDigits: 1 });
}

/** As it is said: "3 of 4". */
export function scoreWords(value: number | null, na: boolean, words: Translator): string {
  if (value === null) return words.t(na ? 'inspector.scoreNa' : 'inspector.scoreNone');
  return words.t('inspector.score', { value: figure(value, words), of: SCORE_MAX });
}

export function ScoreMark({ value, na, words, spread }: ScoreMarkProps) {
  const least = spread?.least ?? null;
  const most = spread?.most ?? null;
  const differ = least !== null && most !== null && least !== most;
  const step = value === null ? (na ? 'na' : 'none') : Math.max(0, Math.min(SCORE_MAX, Math.round(value)));
  return (
    <span className={styles.mark} data-score={step}>
      <span className="spoken">{scoreWords(value, na, words)}</span>
      {value === null ? (
        na && <span aria-hidden="true">{words.t('worksheet.audit.na')}</span>
      ) : (
        <>
          <span aria-hidden="true">{figure(value, words)}</span>
          <Sign step={step as number} />
        </>
      )}
      {differ && (
        <span className={styles.spread}>
          <span className="spoken">
            , {words.t('audit.spread', { least: figure(least, words), most: figure(most, words) })}
          </span>
          <span aria-hidden="true">
            {figure(least, words)}–{figure(most, words)}
          </span>
        </span>
      )}
    </span>
  );
}

/** The shape of a step of the scale. Drawn, so that no font has to have it. */
export function Sign({ step }: { step: number }) {
  const marks = step === 2 ? ['M1 5 H9 V7 H1 Z'] : Array(Math.abs(step - 2)).fill(step > 2 ? UP : DOWN);
  return (
    <span className={styles.signs} aria-hidden="true">
      {marks.map((path, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two of the same shape.
        <svg key={index} width={8} height={10} viewBox="0 0 10 12" fill="currentColor" aria-hidden="true">
          <path d={path} />
        </svg>
      ))}
    </span>
  );
}

const UP = 'M5 2 L9.5 10 H0.5 Z';
const DOWN = 'M5 10 L0.5 2 H9.5 Z';

/** By how much something rose or fell, with its sign and a shape. */
export function ChangeMark({ by, words }: { by: number; words: Translator }) {
  const tenths = Math.round(by * 10) / 10 || 0;
  return (
    <span className={styles.change} data-way={tenths > 0 ? 'up' : tenths < 0 ? 'down' : 'same'}>
      <svg width={8} height={10} viewBox="0 0 10 12" fill="currentColor" aria-hidden="true">
        <path d={tenths > 0 ? UP : tenths < 0 ? DOWN : 'M1 3 H9 V5 H1 Z M1 7 H9 V9 H1 Z'} />
      </svg>
      <bdi dir="ltr">{words.feeling(tenths)}</bdi>
    </span>
  );
}
